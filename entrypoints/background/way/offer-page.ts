/** An offer's page in a tab: what it says are the details of the offer, in the search that lists it. */
import { browser } from '@/utils/io/browser';
import { readAddedOffers } from '@/utils/core/model/extras';
import { offerAt } from '@/utils/core/model/offer-link';
import type { Search } from '@/utils/core/model/search';
import { type ReadOffer, detailsOfPage, isDrawn } from '@/utils/core/pages-1688/offer-page';
import { canHaveDetails } from '@/utils/core/pricing/merge-offers';
import { pause } from '@/utils/core/pause';
import { readAdded, readDetails, writeDetails } from '@/utils/io/storage/extras';
import { readOffers, readSearch } from '@/utils/io/storage/searches';
import { LOOK_MS, readOffer } from './page';

/** Looks at a page that is still being drawn. */
const MAX_LOOKS = 8;

/** Undefined where the tab shows no offer's page, or one that says next to nothing. */
export async function readDrawnOffer(tabId: number): Promise<ReadOffer | undefined> {
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const read = await readOffer(tabId);
    if (!read || isDrawn(read)) return read;
    await pause(LOOK_MS);
  }
  return undefined;
}

/** Stores details that were read, as those of the service that was searched: the panel shows the details of no other. */
export async function writeRead(search: Search, read: ReadOffer): Promise<void> {
  const { service: provider } = search;
  if (provider === undefined) return;
  await writeDetails(search, { provider, offerId: read.offerId, details: detailsOfPage(read) });
}

/** The window's current search, where it lists the offer. */
export async function searchListing(
  windowId: number,
  offerId: string,
): Promise<Search | undefined> {
  const search = await readSearch(windowId);
  if (search?.service === undefined) return undefined;
  const pages = Array.from({ length: search.pages }, (_, page) => readOffers(windowId, page));
  const added = await readAdded(windowId);
  const others = added?.searchId === search.id ? added.services : [];
  const offers = [
    ...(await Promise.all(pages)).flat(),
    ...others.flatMap((one) => readAddedOffers(one.offers)),
  ];
  const isListed = offers.some((offer) => canHaveDetails(offer) && offer.offerId === offerId);
  return isListed ? search : undefined;
}

/**
 * The user looks at the page of an offer that a search without a key lists: it is read, once. Never for a
 * search with another service, which has details of its own.
 */
export async function readShown(windowId: number): Promise<void> {
  const [tab] = await browser.tabs.query({ windowId, active: true });
  const offerId = offerAt(tab?.url);
  // The panel tells once more when it has loaded.
  if (tab?.id === undefined || offerId === undefined || tab.status === 'loading') return;
  const search = await searchListing(windowId, offerId);
  if (search?.service !== 'web') return;
  const known = (await readDetails(search)).filter(({ provider }) => provider === search.service);
  if (known.some((answer) => answer.offerId === offerId)) return;
  const read = await readDrawnOffer(tab.id);
  if (read?.offerId === offerId) await writeRead(search, read);
}
