/** Changes of a search: another area, words, picture or service, or an additional service or market. */
import { AppError } from '@/utils/core/errors';
import {
  type AddedService,
  type AddedSource,
  askedOf,
  readAddedOffers,
  sourceOf,
} from '@/utils/core/model/extras';
import { type Query, refinementSchema } from '@/utils/core/model/query';
import type { Search } from '@/utils/core/model/search';
import { parseAs } from '@/utils/core/parse';
import { offerKey } from '@/utils/core/model/offer';
import { serviceInfoOf, usableQuery } from '@/utils/io/services/registry';
import { readAdded, writeAdded } from '@/utils/io/storage/extras';
import { readSearch, whileSearched } from '@/utils/io/storage/searches';
import { isAsked, sendSideRequest, untilSuperseded } from './side-request';
import { newSearch } from './commands';
import { keptPicture } from './kept-picture';
import { runSearch } from './search';
import { NO_RESULTS } from './search-record';
import { makePlan } from './plan';
import { pictureInArea, searchMarket, searchService } from './service-call';

/**
 * Changes the search, which discards its results, or adds a service or a market, which keeps them.
 * @param sent an unvalidated `Refinement` from the panel
 */
export async function refine(windowId: number, sent: unknown): Promise<void> {
  const change = parseAs(refinementSchema, sent);
  const search = await readSearch(windowId);
  if (!change || !search) return;
  if (change.kind === 'alternative') return searchAlternative(search, change.index);
  if (!search.picture) return;
  if (change.kind === 'add') return addResults(search, change);
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

/** Requests the first page, the next one, or again the one that failed; another search cancels. Never rejects. */
export async function addResults(search: Search, added: AddedSource): Promise<void> {
  const { service, market } = added;
  const source = { service, ...(market && { market }) };
  const isSame = (now: Search) => askedOf(now) === askedOf(search);
  await untilSuperseded(search, isSame, (signal) =>
    sendSideRequest<AddedService>(search, sourceOf(source), {
      deadlineMs: DEADLINE_MS,
      begin: async (state) => {
        const before = await readResults(search, source);
        const { offers = '[]', next } = before ?? {};
        return { ...source, state, offers, ...(next !== undefined && { next }) };
      },
      find: (begun) => findAdded(search, begun, signal),
      save: (found) => saveResults(search, found),
      signal,
    }),
  );
}

/**
 * Applies the capabilities of the search's own service to the query; the panel sorts all offers
 * together.
 */
function narrowing({ query, service }: Search): Query | undefined {
  if (!query || !service) return undefined;
  return { ...usableQuery(query, serviceInfoOf(service).capabilities), sort: undefined };
}

async function findAdded(
  search: Search,
  { service, market, offers: before, next: cursor }: AddedService,
  signal: AbortSignal,
): Promise<AddedService> {
  const [plan, picture] = await Promise.all([makePlan(service), keptPicture(search)]);
  if (!picture) throw new AppError('interrupted');
  const { windowId, area } = search;
  const { capabilities } = plan.client;
  const state = { status: 'done' } as const;
  if (market) {
    // No document knows a marked area: the picture is cropped to it.
    const sent = await pictureInArea(picture, area, { ...capabilities, crop: false });
    const { listings } = await searchMarket(plan, market, { ...sent, windowId, signal });
    return { service, market, state, offers: JSON.stringify(listings) };
  }
  const answer = await searchService(plan, {
    ...(await pictureInArea(picture, area, capabilities)),
    query: narrowing(search),
    cursor,
    windowId,
    signal,
  });
  const offers = readAddedOffers(before);
  const known = new Set(offers.map(offerKey));
  offers.push(...answer.offers.filter((offer) => !known.has(offerKey(offer))));
  return {
    service,
    state,
    offers: JSON.stringify(offers),
    ...(answer.next !== undefined && { next: answer.next }),
  };
}

/** Writes are serialised, because all services share one key. */
let last: Promise<void> = Promise.resolve();

/** Results for the current search; undefined if that was not asked. */
async function readResults(search: Search, source: AddedSource): Promise<AddedService | undefined> {
  return (await readServices(search)).find((added) => sourceOf(added) === sourceOf(source));
}

/** Does nothing if the window's search was changed or removed. */
function saveResults(search: Search, added: AddedService): Promise<void> {
  const write = async () => {
    if (!(await isAsked(search))) return;
    const asked = askedOf(search);
    const services = await readServices(search);
    const place = services.findIndex((old) => sourceOf(old) === sourceOf(added));
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
