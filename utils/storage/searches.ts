/**
 * The search of each window, in `storage.session`. One writer: the worker.
 * A record is small and written after every step; its picture and each page of offers have keys of
 * their own. A page is one JSON string: an object of 1,000 offers takes nine times as long to
 * arrive in the panel (Chromium 156).
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { type Offer, offerSchema } from '../model/offer';
import {
  type AlternativePictures,
  type Search,
  type StoredPicture,
  alternativePicturesSchema,
  searchSchema,
  storedPictureSchema,
} from '../model/search';
import { parseAs } from '../parse';
import { readKey, readKeys, watchKey } from './area';
import { setWithRoom } from './room';
import {
  alternativesKey,
  besideKeys,
  keptKeys,
  pageKey,
  pictureKey,
  removeEarlierResults,
  resultKeys,
  searchKey,
} from './search-keys';

const pageSchema = z.array(offerSchema);

function parseSearch(stored: unknown): Search | undefined {
  return parseAs(searchSchema, stored);
}

export async function readSearch(windowId: number): Promise<Search | undefined> {
  return parseSearch(await readKey('session', searchKey(windowId)));
}

export async function writeSearch(search: Search): Promise<void> {
  await setWithRoom('session', { [searchKey(search.windowId)]: search });
}

export function watchSearch(
  windowId: number,
  listener: (search: Search | undefined) => void,
): () => void {
  return watchKey('session', searchKey(windowId), (stored) => listener(parseSearch(stored)));
}

/** The searches of these windows: a new worker looks for those that the old one left behind. */
export async function readSearches(windowIds: readonly number[]): Promise<Search[]> {
  const stored = await browser.storage.session.get(windowIds.map(searchKey));
  return Object.values(stored)
    .map(parseSearch)
    .filter((search) => search !== undefined);
}

/** The windows that have a search, also those that this worker is not shown. */
export async function readSearchWindows(): Promise<number[]> {
  const keys = await readKeys('session');
  return keys.flatMap((key) => (key.startsWith('search:') ? [Number(key.slice(7))] : []));
}

/** The picture of this very search: an older one of the window is none. */
export async function readPicture({ id, windowId }: Search): Promise<StoredPicture | undefined> {
  const picture = parseAs(storedPictureSchema, await readKey('session', pictureKey(windowId)));
  return picture?.searchId === id ? picture : undefined;
}

/** In one write with the record that tells of it. */
export async function writePicture(
  picture: Omit<StoredPicture, 'searchId'>,
  search: Search,
): Promise<void> {
  const { id, windowId } = search;
  await setWithRoom('session', {
    [pictureKey(windowId)]: { ...picture, searchId: id },
    [searchKey(windowId)]: search,
  });
}

/** Nothing where a newer search has taken its place, or its window is gone. */
export async function writeAlternatives(
  { id, windowId }: Search,
  pictures: readonly (string | undefined)[],
): Promise<void> {
  const stored: AlternativePictures = {
    searchId: id,
    pictures: pictures.map((picture) => picture ?? null),
  };
  await whileSearched({ id, windowId }, () =>
    setWithRoom('session', { [alternativesKey(windowId)]: stored }),
  );
}

/**
 * Writes what belongs to a search as long as that is the window's. `removeSearch` waits for it: else
 * it could be written after that, and stay for ever.
 */
export async function whileSearched(
  { id, windowId }: Pick<Search, 'id' | 'windowId'>,
  write: () => Promise<void>,
): Promise<void> {
  await underLock(async () => {
    if ((await readSearch(windowId))?.id === id) await write();
  });
}

export async function readAlternatives(windowId: number): Promise<AlternativePictures | undefined> {
  return parseAs(alternativePicturesSchema, await readKey('session', alternativesKey(windowId)));
}

export function watchAlternatives(
  windowId: number,
  listener: (alternatives: AlternativePictures | undefined) => void,
): () => void {
  return watchKey('session', alternativesKey(windowId), (stored) =>
    listener(parseAs(alternativePicturesSchema, stored)),
  );
}

/** `page` counts from 0. An unreadable page is empty. */
export async function readOffers(windowId: number, page: number): Promise<Offer[]> {
  const stored = await readKey('session', pageKey(windowId, page));
  if (typeof stored !== 'string') return [];
  return parseAs(pageSchema, tryJson(stored)) ?? [];
}

export async function writeOffers(windowId: number, page: number, offers: Offer[]): Promise<void> {
  await setWithRoom('session', { [pageKey(windowId, page)]: JSON.stringify(offers) });
}

/** Whoever writes beside a record, or removes, does so alone. */
export const underLock = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('searches', work);

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // read as an empty page
  }
}

/** What is removed of the searches of `store/searches.ts`: to make room, or as nobody needs it any more. */

/** Forgets the offers and what was asked for beside them, to make room. */
export async function removeOffers(windowId: number): Promise<void> {
  await browser.storage.session.remove(await resultKeys(windowId, 0));
}

/**
 * Forgets what is stored of the window's earlier searches and is none of this one's. Under the lock:
 * others would write meanwhile what goes with what lay there before, or begin a newer search.
 */
export function tidyResults(search: Search): Promise<void> {
  return whileSearched(search, () => removeEarlierResults(search));
}

export function removeSearch(windowId: number): Promise<void> {
  return underLock(async () => {
    await browser.storage.session.remove([
      ...besideKeys(windowId),
      searchKey(windowId),
      ...keptKeys(windowId),
      ...(await resultKeys(windowId, 0)),
    ]);
  });
}
