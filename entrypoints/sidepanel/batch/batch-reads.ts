/** A batch as it is on screen, from what is stored. */
import { hostPattern } from '@/utils/access';
import {
  canContinue,
  progressOf,
  type BatchSummary,
  type BatchItem,
  type BatchProgress,
} from '@/utils/model/batch';
import type { BatchChange, BatchRef, StoredBatch } from '@/utils/storage/batches';

/** A batch as it is on screen. */
export interface ShownBatch extends StoredBatch {
  /** Data URLs by the number of their item; a page's own URL is never loaded here. */
  thumbnails: ReadonlyMap<number, string>;
}

/** A batch that was left when the browser or its window closed. */
export interface LeftBatch {
  head: BatchSummary;
  progress: BatchProgress;
}

/** `readOwned` is about the panel's own window. */
export interface BatchReads {
  readOwned: () => Promise<BatchRef | undefined>;
  readBatch: (ref: BatchRef) => Promise<StoredBatch | undefined>;
  readThumbnails: (ref: BatchRef, count: number) => Promise<Map<number, string>>;
  /** Batches on the disk that no window owns, the newest first. */
  readLeft: () => Promise<BatchSummary[]>;
}

/** The window's own batch, and the one that was left. */
export async function readShown(
  deps: BatchReads,
): Promise<[ShownBatch | undefined, LeftBatch | undefined]> {
  const ref = await deps.readOwned();
  const stored = ref && (await deps.readBatch(ref));
  const thumbnails = stored && (await deps.readThumbnails(ref, stored.head.count));
  return [stored && thumbnails && { ...stored, thumbnails }, await readLeft(deps)];
}

async function readLeft({ readLeft: readHeads, readBatch }: BatchReads) {
  const head = (await readHeads()).find(canContinue);
  const stored = head && (await readBatch({ area: 'local', id: head.id }));
  return stored && { head: stored.head, progress: progressOf(stored.items) };
}

/** A picture that was never sent failed at its own site, and not at the service. */
export function originsOf(items: readonly BatchItem[]): string[] {
  const missing = items.filter(
    ({ state, posts }) =>
      posts === 0 && state.status === 'failed' && state.failure.code === 'access-missing',
  );
  return [...new Set(missing.map(({ url }) => hostPattern(url)))];
}

/** Undefined where it was removed. */
export function applyChange(
  batch: ShownBatch,
  change: Exclude<BatchChange, { kind: 'owner' }>,
): ShownBatch | undefined {
  switch (change.kind) {
    case 'head':
      return change.head && { ...batch, head: change.head };
    case 'item':
      return { ...batch, items: batch.items.with(change.number, change.item) };
    case 'thumbnail': {
      const thumbnails = new Map(batch.thumbnails).set(change.number, change.thumbnail);
      return { ...batch, thumbnails };
    }
  }
}
