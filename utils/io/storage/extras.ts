/**
 * Additional data of a window's search: details, other offers of the seller, results of other services
 * and markets, and the price of the page. It is removed with the search.
 */
import { browser } from '../browser';
import type { Added, DetailsAnswer, SellerOffers } from '../../core/model/extras';
import type { Offer } from '../../core/model/offer';
import type { PageTerms, StoredPagePrice } from '../../core/model/page-price';
import type { Search } from '../../core/model/search';
import { parseAs } from '../../core/parse';
import { readKey, readKeys, watchKey } from './area';
import { keyOf, partsOf } from './entry';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';
import { whileSearched } from './searches';

/** The search that the data belongs to. */
export type Owner = Pick<Search, 'id' | 'windowId'>;

const { details, seller: sellers, sellerOffers, pageTerms, excluded } = REGISTRY;
const { added, pagePrice } = REGISTRY;

const sellerKey = ({ windowId, id }: Owner) => keyOf(sellers.at.session, windowId, id);
const sellerPageKey = ({ windowId, id }: Owner, page: number) =>
  keyOf(sellerOffers.at.session, windowId, id, page);
const termsKey = ({ windowId, id }: Owner) => keyOf(pageTerms.at.session, windowId, id);
const excludedKey = ({ windowId, id }: Owner) => keyOf(excluded.at.session, windowId, id);
const addedKey = (windowId: number) => keyOf(added.at.session, windowId);
const pagePriceKey = (windowId: number) => keyOf(pagePrice.at.session, windowId);

function isDetailsOf({ windowId, id }: Owner, key: string): boolean {
  const [window, search] = partsOf(details.at.session, key) ?? [];
  return window === `${windowId}` && search === id;
}

/** All details that were loaded for this search, in no order. */
export async function readDetails(owner: Owner): Promise<DetailsAnswer[]> {
  const keys = (await readKeys('session')).filter((key) => isDetailsOf(owner, key));
  if (keys.length === 0) return [];
  const stored = await browser.storage.session.get(keys);
  return Object.values(stored).flatMap((value) => parseAs(details.schema, value) ?? []);
}

export async function writeDetails(owner: Owner, answer: DetailsAnswer): Promise<void> {
  const key = keyOf(details.at.session, owner.windowId, owner.id, answer.offerId);
  await put(owner, { [key]: JSON.stringify(answer) });
}

export async function readSeller(owner: Owner): Promise<SellerOffers | undefined> {
  return parseAs(sellers.schema, await readKey('session', sellerKey(owner)));
}

/** @param page offers of the last loaded page, stored in the same write */
export async function writeSeller(
  owner: Owner,
  seller: SellerOffers,
  page?: readonly Offer[],
): Promise<void> {
  await put(owner, {
    [sellerKey(owner)]: seller,
    ...(page && { [sellerPageKey(owner, seller.pages - 1)]: JSON.stringify(page) }),
  });
}

/** `page` counts from 0. An unreadable page is empty; an unreadable offer is left out. */
export async function readSellerPage(owner: Owner, page: number): Promise<Offer[]> {
  return parseAs(sellerOffers.schema, await readKey('session', sellerPageKey(owner, page))) ?? [];
}

interface Listeners {
  onDetails?: (answer: DetailsAnswer) => void;
  onSeller?: (seller: SellerOffers) => void;
}

/** Calls the listeners when data of this search is stored. Returns the stop function. */
export function watchExtras(owner: Owner, { onDetails, onSeller }: Listeners): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const answer = isDetailsOf(owner, key) ? parseAs(details.schema, newValue) : undefined;
      if (answer) onDetails?.(answer);
      const seller = key === sellerKey(owner) ? parseAs(sellers.schema, newValue) : undefined;
      if (seller) onSeller?.(seller);
    }
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/** Results of other services for the window's picture. */
export async function readAdded(windowId: number): Promise<Added | undefined> {
  return parseAs(added.schema, await readKey('session', addedKey(windowId)));
}

export function watchAdded(
  windowId: number,
  listener: (found: Added | undefined) => void,
): () => void {
  return watchKey('session', addedKey(windowId), (stored) =>
    listener(parseAs(added.schema, stored)),
  );
}

/** Throws `storage-full`. */
export async function writeAdded(windowId: number, found: Added): Promise<void> {
  await setWithRoom('session', { [addedKey(windowId)]: found });
}

/** The price of the page on which the window's search began. */
export async function readStoredPagePrice(windowId: number): Promise<StoredPagePrice | undefined> {
  return parseAs(pagePrice.schema, await readKey('session', pagePriceKey(windowId)));
}

export function watchStoredPagePrice(
  windowId: number,
  listener: (price: StoredPagePrice | undefined) => void,
): () => void {
  return watchKey('session', pagePriceKey(windowId), (stored) =>
    listener(parseAs(pagePrice.schema, stored)),
  );
}

/** Does nothing where a newer search has replaced it or its window is closed. */
export async function writePagePrice(
  search: Owner,
  found: Omit<StoredPagePrice, 'searchId'>,
): Promise<void> {
  const stored: StoredPagePrice = { ...found, searchId: search.id };
  await put(search, { [pagePriceKey(search.windowId)]: stored });
}

/** The user's statements about the price of the page. */
export async function readPageTerms(owner: Owner): Promise<PageTerms> {
  return parseAs(pageTerms.schema, await readKey('session', termsKey(owner))) ?? {};
}

export async function writePageTerms(owner: Owner, terms: PageTerms): Promise<void> {
  await setWithRoom('session', { [termsKey(owner)]: terms });
}

/** Keys of the offers that the user has taken out of the list, the latest last. */
export async function readExcluded(owner: Owner): Promise<string[]> {
  return parseAs(excluded.schema, await readKey('session', excludedKey(owner))) ?? [];
}

export async function writeExcluded(owner: Owner, keys: readonly string[]): Promise<void> {
  await setWithRoom('session', { [excludedKey(owner)]: keys });
}

/** Does nothing where a newer search has replaced it or its window is closed. */
async function put(owner: Owner, items: Record<string, unknown>): Promise<void> {
  await whileSearched(owner, () => setWithRoom('session', items));
}
