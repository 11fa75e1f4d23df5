/**
 * The batch of each window. One writer: the worker. Of an ordinary window in `storage.local`, where
 * it outlives the browser; of a private one in `storage.session`, and it is forgotten with it. The
 * head and each item have keys of their own, so that a step is a small write; an item's offers are
 * one JSON string.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { type BatchItem, type BatchSummary, batchSummarySchema, itemSchema } from '../model/batch';
import { type Offer, offerSchema } from '../model/offer';
import { parseAs } from '../parse';
import { readKey, readKeys } from './area';
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

/**
 * Which batch is a window's, in `storage.session`: after a restart, when windows have other ids, a
 * batch belongs to nobody and may be taken over. One writer: the worker. Apart from the batches
 * (`batches.ts`), because every new worker looks whether there is one.
 */

const refSchema = z.object({ area: z.enum(['local', 'session']), id: z.string() });
/** Where a batch is stored. */
export type BatchRef = z.infer<typeof refSchema>;

const OWNER = 'batch-of:';
const ownerKey = (windowId: number) => `${OWNER}${windowId}`;

export async function readOwned(windowId: number): Promise<BatchRef | undefined> {
  return parseAs(refSchema, await readKey('session', ownerKey(windowId)));
}

/** The window's batch from now on; an earlier one of it belongs to nobody then. */
export async function claimBatch(windowId: number, ref: BatchRef): Promise<void> {
  await setWithRoom('session', { [ownerKey(windowId)]: ref });
}

export async function releaseBatch(windowId: number): Promise<void> {
  await browser.storage.session.remove(ownerKey(windowId));
}

/** The windows that own a batch, also those that this worker is not shown. */
export async function readOwners(): Promise<{ windowId: number; ref: BatchRef }[]> {
  const keys = (await readKeys('session')).filter((key) => key.startsWith(OWNER));
  const stored = await browser.storage.session.get(keys);
  return Object.entries(stored).flatMap(([key, value]) => {
    const ref = parseAs(refSchema, value);
    return ref ? [{ windowId: Number(key.slice(OWNER.length)), ref }] : [];
  });
}

/** Changes of the batches in the storage, as a panel hears of them. */

/** What a change of the storage means to a batch. */
export type BatchChange =
  | { kind: 'owner' }
  | { kind: 'head'; id: string; head: BatchSummary | undefined }
  | { kind: 'item'; id: string; number: number; item: BatchItem }
  | { kind: 'thumbnail'; id: string; number: number; thumbnail: string };

export function watchBatches(listener: (change: BatchChange) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      const change = readChange(key, newValue);
      if (change) listener(change);
    }
  };
  const areas = [browser.storage.local, browser.storage.session];
  for (const area of areas) area.onChanged.addListener(onChanged);
  return () => {
    for (const area of areas) area.onChanged.removeListener(onChanged);
  };
}

function readChange(key: string, stored: unknown): BatchChange | undefined {
  const [kind, id = '', number = ''] = key.split(':');
  if (kind === 'batch-of') return { kind: 'owner' };
  if (kind === 'batch') return { kind: 'head', id, head: parseAs(batchSummarySchema, stored) };
  if (kind === 'batch-item') {
    const item = parseAs(itemSchema, stored);
    return item && { kind: 'item', id, number: Number(number), item };
  }
  const thumbnail = kind === 'batch-picture' ? toThumbnail(stored) : undefined;
  return thumbnail === undefined
    ? undefined
    : { kind: 'thumbnail', id, number: Number(number), thumbnail };
}
