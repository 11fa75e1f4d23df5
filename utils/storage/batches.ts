/**
 * The batch of each window. One writer: the worker. Of an ordinary window in `storage.local`, where
 * it outlives the browser; of a private one in `storage.session`, and it is forgotten with it. The
 * head and each item have keys of their own, so that a step is a small write; an item's offers are
 * one JSON string.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { batchSummarySchema, itemSchema, type BatchSummary, type BatchItem } from '../model/batch';
import { offerSchema, type Offer } from '../model/offer';
import { parseAs } from '../parse';
import { readKey, readKeys } from './area';
import { readOwners, type BatchRef } from './batch-owners';
import { setWithRoom } from './room';

const HEAD = 'batch:';
const headKey = ({ id }: BatchRef) => `${HEAD}${id}`;
const itemKey = ({ id }: BatchRef, item: number) => `batch-item:${id}:${item}`;
const thumbnailKey = ({ id }: BatchRef, item: number) => `batch-picture:${id}:${item}`;
const offersKey = ({ id }: BatchRef, item: number) => `batch-offers:${id}:${item}`;

const offersSchema = z.array(offerSchema);

export interface StoredBatch {
  head: BatchSummary;
  /** By their number. */
  items: BatchItem[];
}

/** What is stored of an item beside its state. */
export interface ItemResults {
  /** Data URL. */
  thumbnail?: string;
  offers?: readonly Offer[];
}

/** Batches on the disk that no window owns, the newest first. */
export async function readLeftBatches(): Promise<BatchSummary[]> {
  const owned = new Set((await readOwners()).map(({ ref }) => ref.id));
  const keys = (await readKeys('local')).filter((key) => key.startsWith(HEAD));
  return Object.values(await browser.storage.local.get(keys))
    .flatMap((stored) => parseAs(batchSummarySchema, stored) ?? [])
    .filter(({ id }) => !owned.has(id))
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

/** An item that cannot be read any more takes the rest with it: no number may be missing. */
export async function readBatch(ref: BatchRef): Promise<StoredBatch | undefined> {
  const head = parseAs(batchSummarySchema, await readKey(ref.area, headKey(ref)));
  if (!head) return undefined;
  const keys = numbersTo(head.count).map((item) => itemKey(ref, item));
  const stored = await browser.storage[ref.area].get(keys);
  const items = keys.flatMap((key) => parseAs(itemSchema, stored[key]) ?? []);
  return items.length === head.count ? { head, items } : undefined;
}

/** Data URLs by the number of their item. */
export async function readThumbnails(ref: BatchRef, count: number): Promise<Map<number, string>> {
  const stored = await browser.storage[ref.area].get(
    numbersTo(count).map((item) => thumbnailKey(ref, item)),
  );
  return new Map(
    numbersTo(count).flatMap((item) => {
      const thumbnail = toThumbnail(stored[thumbnailKey(ref, item)]);
      return thumbnail === undefined ? [] : [[item, thumbnail] as const];
    }),
  );
}

/** Undefined where they were not kept. */
export async function readItemOffers(ref: BatchRef, item: number): Promise<Offer[] | undefined> {
  const stored = await readKey(ref.area, offersKey(ref, item));
  if (typeof stored !== 'string') return undefined;
  try {
    return parseAs(offersSchema, JSON.parse(stored));
  } catch {
    return undefined; // searched again
  }
}

export async function writeSummary(ref: BatchRef, head: BatchSummary): Promise<void> {
  await put(ref, { [headKey(ref)]: head });
}

/** Items by their number, in one write. */
export async function writeItems(
  ref: BatchRef,
  items: readonly (readonly [number, BatchItem])[],
): Promise<void> {
  await put(ref, Object.fromEntries(items.map(([number, item]) => [itemKey(ref, number), item])));
}

/** An item with what has become known of it, in one write. */
export async function writeItem(
  ref: BatchRef,
  number: number,
  item: BatchItem,
  { thumbnail, offers }: ItemResults,
): Promise<void> {
  await put(ref, {
    [itemKey(ref, number)]: item,
    ...(thumbnail !== undefined && { [thumbnailKey(ref, number)]: thumbnail }),
    ...(offers && { [offersKey(ref, number)]: JSON.stringify(offers) }),
  });
}

export async function removeBatch(ref: BatchRef): Promise<void> {
  const keys = (await readKeys(ref.area)).filter((key) => key.split(':')[1] === ref.id);
  await browser.storage[ref.area].remove(keys);
}

/** Nothing else than a picture that was made here. */
export function toThumbnail(stored: unknown): string | undefined {
  return typeof stored === 'string' && stored.startsWith('data:image/') ? stored : undefined;
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

async function put({ area }: BatchRef, items: Record<string, unknown>): Promise<void> {
  await setWithRoom(area, items);
}
