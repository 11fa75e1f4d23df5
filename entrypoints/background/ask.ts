/** Picture → offers: the call of the service, with what its refusals allow to do about them. */
import { AppError, failureOf } from '@/utils/errors';
import type { Offer } from '@/utils/model/offer';
import type { ServicePicture } from '@/utils/services/service';
import { readOffers, writeOffers } from '@/utils/storage/searches';
import { inArea } from './area';
import { handOff } from './hand-off';
import { makePlan, type Plan } from './plan';
import { post } from './post';
import { NO_RESULTS, type SearchRecord } from './record';
import { waitBeforeRetry } from './retries';
import { waitUntil } from './wait';

/**
 * Repeats the request where the service's own word for a failure says that this helps.
 * @param first what was planned while the picture loaded; later tries plan anew, after their wait
 */
export async function askPatiently(
  record: SearchRecord,
  picture: ServicePicture,
  first: Promise<Plan>,
  signal: AbortSignal,
): Promise<void> {
  const { state } = record.current;
  let wait = state.status === 'running' ? state.wait : undefined; // an older worker's
  for (let plan: typeof first | undefined = first; ; plan = undefined) {
    if (wait) await waitUntil(record.current.windowId, wait.until, signal);
    try {
      return await ask(record, picture, await (plan ?? makePlan()), signal);
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
  picture: ServicePicture,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  const { service } = plan;
  // A cursor means nothing to another service.
  if (service !== record.current.service) await record.save({ service, ...NO_RESULTS });

  const { windowId, area, query, next: cursor, bypassCache, answeredAt: since } = record.current;
  const page = cursor === undefined ? 0 : record.current.pages;
  const beforePost = () => record.enter('posting', { posts: record.current.posts + 1 });
  const sent = await inArea(picture, area, plan.provider.capabilities);
  const answer = await post(plan, {
    ...sent,
    query,
    windowId,
    bypassCache,
    cursor,
    signal,
    beforePost,
  });
  if (answer.kind === 'hand-off') return handOff(record, answer.url, sent.picture, signal);
  const { offers, total, next, answeredAt, offMinutes } = answer;
  const fresh = await withoutKnown(offers, windowId, page);
  if (signal.aborted) throw new AppError('cancelled'); // its window may be gone, and all that it stored
  await writeOffers(windowId, page, fresh);
  await record.save({
    pages: page + 1,
    total,
    next,
    answeredAt: page > 0 ? (since ?? answeredAt) : answeredAt,
    offMinutes,
    previous: undefined,
    state: { status: 'done', finishedAt: Date.now() },
  });
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
