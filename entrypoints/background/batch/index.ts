import * as commands from './commands';
import type { Core } from './core';
import { openBatchItem } from './open-item';

declare module '@/utils/parts' {
  interface Parts {
    batch: typeof createBatch;
  }
}

/** The batches of a worker: the panel's commands, and what the worker's own life asks of them. */
export function createBatch(core: Core) {
  const { listPictures, pauseBatch, cancelBatch, forgetBatch, forgetPrivateBatches } = commands;
  return {
    listPictures,
    startBatch: (windowId: number, ids: readonly number[]) =>
      commands.startBatch(core, windowId, ids),
    pauseBatch,
    continueBatch: (windowId: number) => commands.continueBatch(core, windowId),
    cancelBatch,
    retryFailed: (windowId: number) => commands.retryFailed(core, windowId),
    openBatchItem: (windowId: number, number: number) => openBatchItem(core, windowId, number),
    resumeBatches: () => commands.resumeBatches(core),
    forgetBatch,
    forgetPrivateBatches,
  };
}
