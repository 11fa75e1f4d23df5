/** Changes of a search: another area, words, picture or service, or an additional service. */
import { fromBase64 } from '@/utils/bytes';
import { AppError, failureOf } from '@/utils/errors';
import { type AddedService, askedOf, readAddedOffers } from '@/utils/model/extras';
import { type Query, refinementSchema } from '@/utils/model/query';
import type { Search, Wait } from '@/utils/model/search';
import type { ServiceId } from '@/utils/model/settings';
import { parseAs } from '@/utils/parse';
import { offerKey } from '@/utils/pricing/merge-offers';
import { usableQuery } from '@/utils/services/query';
import { serviceInfoOf } from '@/utils/services/registry';
import { readAdded, writeAdded } from '@/utils/storage/extras';
import { readPicture, readSearch, whileSearched } from '@/utils/storage/searches';
import { newSearch } from './commands';
import { sleepUntil, withRetries } from './retry';
import { runSearch } from './search';
import { NO_RESULTS } from './search-record';
import { makePlan } from './plan';
import { pictureInArea, searchService } from './service-call';

/**
 * Changes the search, which discards its results, or adds a service, which keeps them.
 * @param sent an unvalidated `Refinement` from the panel
 */
export async function refine(windowId: number, sent: unknown): Promise<void> {
  const change = parseAs(refinementSchema, sent);
  const search = await readSearch(windowId);
  if (!change || !search) return;
  if (change.kind === 'alternative') return searchAlternative(search, change.index);
  if (!search.picture) return;
  if (change.kind === 'add') return addResults(search, change.service);
  const changed = change.kind === 'area' ? { area: change.area } : { query: change.query };
  await runSearch({ ...search, ...NO_RESULTS, ...changed }, 'kept');
}

/** The previous picture becomes an alternative. */
async function searchAlternative(search: Search, index: number): Promise<void> {
  const { windowId, target, alternatives = [] } = search;
  const choice = alternatives[index];
  if (!choice) return;
  const others = alternatives.filter((candidate) => candidate !== choice);
  await runSearch(
    {
      ...newSearch(windowId, { ...target, choice }),
      alternatives: target.choice ? [target.choice, ...others] : others,
    },
    'click',
  );
}

/** The maximum duration of a search's own request. */
const DEADLINE_MS = 40_000;
/** Running requests of this worker. */
const asking = new Set<string>();
/** Each service runs independently and is aborted only by its deadline. */
const NEVER = new AbortController().signal;

/**
 * Requests the first page, the next one, or again the one that failed; does nothing while a request
 * is running. Never rejects: failures are stored.
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
    const onWait = async ({ until }: Wait) => {
      await saveService(search, { ...begun, state: running(until) });
      await sleepUntil(until, NEVER);
      if (!(await isAsked(search))) throw new AppError('cancelled'); // the answer would not be shown
    };
    await saveService(search, await withRetries(() => findAdded(search, begun), onWait));
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

/**
 * Applies the capabilities of the search's own service to the query; the panel sorts all offers
 * together.
 */
function narrowing({ query, service }: Search): Query | undefined {
  if (!query || !service) return undefined;
  return { ...usableQuery(query, serviceInfoOf(service).capabilities), sort: undefined };
}

async function findAdded(search: Search, begun: AddedService): Promise<AddedService> {
  const { service, next: cursor } = begun;
  const [plan, kept] = await Promise.all([makePlan(service), readPicture(search)]);
  if (!kept) throw new AppError('interrupted');
  const { mime, base64 } = kept;
  const picture = { mime, bytes: fromBase64(base64), publicUrl: search.picture?.publicUrl };
  const answer = await searchService(plan, {
    ...(await pictureInArea(picture, search.area, plan.client.capabilities)),
    query: narrowing(search),
    cursor,
    windowId: search.windowId,
    signal: NEVER,
    beforePost: () => Promise.resolve(), // only the user repeats this request
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

/** Writes are serialised, because all services share one key. */
let last: Promise<void> = Promise.resolve();

/** A service's results for the current search; undefined if it was not asked. */
export async function readService(
  search: Search,
  service: ServiceId,
): Promise<AddedService | undefined> {
  return (await readServices(search)).find((added) => added.service === service);
}

/** Whether the window's search is unchanged. */
export async function isAsked(search: Search): Promise<boolean> {
  const current = await readSearch(search.windowId);
  return current !== undefined && askedOf(current) === askedOf(search);
}

/** Does nothing if the window's search was changed or removed. */
export function saveService(search: Search, added: AddedService): Promise<void> {
  const write = async () => {
    if (!(await isAsked(search))) return;
    const asked = askedOf(search);
    const services = await readServices(search);
    const place = services.findIndex(({ service }) => service === added.service);
    const others =
      place < 0 ? [...services, added] : services.map((old, at) => (at === place ? added : old));
    await writeAdded(search.windowId, { searchId: search.id, asked, services: others });
  };
  const saved = last.then(() => whileSearched(search, write));
  last = saved.catch(() => undefined); // the caller of this save gets the error
  return saved;
}

async function readServices(search: Search): Promise<AddedService[]> {
  const added = await readAdded(search.windowId);
  return added?.asked === askedOf(search) ? added.services : [];
}
