/**
 * The search of each window, in `storage.session`. One writer: the worker.
 * A record is small and written after every step; its picture and each page of offers have keys of
 * their own. A page is one JSON string: an object of 1,000 offers takes nine times as long to
 * arrive in the panel (Chromium 156).
 */
import { storage, type StorageItemKey } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { offerSchema, type Offer } from '../model/offer';
import {
  searchSchema,
  storedPictureSchema,
  type Search,
  type StoredPicture,
} from '../model/search';

const searchKey = (windowId: number): StorageItemKey => `session:search:${windowId}`;
const pictureKey = (windowId: number): StorageItemKey => `session:picture:${windowId}`;
const pageKey = (windowId: number, page: number): StorageItemKey =>
  `session:offers:${windowId}:${page}`;

const pageSchema = z.array(offerSchema);

function parseSearch(stored: unknown): Search | undefined {
  const parsed = searchSchema.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export async function readSearch(windowId: number): Promise<Search | undefined> {
  return parseSearch(await storage.getItem(searchKey(windowId)));
}

export async function writeSearch(search: Search): Promise<void> {
  await storage.setItem(searchKey(search.windowId), search);
}

export function watchSearch(
  windowId: number,
  listener: (search: Search | undefined) => void,
): () => void {
  return storage.watch<unknown>(searchKey(windowId), (stored) => listener(parseSearch(stored)));
}

/** All windows' searches: a new worker looks for those that the old one left behind. */
export async function readAllSearches(): Promise<Search[]> {
  const stored = await storage.snapshot('session');
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('search:'))
    .map(([, value]) => parseSearch(value))
    .filter((search) => search !== undefined);
}

export async function readPicture(windowId: number): Promise<StoredPicture | undefined> {
  const parsed = storedPictureSchema.safeParse(await storage.getItem(pictureKey(windowId)));
  return parsed.success ? parsed.data : undefined;
}

export async function writePicture(windowId: number, picture: StoredPicture): Promise<void> {
  await storage.setItem(pictureKey(windowId), picture);
}

/** `page` counts from 0. An unreadable page is empty. */
export async function readOffers(windowId: number, page: number): Promise<Offer[]> {
  const stored = await storage.getItem<unknown>(pageKey(windowId, page));
  if (typeof stored !== 'string') return [];
  const parsed = pageSchema.safeParse(JSON.parse(stored));
  return parsed.success ? parsed.data : [];
}

export async function writeOffers(windowId: number, page: number, offers: Offer[]): Promise<void> {
  await storage.setItem(pageKey(windowId, page), JSON.stringify(offers));
}

/** Forgets picture and offers, before a new search of the window or when the window closes. */
export async function removeResults(windowId: number): Promise<void> {
  const stored = await storage.snapshot('session');
  const own = Object.keys(stored).filter(
    (key) => key === `picture:${windowId}` || key.startsWith(`offers:${windowId}:`),
  );
  await storage.removeItems(own.map((key): StorageItemKey => `session:${key}`));
}

export async function removeSearch(windowId: number): Promise<void> {
  await removeResults(windowId);
  await storage.removeItem(searchKey(windowId));
}
