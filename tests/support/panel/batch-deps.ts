import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { BatchDeps } from '@/entrypoints/sidepanel/batch/batch-state';
import type { BatchSummary, BatchItem } from '@/utils/model/batch';
import type { BatchChange, BatchRef, StoredBatch } from '@/utils/storage/batches';

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

/** The outside of a batch on screen, in memory; everything it is told is recorded. */
export function batchDeps({ own, left = [] }: { own?: StoredBatch; left?: StoredBatch[] } = {}) {
  const listeners = new Set<(change: BatchChange) => void>();
  const ref: BatchRef = { area: 'local', id: 'batch-1' };
  return {
    readOwned: vi.fn<BatchDeps['readOwned']>().mockResolvedValue(own && ref),
    readBatch: vi
      .fn<BatchDeps['readBatch']>()
      .mockImplementation(async ({ id }) => [own, ...left].find((batch) => batch?.head.id === id)),
    readThumbnails: vi.fn<BatchDeps['readThumbnails']>().mockResolvedValue(new Map()),
    readLeft: vi.fn<BatchDeps['readLeft']>().mockResolvedValue(left.map(({ head }) => head)),
    watch: (listener: (change: BatchChange) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (change: BatchChange) => {
      for (const listener of listeners) listener(change);
    },
    searchId: signal<string | undefined>(undefined),
    send: vi.fn<BatchDeps['send']>(),
    requestSiteAccess: vi.fn<BatchDeps['requestSiteAccess']>().mockResolvedValue(true),
    requestServiceAccess: vi.fn<BatchDeps['requestServiceAccess']>().mockResolvedValue(true),
    clock: vi.fn<BatchDeps['clock']>().mockReturnValue(2000),
  } satisfies BatchDeps & { change: (change: BatchChange) => void };
}
