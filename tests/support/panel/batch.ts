import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { BatchEmbeddings } from '@/entrypoints/sidepanel/batch/batch-seen';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import type { BatchSummary, BatchItem } from '@/utils/core/model/batch';
import type { BatchChange, BatchRef, StoredBatch } from '@/utils/io/storage/batches';

type Batches = PanelContext['storage']['batch'];

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

/** Stored batches in memory: the window's own, and those that no window owns. */
export function batchStorage({ own, left = [] }: { own?: StoredBatch; left?: StoredBatch[] } = {}) {
  const listeners = new Set<(change: BatchChange) => void>();
  const ref: BatchRef = { area: 'local', id: 'batch-1' };
  return {
    readOwned: vi.fn<Batches['readOwned']>().mockResolvedValue(own && ref),
    readBatch: vi
      .fn<Batches['readBatch']>()
      .mockImplementation(async ({ id }) => [own, ...left].find((batch) => batch?.head.id === id)),
    readThumbnails: vi.fn<Batches['readThumbnails']>().mockResolvedValue(new Map()),
    readLeft: vi.fn<Batches['readLeft']>().mockResolvedValue(left.map(({ head }) => head)),
    watch: (listener: (change: BatchChange) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (change: BatchChange) => {
      for (const listener of listeners) listener(change);
    },
  };
}
