import { AppError } from '@/utils/core/errors';
import type { BatchSummary, BatchItem, ItemState } from '@/utils/core/model/batch';
import {
  type BatchRef,
  type ItemResults,
  type StoredBatch,
  readBatch,
  readOwned,
  writeItem,
  writeItems,
  writeSummary,
} from '@/utils/io/storage/batches';
import { afterRestart } from './queue';

/** The batch of one window, stored with every change. A worker has one instance per batch. */
export interface BatchRecord {
  readonly windowId: number;
  readonly ref: BatchRef;
  readonly head: BatchSummary;
  readonly items: readonly BatchItem[];
  /** All three throw `cancelled` if the window's batch was replaced or removed. */
  saveHead(change: Partial<BatchSummary>): Promise<void>;
  saveItem(number: number, change: Partial<BatchItem>, results?: ItemResults): Promise<void>;
  /** Changes every item for which `change` returns a state, in one write. */
  saveStates(change: (state: ItemState, number: number) => ItemState | undefined): Promise<void>;
  /** Stops all further writes. */
  close(): void;
}

export function createBatchRecord(
  windowId: number,
  ref: BatchRef,
  stored: StoredBatch,
): BatchRecord {
  let { head } = stored;
  const items = [...stored.items];
  let isOpen = true;
  const requireOpen = () => {
    if (!isOpen) throw new AppError('cancelled');
  };
  return {
    windowId,
    ref,
    items,
    get head() {
      return head;
    },
    saveHead: async (change) => {
      requireOpen();
      head = { ...head, ...change };
      await writeSummary(ref, head);
    },
    saveItem: async (number, change, results = {}) => {
      requireOpen();
      const item = items[number];
      if (!item) throw new RangeError(`No item ${number}`);
      items[number] = { ...item, ...change };
      await writeItem(ref, number, items[number], results);
    },
    saveStates: async (change) => {
      requireOpen();
      const changed = items.flatMap((item, number) => {
        const state = change(item.state, number);
        return state && state !== item.state ? [[number, { ...item, state }] as const] : [];
      });
      for (const [number, item] of changed) items[number] = item;
      if (changed.length > 0) await writeItems(ref, changed);
    },
    close: () => {
      isOpen = false;
    },
  };
}

/** Batches known to this worker, by window. */
const known = new Map<number, Promise<BatchRecord | undefined>>();

/** The window's batch. On first access, items that an older worker left unfinished are reset. */
export function batchOf(windowId: number): Promise<BatchRecord | undefined> {
  const record = known.get(windowId) ?? load(windowId);
  known.set(windowId, record);
  record.catch(() => {
    if (known.get(windowId) === record) known.delete(windowId); // read again by the next command
  });
  return record;
}

async function load(windowId: number): Promise<BatchRecord | undefined> {
  const ref = await readOwned(windowId);
  const stored = ref && (await readBatch(ref));
  if (!ref || !stored) return undefined;
  const record = createBatchRecord(windowId, ref, stored);
  await record.saveStates(afterRestart);
  return record;
}

/** Call it when the window's batch was replaced or removed: the next access reads it again. */
export async function forgetRecord(windowId: number): Promise<BatchRecord | undefined> {
  const record = await known.get(windowId);
  record?.close();
  known.delete(windowId);
  return record;
}
