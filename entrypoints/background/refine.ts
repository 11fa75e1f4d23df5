/** Changes of a search: another area, words, picture or service, or an additional service. */
import { AppError } from '@/utils/core/errors';
import { type AddedService, askedOf, readAddedOffers } from '@/utils/core/model/extras';
import { type Query, refinementSchema } from '@/utils/core/model/query';
import type { Search } from '@/utils/core/model/search';
import type { ServiceId } from '@/utils/core/model/settings';
import { parseAs } from '@/utils/core/parse';
import { offerKey } from '@/utils/core/model/offer';
import { usableQuery } from '@/utils/io/services/query';
import { serviceInfoOf } from '@/utils/io/services/registry';
import { readAdded, writeAdded } from '@/utils/io/storage/extras';
import { readSearch, whileSearched } from '@/utils/io/storage/searches';
import { sendSideRequest, isAsked } from './side-request';
import { newSearch } from './commands';
import { keptPicture } from './kept-picture';
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
/** Each service runs independently and is aborted only by its deadline. */
const NEVER = new AbortController().signal;

/** Requests the first page, the next one, or again the one that failed. Never rejects. */
export async function addResults(search: Search, service: ServiceId): Promise<void> {
  await sendSideRequest<AddedService>(search, service, {
    deadlineMs: DEADLINE_MS,
    begin: async (state) => {
      const before = await readService(search, service);
      const { offers = '[]', next } = before ?? {};
      return { service, state, offers, ...(next !== undefined && { next }) };
    },
    find: (begun) => findAdded(search, begun),
    save: (added) => saveService(search, added),
    signal: NEVER,
  });
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
  const [plan, picture] = await Promise.all([makePlan(service), keptPicture(search)]);
  if (!picture) throw new AppError('interrupted');
  const answer = await searchService(plan, {
    ...(await pictureInArea(picture, search.area, plan.client.capabilities)),
    query: narrowing(search),
    cursor,
    windowId: search.windowId,
    signal: NEVER,
  });
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
async function readService(search: Search, service: ServiceId): Promise<AddedService | undefined> {
  return (await readServices(search)).find((added) => added.service === service);
}

/** Does nothing if the window's search was changed or removed. */
function saveService(search: Search, added: AddedService): Promise<void> {
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
