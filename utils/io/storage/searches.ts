/**
 * The search of each window. The record is small and written after every step; the picture and each page
 * of offers have separate keys.
 */
import { browser } from '../browser';
import type { Offer } from '../../core/model/offer';
import type { AlternativePictures, Search, StoredPicture } from '../../core/model/search';
import { readKeys } from './area';
import { REGISTRY } from './registry';
import { keysOfWindow, removeEarlierResults, setWithRoom, withSearchOf } from './room';
import { sessionValue } from './session-value';

const records = sessionValue(REGISTRY.search);
const pictures = sessionValue(REGISTRY.picture);
const alternatives = sessionValue(REGISTRY.alternatives);
const pages = sessionValue(REGISTRY.offers);

export function readSearch(windowId: number): Promise<Search | undefined> {
  return records.read(windowId);
}

export function writeSearch(search: Search): Promise<void> {
  return records.write(search, search.windowId);
}

export function watchSearch(
  windowId: number,
  listener: (search: Search | undefined) => void,
): () => void {
  return records.watch(listener, windowId);
}

/** The searches of these windows, so that a new worker can find those of the old one. */
export async function readSearches(windowIds: readonly number[]): Promise<Search[]> {
  const stored = await browser.storage.session.get(windowIds.map((id) => records.key(id)));
  return Object.values(stored)
    .map(records.parse)
    .filter((search) => search !== undefined);
}

/** The windows that have a search, including those that this worker cannot access. */
export async function readSearchWindows(): Promise<number[]> {
  const keys = await readKeys('session');
  return keys.flatMap((key) => records.partsOf(key)?.map(Number) ?? []);
}

/** The picture of this search; undefined where the stored one belongs to an older search. */
export async function readPicture({ id, windowId }: Search): Promise<StoredPicture | undefined> {
  const picture = await pictures.read(windowId);
  return picture?.searchId === id ? picture : undefined;
}

/** Writes the picture and the record that refers to it in one write. */
export async function writePicture(
  picture: Omit<StoredPicture, 'searchId'>,
  search: Search,
): Promise<void> {
  const { id, windowId } = search;
  await setWithRoom('session', {
    [pictures.key(windowId)]: { ...picture, searchId: id },
    [records.key(windowId)]: search,
  });
}

/** Does nothing where a newer search has replaced it or its window is closed. */
export async function writeAlternatives(
  { id, windowId }: Search,
  drawn: readonly (string | undefined)[],
): Promise<void> {
  const stored: AlternativePictures = {
    searchId: id,
    pictures: drawn.map((picture) => picture ?? null),
  };
  await whileSearched({ id, windowId }, () => alternatives.write(stored, windowId));
}

export function readAlternatives(windowId: number): Promise<AlternativePictures | undefined> {
  return alternatives.read(windowId);
}

export function watchAlternatives(
  windowId: number,
  listener: (alternatives: AlternativePictures | undefined) => void,
): () => void {
  return alternatives.watch(listener, windowId);
}

/** `page` counts from 0. An unreadable page is empty; an unreadable offer is left out. */
export async function readOffers(windowId: number, page: number): Promise<Offer[]> {
  return (await pages.read(windowId, page)) ?? [];
}

export async function writeOffers(windowId: number, page: number, offers: Offer[]): Promise<void> {
  await pages.write(JSON.stringify(offers), windowId, page);
}

/** Writes a page of offers and the record that counts it in one write. */
export async function writePage(search: Search, page: number, offers: Offer[]): Promise<void> {
  const { windowId } = search;
  await setWithRoom('session', {
    [pages.key(windowId, page)]: JSON.stringify(offers),
    [records.key(windowId)]: search,
  });
}

/** Removes the offers and their additional data, to make room. */
export async function removeOffers(windowId: number): Promise<void> {
  const isResult = (key: string) => ['page', 'key'].some((kind) => kind === withSearchOf(key));
  await browser.storage.session.remove((await keysOfWindow(windowId)).filter(isResult));
}

/**
 * Removes data of earlier searches of the window. Under the lock, because others could meanwhile write
 * data of the earlier search or start a newer one.
 */
export function tidyResults(search: Search): Promise<void> {
  return whileSearched(search, () => removeEarlierResults(search));
}

export function removeSearch(windowId: number): Promise<void> {
  return underLock(async () => browser.storage.session.remove(await keysOfWindow(windowId)));
}

/**
 * Writes data of a search only while it is the window's current one. `removeSearch` waits for the write,
 * which would otherwise never be removed.
 */
export async function whileSearched(
  { id, windowId }: Pick<Search, 'id' | 'windowId'>,
  write: () => Promise<void>,
): Promise<void> {
  await underLock(async () => {
    if ((await readSearch(windowId))?.id === id) await write();
  });
}

/** Serialises removals and writes of additional data. */
const underLock = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('searches', work);
