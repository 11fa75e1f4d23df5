/**
 * Additional data of a window's search: details, other offers of the seller, results of other services
 * and markets, and the price of the page. It is removed with the search.
 */
import { browser } from '../browser';
import type { Added, DetailsAnswer, SellerOffers } from '../../core/model/extras';
import type { Offer } from '../../core/model/offer';
import type { PageTerms, StoredPagePrice } from '../../core/model/page-price';
import type { Search } from '../../core/model/search';
import { readKeys } from './area';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';
import { whileSearched } from './searches';
import { sessionValue } from './session-value';

/** The search that the data belongs to. */
export type Owner = Pick<Search, 'id' | 'windowId'>;

const details = sessionValue(REGISTRY.details);
const sellers = sessionValue(REGISTRY.seller);
const sellerPages = sessionValue(REGISTRY.sellerOffers);
const pageTerms = sessionValue(REGISTRY.pageTerms);
const excluded = sessionValue(REGISTRY.excluded);
const added = sessionValue(REGISTRY.added);
const pagePrice = sessionValue(REGISTRY.pagePrice);

function isDetailsOf({ windowId, id }: Owner, key: string): boolean {
  const [window, search] = details.partsOf(key) ?? [];
  return window === `${windowId}` && search === id;
}

/** All details that were loaded for this search, in no order. */
export async function readDetails(owner: Owner): Promise<DetailsAnswer[]> {
  const keys = (await readKeys('session')).filter((key) => isDetailsOf(owner, key));
  if (keys.length === 0) return [];
  const stored = await browser.storage.session.get(keys);
  return Object.values(stored).flatMap((value) => details.parse(value) ?? []);
}

export async function writeDetails(owner: Owner, answer: DetailsAnswer): Promise<void> {
  const key = details.key(owner.windowId, owner.id, answer.offerId);
  await put(owner, { [key]: JSON.stringify(answer) });
}

export function readSeller({ windowId, id }: Owner): Promise<SellerOffers | undefined> {
  return sellers.read(windowId, id);
}

/** @param page offers of the last loaded page, stored in the same write */
export async function writeSeller(
  owner: Owner,
  seller: SellerOffers,
  page?: readonly Offer[],
): Promise<void> {
  const { windowId, id } = owner;
  await put(owner, {
    [sellers.key(windowId, id)]: seller,
    ...(page && { [sellerPages.key(windowId, id, seller.pages - 1)]: JSON.stringify(page) }),
  });
}

/** `page` counts from 0. An unreadable page is empty; an unreadable offer is left out. */
export async function readSellerPage({ windowId, id }: Owner, page: number): Promise<Offer[]> {
  return (await sellerPages.read(windowId, id, page)) ?? [];
}

interface Listeners {
  onDetails?: (answer: DetailsAnswer) => void;
  onSeller?: (seller: SellerOffers) => void;
}

/** Calls the listeners when data of this search is stored. Returns the stop function. */
export function watchExtras(owner: Owner, { onDetails, onSeller }: Listeners): () => void {
  const sellerKey = sellers.key(owner.windowId, owner.id);
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const answer = isDetailsOf(owner, key) ? details.parse(newValue) : undefined;
      if (answer) onDetails?.(answer);
      const seller = key === sellerKey ? sellers.parse(newValue) : undefined;
      if (seller) onSeller?.(seller);
    }
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/** Results of other services for the window's picture. */
export function readAdded(windowId: number): Promise<Added | undefined> {
  return added.read(windowId);
}

export function watchAdded(
  windowId: number,
  listener: (found: Added | undefined) => void,
): () => void {
  return added.watch(listener, windowId);
}

/** Throws `storage-full`. */
export function writeAdded(windowId: number, found: Added): Promise<void> {
  return added.write(found, windowId);
}

/** The price of the page on which the window's search began. */
export function readStoredPagePrice(windowId: number): Promise<StoredPagePrice | undefined> {
  return pagePrice.read(windowId);
}

export function watchStoredPagePrice(
  windowId: number,
  listener: (price: StoredPagePrice | undefined) => void,
): () => void {
  return pagePrice.watch(listener, windowId);
}

/** Does nothing where a newer search has replaced it or its window is closed. */
export async function writePagePrice(
  search: Owner,
  found: Omit<StoredPagePrice, 'searchId'>,
): Promise<void> {
  const stored: StoredPagePrice = { ...found, searchId: search.id };
  await put(search, { [pagePrice.key(search.windowId)]: stored });
}

/** The user's statements about the price of the page. */
export async function readPageTerms({ windowId, id }: Owner): Promise<PageTerms> {
  return (await pageTerms.read(windowId, id)) ?? {};
}

export function writePageTerms({ windowId, id }: Owner, terms: PageTerms): Promise<void> {
  return pageTerms.write(terms, windowId, id);
}

/** Keys of the offers that the user has taken out of the list, the latest last. */
export async function readExcluded({ windowId, id }: Owner): Promise<string[]> {
  return (await excluded.read(windowId, id)) ?? [];
}

export function writeExcluded({ windowId, id }: Owner, keys: readonly string[]): Promise<void> {
  return excluded.write([...keys], windowId, id);
}

/** Does nothing where a newer search has replaced it or its window is closed. */
async function put(owner: Owner, items: Record<string, unknown>): Promise<void> {
  await whileSearched(owner, () => setWithRoom('session', items));
}
