/** Another service's offers for the picture that a search has kept. */
import { fromBase64 } from '@/utils/bytes';
import { offerKey } from '@/utils/pricing/merge-services';
import { AppError, failureOf } from '@/utils/errors';
import { type AddedService, askedOf, readAddedOffers } from '@/utils/model/extras';
import type { Query } from '@/utils/model/query';
import type { Search } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';
import { serviceInfoOf } from '@/utils/services/registry';
import { usableQuery } from '@/utils/services/query';
import { readPicture } from '@/utils/storage/searches';
import { inArea } from '../area';
import { makePlan } from '../plan';
import { post } from '../post';
import { waitBeforeRetry } from '../retries';
import { sleepUntil } from '../wait';
import { isAsked, readService, saveService } from './added-record';

/** As long as a search's own request may take. */
const DEADLINE_MS = 40_000;
/** What is on its way; what an older worker began is not. */
const asking = new Set<string>();
/** Each service on its own: nothing breaks it off but its deadline. */
const NEVER = new AbortController().signal;

/**
 * The first page, the next one, or again the one that failed. Not while it is on its way. Never
 * rejects: whatever happens is in the store.
 */
export async function addResults(search: Search, service: ServiceId): Promise<void> {
  const key = `${service} ${askedOf(search)}`;
  if (asking.has(key)) return;
  asking.add(key);
  const before = await readService(search, service);
  const begun: AddedService = {
    service,
    state: running(Date.now()),
    offers: before?.offers ?? '[]',
    ...(before?.next !== undefined && { next: before.next }),
  };
  try {
    await saveService(search, begun);
    await saveService(search, await askPatiently(search, begun));
  } catch (error) {
    const failed = { ...begun, state: { status: 'failed' as const, failure: failureOf(error) } };
    await saveService(search, failed).catch(failureOf);
  } finally {
    asking.delete(key);
  }
}

function running(from: number): AddedService['state'] {
  return { status: 'running', deadline: from + DEADLINE_MS };
}

/** Repeats the request where the service's own word for a failure says that this helps. */
async function askPatiently(search: Search, begun: AddedService) {
  for (let retries = 0; ; retries += 1) {
    try {
      return await ask(search, begun);
    } catch (error) {
      const ms = waitBeforeRetry(failureOf(error), retries, Math.random());
      if (ms === undefined) throw error;
      const until = Date.now() + ms;
      await saveService(search, { ...begun, state: running(until) });
      await sleepUntil(until, NEVER);
      if (!(await isAsked(search))) throw new AppError('cancelled'); // nobody would see the answer
    }
  }
}

/** What the search's own service makes of its query; all offers are sorted together, in the panel. */
function narrowing({ query, service }: Search): Query | undefined {
  if (!query || !service) return undefined;
  return { ...usableQuery(query, serviceInfoOf(service).capabilities), sort: undefined };
}

async function ask(search: Search, begun: AddedService): Promise<AddedService> {
  const { service, next: cursor } = begun;
  const [plan, kept] = await Promise.all([makePlan(service), readPicture(search)]);
  if (!kept) throw new AppError('interrupted');
  const { mime, base64 } = kept;
  const picture = { mime, bytes: fromBase64(base64), publicUrl: search.picture?.publicUrl };
  const answer = await post(plan, {
    ...(await inArea(picture, search.area, plan.provider.capabilities)),
    query: narrowing(search),
    cursor,
    windowId: search.windowId,
    signal: NEVER,
    beforePost: () => Promise.resolve(), // nothing takes it up again but the user
  });
  if (answer.kind === 'hand-off') throw new AppError('one-by-one');
  const offers = readAddedOffers(begun.offers);
  const known = new Set(offers.map(offerKey));
  offers.push(...answer.offers.filter((offer) => !known.has(offerKey(offer))));
  return {
    service,
    state: { status: 'done' },
    offers: JSON.stringify(offers),
    ...(answer.next !== undefined && { next: answer.next }),
  };
}
