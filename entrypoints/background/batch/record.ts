import { AppError } from '@/utils/errors';
import type { BatchSummary, BatchItem, ItemState } from '@/utils/model/batch';
import {
  type BatchRef,
  type ItemResults,
  type StoredBatch,
  readBatch,
  readOwned,
  writeItem,
  writeItems,
  writeSummary,
} from '@/utils/storage/batches';
import { afterRestart } from './queue';

/** The batch of one window, written down with every change. While a worker lives, this is it. */
export interface BatchRecord {
  readonly windowId: number;
  readonly ref: BatchRef;
  readonly head: BatchSummary;
  readonly items: readonly BatchItem[];
  /** All three throw `cancelled` once the window has another batch, or none. */
  saveHead(change: Partial<BatchSummary>): Promise<void>;
  saveItem(number: number, change: Partial<BatchItem>, results?: ItemResults): Promise<void>;
  /** A new state for all items for which `change` answers one, in one write. */
  saveStates(change: (state: ItemState, number: number) => ItemState | undefined): Promise<void>;
  /** Nothing is written any more. */
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

/** The batches that this worker knows, by their window. */
const known = new Map<number, Promise<BatchRecord | undefined>>();

/** The window's batch. The first time it is one that an older worker may have left in the middle. */
export function batchOf(windowId: number): Promise<BatchRecord | undefined> {
  const record = known.get(windowId) ?? load(windowId);
  known.set(windowId, record);
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

/** The window has another batch from now on, or none: the next one to ask reads it. */
export async function forgetRecord(windowId: number): Promise<BatchRecord | undefined> {
  const record = await known.get(windowId);
  record?.close();
  known.delete(windowId);
  return record;
}
