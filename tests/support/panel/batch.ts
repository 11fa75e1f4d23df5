import { signal } from '@preact/signals';
import type { BatchEmbeddings } from '@/entrypoints/sidepanel/store/batch';
import type { BatchSummary, BatchItem } from '@/utils/core/model/batch';
import {
  type BatchRef,
  claimBatch,
  type StoredBatch,
  writeItems,
  writeSummary,
} from '@/utils/io/storage/batches';

export function batchItem(changes: Partial<BatchItem> = {}): BatchItem {
  return {
    frameId: 0,
    url: 'https://cdn.shop.example/p/1.jpg',
    label: 'Insulated Tumbler',
    size: { width: 800, height: 600 },
    posts: 0,
    state: { status: 'waiting' },
    ...changes,
  };
}

export function storedBatch(items: BatchItem[], changes: Partial<BatchSummary> = {}): StoredBatch {
  const page = { tabId: 1, url: 'https://shop.example/', title: 'Tumblers' };
  const head = { id: 'batch-1', createdAt: 1, page, count: items.length };
  return { head: { ...head, status: 'listed', ...changes }, items };
}

/** No earlier search is known. */
export const NO_EMBEDDINGS: BatchEmbeddings = {
  knowsSmall: signal(false),
  ofSmall: () => undefined,
  embed: async () => undefined,
};

export interface StoredBatches {
  /** The window's own. */
  own?: StoredBatch;
  /** Batches that no window owns. */
  left?: StoredBatch[];
}

export async function writeBatches(windowId: number, { own, left = [] }: StoredBatches) {
  for (const batch of [...left, ...(own ? [own] : [])]) await writeBatch(batch);
  if (own) await claimBatch(windowId, refOf(own));
}

export const refOf = ({ head }: StoredBatch): BatchRef => ({ area: 'local', id: head.id });

async function writeBatch(batch: StoredBatch): Promise<void> {
  await writeItems(refOf(batch), [...batch.items.entries()]);
  await writeSummary(refOf(batch), batch.head);
}
