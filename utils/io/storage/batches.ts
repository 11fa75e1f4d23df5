/**
 * The batch of each window: of an ordinary window in `storage.local`, where it survives a restart; of a
 * private one in `storage.session`, removed with the window. The summary and each item have separate keys,
 * so that a step is a small write. Pictures and offers of a list are in its database (`product-lists.ts`), as two thousand
 * rows have no room here.
 */
import { browser } from '../browser';
import type { BatchItem, BatchSummary } from '../../core/model/batch';
import type { Offer } from '../../core/model/offer';
import { parseAs } from '../../core/parse';
import { readKey, readKeys, type Area } from './area';
import { keyOf, partsOf } from './entry';
import { readPart, removeList, writePart } from './product-lists';
import { entryOf, ownerOf, REGISTRY } from './registry';
import { setWithRoom } from './room';
import type { BatchRef } from './schemas';

export type { BatchRef } from './schemas';

const {
  batch: summaries,
  batchItem: items,
  batchPicture: thumbnails,
  batchOffers,
  batchOwner,
} = REGISTRY;

const summaryKey = ({ area, id }: BatchRef) => keyOf(summaries.at[area], id);
const itemKey = ({ area, id }: BatchRef, item: number) => keyOf(items.at[area], id, item);
const thumbnailKey = ({ area, id }: BatchRef, item: number) => keyOf(thumbnails.at[area], id, item);
const offersKey = ({ area, id }: BatchRef, item: number) => keyOf(batchOffers.at[area], id, item);
const ownerKey = (windowId: number) => keyOf(batchOwner.at.session, windowId);

export interface StoredBatch {
  head: BatchSummary;
  /** Indexed by item number. */
  items: BatchItem[];
}

/** Stored results of an item, separate from its state. */
export interface ItemResults {
  /** Data URL. */
  thumbnail?: string;
  offers?: readonly Offer[];
}

/** Batches of pages in `storage.local` without an owning window, the newest first. */
export async function readLeftBatches(): Promise<BatchSummary[]> {
  const owned = new Set((await readOwners()).map(({ ref }) => ref.id));
  return (await readSummaries()).filter(({ id, list }) => !list && !owned.has(id));
}

/** Batches of lists, in whatever window they are, the newest first. */
export async function readLists(): Promise<BatchSummary[]> {
  return (await readSummaries()).filter(({ list }) => list !== undefined);
}

async function readSummaries(): Promise<BatchSummary[]> {
  const keys = (await readKeys('local')).filter(isSummary);
  return Object.values(await browser.storage.local.get(keys))
    .flatMap((stored) => parseAs(summaries.schema, stored) ?? [])
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

export const listRef = (id: string): BatchRef => ({ area: 'local', id, isList: true });

/** Takes the place of an item that cannot be read, because item numbers must be complete. It is neither shown nor searched. */
const UNREADABLE: BatchItem = {
  frameId: 0,
  url: '',
  label: '',
  size: { width: 0, height: 0 },
  posts: 0,
  state: { status: 'skipped' },
};

/** Undefined where the summary is unreadable. */
export async function readBatch(ref: BatchRef): Promise<StoredBatch | undefined> {
  const head = parseAs(summaries.schema, await readKey(ref.area, summaryKey(ref)));
  if (!head) return undefined;
  const keys = numbersTo(head.count).map((item) => itemKey(ref, item));
  const stored = await browser.storage[ref.area].get(keys);
  return { head, items: keys.map((key) => parseAs(items.schema, stored[key]) ?? UNREADABLE) };
}

/** Data URLs by item number; rows of a list have theirs on their own. */
export async function readThumbnails(ref: BatchRef, count: number): Promise<Map<number, string>> {
  if (ref.isList) return new Map();
  const stored = await browser.storage[ref.area].get(
    numbersTo(count).map((item) => thumbnailKey(ref, item)),
  );
  return new Map(
    numbersTo(count).flatMap((item) => {
      const thumbnail = parseAs(thumbnails.schema, stored[thumbnailKey(ref, item)]);
      return thumbnail === undefined ? [] : [[item, thumbnail] as const];
    }),
  );
}

/** Undefined where they were not kept or are unreadable; the item is then searched again. */
export async function readItemOffers(ref: BatchRef, item: number): Promise<Offer[] | undefined> {
  if (ref.isList) return readPart(ref.id, 'offers', item);
  return parseAs(batchOffers.schema, await readKey(ref.area, offersKey(ref, item)));
}

export async function writeSummary(ref: BatchRef, head: BatchSummary): Promise<void> {
  await put(ref, { [summaryKey(ref)]: head });
}

/** Writes items by number, in one write. */
export async function writeItems(
  ref: BatchRef,
  changed: readonly (readonly [number, BatchItem])[],
): Promise<void> {
  await put(ref, Object.fromEntries(changed.map(([number, item]) => [itemKey(ref, number), item])));
}

/** Writes an item with its new results: in one write, or the results first. */
export async function writeItem(
  ref: BatchRef,
  number: number,
  item: BatchItem,
  { thumbnail, offers }: ItemResults,
): Promise<void> {
  if (ref.isList) {
    if (thumbnail !== undefined) await writePart(ref.id, 'thumbnail', thumbnail, number);
    if (offers) await writePart(ref.id, 'offers', [...offers], number);
    return writeItems(ref, [[number, item]]);
  }
  await put(ref, {
    [itemKey(ref, number)]: item,
    ...(thumbnail !== undefined && { [thumbnailKey(ref, number)]: thumbnail }),
    ...(offers && { [offersKey(ref, number)]: JSON.stringify(offers) }),
  });
}

export async function removeBatch(ref: BatchRef): Promise<void> {
  const keys = (await readKeys(ref.area)).filter(
    (key) => isOfBatch(ref.area, key) && ownerOf(key) === ref.id,
  );
  await browser.storage[ref.area].remove(keys);
  if (ref.isList) await removeList(ref.id);
}

function isSummary(key: string): boolean {
  return entryOf('local', key) === summaries;
}

function isOfBatch(area: Area, key: string): boolean {
  const entry = entryOf(area, key);
  return [summaries, items, thumbnails, batchOffers].some((one) => one === entry);
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

async function put({ area }: BatchRef, written: Record<string, unknown>): Promise<void> {
  await setWithRoom(area, written);
}

/**
 * The batch of a window. After a restart windows have new ids, so a batch has no owner and may be claimed.
 */
export async function readOwned(windowId: number): Promise<BatchRef | undefined> {
  return parseAs(batchOwner.schema, await readKey('session', ownerKey(windowId)));
}

/** Makes the batch the window's; its earlier batch then has no owner. */
export async function claimBatch(windowId: number, ref: BatchRef): Promise<void> {
  await setWithRoom('session', { [ownerKey(windowId)]: ref });
}

export async function releaseBatch(windowId: number): Promise<void> {
  await browser.storage.session.remove(ownerKey(windowId));
}

/** The windows that own a batch, including those that this worker cannot access. */
export async function readOwners(): Promise<{ windowId: number; ref: BatchRef }[]> {
  const keys = (await readKeys('session')).filter((key) => windowOf(key) !== undefined);
  const stored = await browser.storage.session.get(keys);
  return Object.entries(stored).flatMap(([key, value]) => {
    const ref = parseAs(batchOwner.schema, value);
    return ref ? [{ windowId: Number(windowOf(key)), ref }] : [];
  });
}

const windowOf = (key: string) => partsOf(batchOwner.at.session, key)?.[0];

/** A storage change, as it concerns a batch. */
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

/** Needs no area, because the keys of a batch are the same in both. */
function readChange(key: string, stored: unknown): BatchChange | undefined {
  if (windowOf(key) !== undefined) return { kind: 'owner' };
  const [batchId] = partsOf(summaries.at.local, key) ?? [];
  if (batchId !== undefined) {
    return { kind: 'head', id: batchId, head: parseAs(summaries.schema, stored) };
  }
  const [id = '', number] = partsOf(items.at.local, key) ?? partsOf(thumbnails.at.local, key) ?? [];
  if (partsOf(items.at.local, key)) {
    const item = parseAs(items.schema, stored);
    return item && { kind: 'item', id, number: Number(number), item };
  }
  const thumbnail = number === undefined ? undefined : parseAs(thumbnails.schema, stored);
  return thumbnail === undefined
    ? undefined
    : { kind: 'thumbnail', id, number: Number(number), thumbnail };
}
