import * as z from 'zod/mini';
import { browser } from '../browser';
import type { Search } from '../model/search';
import { parseAs } from '../parse';
import { readKeys } from './area';

/** Under which keys of `storage.session` lies what belongs to a window and its search. */

export const searchKey = (windowId: number) => `search:${windowId}`;
export const pictureKey = (windowId: number) => `picture:${windowId}`;
export const alternativesKey = (windowId: number) => `alternatives:${windowId}`;
/** What other services found of the same picture (`added.ts`). */
export const addedKey = (windowId: number) => `added:${windowId}`;
/** What the user of a private window keeps: it goes with its search (`keeper.ts`). */
const KEPT = [
  'pins',
  'cleared',
  'group-edits',
  'costs',
  'view',
  'question',
  'session-rows',
] as const;
export const keptKey = (name: (typeof KEPT)[number], windowId: number) => `${name}:${windowId}`;
/** All of them, each with its version. */
export const keptKeys = (windowId: number) =>
  KEPT.map((name) => keptKey(name, windowId)).flatMap((key) => [key, `${key}$`]);
/** The price of the page that it began on (`page-price.ts`). */
export const pagePriceKey = (windowId: number) => `page-price:${windowId}`;
export const pageKey = (windowId: number, page: number) => `offers:${windowId}:${page}`;

/** What belongs to one search, beside its record. */
export const besideKeys = (windowId: number) => [
  pictureKey(windowId),
  alternativesKey(windowId),
  addedKey(windowId),
  pagePriceKey(windowId),
];

/** Which keys hold the results of a window's searches. Nothing is written here: `room.ts` needs it. */

/** Of what one search has stored beside its record. */
const ownerSchema = z.object({ searchId: z.string() });

/**
 * Of its pages of offers, and of what was asked for beside them.
 * @param kept the search whose extras (`store/extras.ts`) are none of them
 */
export async function resultKeys(windowId: number, from: number, kept?: string): Promise<string[]> {
  return (await readKeys('session')).filter((key) => {
    const [name, window, place] = key.split(':');
    if (window !== `${windowId}`) return false;
    return name === 'offers' ? Number(place) >= from : name === 'extra' && place !== kept;
  });
}

/** Forgets what is stored of the window's earlier searches. The caller keeps other writers out. */
export async function removeEarlierResults({ id, windowId, pages }: Search): Promise<void> {
  const stored = await browser.storage.session.get(besideKeys(windowId));
  await browser.storage.session.remove([
    ...(await resultKeys(windowId, pages, id)),
    ...Object.keys(stored).filter((key) => parseAs(ownerSchema, stored[key])?.searchId !== id),
  ]);
}
