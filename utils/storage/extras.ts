/**
 * What was asked for beside a window's search, in `storage.session`. One writer: the worker. All of
 * it belongs to one search, whose id is in every key: it goes with that search's other results
 * (`tidyResults`). Details and pages of offers are one JSON string each, as those of a search are.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import {
  type Added,
  type DetailsAnswer,
  type SellerOffers,
  addedSchema,
  detailsAnswerSchema,
  sellerOffersSchema,
} from '../model/extras';
import { type Offer, offerSchema } from '../model/offer';
import {
  type PageTerms,
  type StoredPagePrice,
  pageTermsSchema,
  storedPagePriceSchema,
} from '../model/page-price';
import type { Search } from '../model/search';
import { jsonText, parseAs } from '../parse';
import { readKey, readKeys, watchKey } from './area';
import { setWithRoom } from './room';
import { addedKey, pagePriceKey } from './search-keys';
import { whileSearched } from './searches';

/** The search that something belongs to. */
export type Owner = Pick<Search, 'id' | 'windowId'>;

const prefixOf = ({ id, windowId }: Owner) => `extra:${windowId}:${id}:`;
const detailsPrefix = (owner: Owner) => `${prefixOf(owner)}details:`;
const sellerKey = (owner: Owner) => `${prefixOf(owner)}seller`;
const pageKey = (owner: Owner, page: number) => `${prefixOf(owner)}offers:${page}`;

const storedDetailsSchema = z.pipe(jsonText, detailsAnswerSchema);
const storedOffersSchema = z.pipe(jsonText, z.array(offerSchema));

/** All that came of this search's questions, in no order. */
export async function readDetails(owner: Owner): Promise<DetailsAnswer[]> {
  const keys = (await readKeys('session')).filter((key) => key.startsWith(detailsPrefix(owner)));
  if (keys.length === 0) return [];
  const stored = await browser.storage.session.get(keys);
  return Object.values(stored).flatMap((value) => parseAs(storedDetailsSchema, value) ?? []);
}

export async function writeDetails(owner: Owner, answer: DetailsAnswer): Promise<void> {
  await put(owner, { [`${detailsPrefix(owner)}${answer.offerId}`]: JSON.stringify(answer) });
}

export async function readSeller(owner: Owner): Promise<SellerOffers | undefined> {
  return parseAs(sellerOffersSchema, await readKey('session', sellerKey(owner)));
}

/** @param page what has come with it: the offers of the last of its pages */
export async function writeSeller(
  owner: Owner,
  seller: SellerOffers,
  page?: readonly Offer[],
): Promise<void> {
  await put(owner, {
    [sellerKey(owner)]: seller,
    ...(page && { [pageKey(owner, seller.pages - 1)]: JSON.stringify(page) }),
  });
}

/** `page` counts from 0. An unreadable page is empty. */
export async function readSellerPage(owner: Owner, page: number): Promise<Offer[]> {
  return parseAs(storedOffersSchema, await readKey('session', pageKey(owner, page))) ?? [];
}

interface Listeners {
  onDetails?: (answer: DetailsAnswer) => void;
  onSeller?: (seller: SellerOffers) => void;
}

/** Hears of what comes in for this search. */
export function watchExtras(owner: Owner, { onDetails, onSeller }: Listeners): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const answer = key.startsWith(detailsPrefix(owner))
        ? parseAs(storedDetailsSchema, newValue)
        : undefined;
      if (answer) onDetails?.(answer);
      const seller = key === sellerKey(owner) ? parseAs(sellerOffersSchema, newValue) : undefined;
      if (seller) onSeller?.(seller);
    }
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/** Nothing where a newer search has taken its place, or its window is gone. */
async function put(owner: Owner, items: Record<string, unknown>): Promise<void> {
  await whileSearched(owner, () => setWithRoom('session', items));
}

/**
 * What other services found of a window's picture, in `storage.session`. One writer: the worker
 * (`background/refine`). It goes with the window's search (`removeSearch`).
 */

export async function readAdded(windowId: number): Promise<Added | undefined> {
  return parseAs(addedSchema, await readKey('session', addedKey(windowId)));
}

export function watchAdded(
  windowId: number,
  listener: (added: Added | undefined) => void,
): () => void {
  return watchKey('session', addedKey(windowId), (stored) =>
    listener(parseAs(addedSchema, stored)),
  );
}

/** Throws `storage-full`. */
export async function writeAdded(windowId: number, added: Added): Promise<void> {
  await setWithRoom('session', { [addedKey(windowId)]: added });
}

/**
 * The price of the page that a window's search began on, in `storage.session`. One writer: the
 * worker (`background/page-price.ts`). It goes with the window's search (`removeSearch`).
 */

export async function readStoredPagePrice(windowId: number): Promise<StoredPagePrice | undefined> {
  return parseAs(storedPagePriceSchema, await readKey('session', pagePriceKey(windowId)));
}

export function watchStoredPagePrice(
  windowId: number,
  listener: (price: StoredPagePrice | undefined) => void,
): () => void {
  return watchKey('session', pagePriceKey(windowId), (stored) =>
    listener(parseAs(storedPagePriceSchema, stored)),
  );
}

/** Nothing where a newer search has taken its place, or its window is gone. */
export async function writePagePrice(
  search: Pick<Search, 'id' | 'windowId'>,
  found: Omit<StoredPagePrice, 'searchId'>,
): Promise<void> {
  const stored: StoredPagePrice = { ...found, searchId: search.id };
  const items = { [pagePriceKey(search.windowId)]: stored };
  await whileSearched(search, () => setWithRoom('session', items));
}

/**
 * What the user says of the page's price, in `storage.session`. One writer: the panel of the search's
 * window. Its key is one of the search's extras (`extras.ts`): it goes with the search.
 */

const keyOf = ({ id, windowId }: Owner) => `extra:${windowId}:${id}:terms`;

export async function readPageTerms(owner: Owner): Promise<PageTerms> {
  return parseAs(pageTermsSchema, await readKey('session', keyOf(owner))) ?? {};
}

export async function writePageTerms(owner: Owner, terms: PageTerms): Promise<void> {
  await setWithRoom('session', { [keyOf(owner)]: terms });
}
