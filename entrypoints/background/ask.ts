/** Picture → offers: the call of the service, with what its refusals allow to do about them. */
import { failureOf, isAppError } from '@/utils/errors';
import type { Offer } from '@/utils/model/offer';
import type { Credentials } from '@/utils/model/settings';
import type { ProviderPicture } from '@/utils/providers/provider';
import { renewCredentials } from '@/utils/store/credentials';
import { readOffers, writeOffers } from '@/utils/store/searches';
import { accessMissing, makePlan, type Plan } from './plan';
import { NO_RESULTS, type SearchRecord } from './record';
import { waitBeforeRetry } from './retries';
import { waitUntil } from './wait';

/** A token that ends while the request is on its way would be refused. */
const AHEAD_MS = 60_000;
/** Of what must not be broken off in the middle. */
const NEVER = new AbortController().signal;

/**
 * Repeats the request where the service's own word for a failure says that this helps.
 * @param first what was planned while the picture loaded; later tries plan anew
 */
export async function askPatiently(
  record: SearchRecord,
  picture: ProviderPicture,
  first: Promise<Plan>,
  signal: AbortSignal,
): Promise<void> {
  const { state } = record.current;
  let wait = state.status === 'running' ? state.wait : undefined; // an older worker's
  for (let plan = first; ; plan = makePlan()) {
    if (wait) await waitUntil(record.current.windowId, wait.until, signal);
    try {
      return await ask(record, picture, await plan, signal);
    } catch (error) {
      const failure = failureOf(error);
      const retries = wait ? wait.retries + 1 : 0;
      const ms = waitBeforeRetry(failure, retries, Math.random());
      if (ms === undefined) throw error;
      wait = { until: Date.now() + ms, retries, failure };
      await record.pause(wait);
    }
  }
}

/** Picture → the next page of offers: the first one, or the one that the record's cursor names. */
async function ask(
  record: SearchRecord,
  picture: ProviderPicture,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  const { service, provider, connection, credentials, hasAccess } = plan;
  // A cursor means nothing to another service.
  if (service !== record.current.service) await record.save({ service, ...NO_RESULTS });
  if (!hasAccess) throw accessMissing(plan);

  const { windowId, next: cursor } = record.current;
  const page = cursor === undefined ? 0 : record.current.pages;
  const post = async (key: Credentials) => {
    await record.enter('posting', { posts: record.current.posts + 1 });
    return provider.search({ picture, connection, credentials: key, cursor }, { signal });
  };
  // Not the run's signal: a pair that was given out must be stored. It has a deadline.
  const renew = (refused: Credentials) =>
    renewCredentials(refused, (stored) =>
      provider.refresh(connection, stored, { signal: NEVER, now: Date.now() }),
    );
  const key = endsSoon(credentials) ? await renew(credentials) : credentials;
  const answer = await post(key).catch(async (error: unknown) => {
    if (!isAppError(error) || error.code !== 'token-expired') throw error;
    return post(await renew(key));
  });
  const { offers, total, next } = answer;
  await writeOffers(windowId, page, await withoutKnown(offers, windowId, page));
  await record.save({
    pages: page + 1,
    total,
    next,
    state: { status: 'done', finishedAt: Date.now() },
  });
}

/** Ahead of its end, and only where there is something to renew it with. */
function endsSoon({ expiresAt, refreshToken }: Credentials): boolean {
  return refreshToken !== undefined && expiresAt !== undefined && expiresAt - AHEAD_MS < Date.now();
}

/** A service's pages shift while it is read: what an earlier page has does not come twice. */
async function withoutKnown(offers: Offer[], windowId: number, pages: number): Promise<Offer[]> {
  const known = new Set<string>();
  for (let page = 0; page < pages; page += 1) {
    for (const { offerId } of await readOffers(windowId, page)) known.add(offerId);
  }
  return offers.filter(({ offerId }) => {
    const isNew = !known.has(offerId);
    known.add(offerId);
    return isNew;
  });
}
