/**
 * What was asked for beside a window's search, in `storage.session`. One writer: the worker. All of
 * it belongs to one search, whose id is in every key: it goes with that search's other results
 * (`tidyResults`). Details and pages of offers are one JSON string each, as those of a search are.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import {
  detailsAnswerSchema,
  sellerOffersSchema,
  type DetailsAnswer,
  type SellerOffers,
} from '../model/extras';
import { offerSchema, type Offer } from '../model/offer';
import type { Search } from '../model/search';
import { jsonText, parseAs } from '../parse';
import { readKey, readKeys } from './area';
import { setWithRoom } from './room';
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
