/**
 * Commands for the batch of a window: list, start, pause, continue, cancel and retry.
 */
import { untilRenewed } from '@/utils/core/error-policy';
import { browser } from '@/utils/io/browser';
import { canContinue, canRetry } from '@/utils/core/model/batch';
import {
  type BatchRef,
  claimBatch,
  listRef,
  readBatch,
  readLeftBatches,
  readOwners,
  releaseBatch,
  removeBatch,
  writeItems,
  writeSummary,
} from '@/utils/io/storage/batches';
import { ownWindows } from '../panel-window';
import { listActiveTab } from './list';
import { type BatchRecord, batchOf, forgetRecord } from './record';
import { startRun, stopRun, tidyAlarm } from './run';

/** Lists the pictures of the active page; this replaces the window's earlier batch. */
export async function listPictures(windowId: number): Promise<void> {
  const old = await batchOf(windowId);
  if (old?.head.list) await pauseBatch(windowId);
  else if (old?.head.status === 'running') return;
  const [batch, { incognito }] = await Promise.all([
    listActiveTab(windowId),
    browser.windows.get(windowId),
  ]);
  const ref: BatchRef = { area: incognito ? 'session' : 'local', id: batch.head.id };
  await writeItems(ref, [...batch.items.entries()]);
  await writeSummary(ref, batch.head);
  await replace(windowId, ref, old);
  const left = await readLeftBatches();
  const newest = left.find(canContinue);
  for (const head of left) if (head !== newest) await removeBatch({ area: 'local', id: head.id });
}

async function replace(windowId: number, ref: BatchRef, old: BatchRecord | undefined) {
  await claimBatch(windowId, ref);
  await forgetRecord(windowId);
  if (old && !old.ref.isList) await removeBatch(old.ref);
}

/** @param ids numbers of the selected items */
export async function startBatch(windowId: number, ids: readonly number[]): Promise<void> {
  const record = await batchOf(windowId);
  if (record?.head.status !== 'listed') return;
  await record.saveStates((_, number) =>
    ids.includes(number) ? undefined : { status: 'skipped' },
  );
  await run(record);
}

/** The current step is completed; no new one starts. */
export async function pauseBatch(windowId: number): Promise<void> {
  const record = await batchOf(windowId);
  if (record?.head.status !== 'running') return;
  await record.saveHead({ status: 'paused', reason: undefined });
  await stopRun(record);
}

/** Makes a stored list the window's batch; another window that has it loses it. */
export async function openList(windowId: number, id: string): Promise<void> {
  const own = await batchOf(windowId);
  if (own?.ref.id === id || !(await readBatch(listRef(id)))) return;
  await pauseBatch(windowId);
  await release(id, false);
  await claimBatch(windowId, listRef(id));
  await forgetRecord(windowId);
  const record = await batchOf(windowId);
  if (record?.head.status === 'running') startRun(record);
}

/** Removes a list, with all that was found for it. */
export async function removeList(id: string): Promise<void> {
  await release(id, true);
  await removeBatch(listRef(id));
}

/** Takes a list from its window; a step that is not cancelled is written down first. */
async function release(id: string, isCancelled: boolean): Promise<void> {
  for (const { windowId, ref } of await readOwners()) {
    if (ref.id !== id) continue;
    const record = await batchOf(windowId);
    if (record) await stopRun(record, isCancelled);
    await forgetRecord(windowId);
    await releaseBatch(windowId);
  }
}

/** Continues a batch, also one that was left when the browser or its window closed. */
export async function continueBatch(windowId: number): Promise<void> {
  const record = await batchOf(windowId);
  if (record?.head.status === 'paused') return run(record);
  if (record && record.head.status !== 'listed') return;
  await adopt(windowId, record);
}

async function adopt(windowId: number, old: BatchRecord | undefined): Promise<void> {
  const { incognito } = await browser.windows.get(windowId);
  const left = incognito ? undefined : (await readLeftBatches()).find(canContinue);
  if (!left) return;
  await replace(windowId, { area: 'local', id: left.id }, old);
  const record = await batchOf(windowId);
  if (!record) return;
  // After a restart its tab id may belong to another tab.
  await record.saveHead({ page: { ...record.head.page, tabId: browser.tabs.TAB_ID_NONE } });
  if (record.head.status === 'running' || record.head.status === 'paused') await run(record);
}

/** Ends the batch permanently; results are kept. */
export async function cancelBatch(windowId: number): Promise<void> {
  const record = await batchOf(windowId);
  if (!record || record.head.status === 'ended') return;
  await record.saveHead({ status: 'ended', reason: undefined, wait: undefined });
  await stopRun(record, true);
  await record.saveStates(({ status }) =>
    status === 'waiting' ? { status: 'skipped' } : undefined,
  );
}

/** @param only number of the one item; absent: all */
export async function retryFailed(windowId: number, only?: number): Promise<void> {
  const record = await batchOf(windowId);
  if (!record || record.head.status === 'listed') return;
  await record.saveStates((state, number) =>
    canRetry(state) && number === (only ?? number) ? { status: 'waiting' } : undefined,
  );
  await run(record);
}

async function run(record: BatchRecord): Promise<void> {
  await stopRun(record); // its last step may still be running
  // A repetition by the user resets the count, but still waits as long as the service asked for. The limit of a day may
  // have been raised.
  const { wait } = record.head;
  const isOwnWait = wait && untilRenewed(wait.reason, Date.now()) !== undefined;
  const stillWaits =
    wait && !isOwnWait && wait.until > Date.now() ? { ...wait, retries: 0 } : undefined;
  await record.saveHead({ status: 'running', reason: undefined, wait: stillWaits });
  startRun(record);
}

/** A new worker continues the batches of the previous one. */
export async function resumeBatches(): Promise<void> {
  for (const windowId of await ownWindows()) {
    const record = await batchOf(windowId);
    if (record?.head.status === 'running') startRun(record);
  }
  tidyAlarm();
}

/** The batch of a private window is removed with it; others can be continued in another window. */
export async function forgetBatch(windowId: number): Promise<void> {
  const record = await batchOf(windowId);
  await forgetRecord(windowId);
  if (record) void stopRun(record, true);
  await releaseBatch(windowId);
  if (record?.ref.area === 'session') await removeBatch(record.ref);
}

/** Removes data of closed private windows, as `forgetPrivateWindows` does for searches. */
export async function forgetPrivateBatches(): Promise<void> {
  const windows = await ownWindows();
  for (const { windowId, ref } of await readOwners()) {
    if (ref.area !== 'session' || windows.includes(windowId)) continue;
    await releaseBatch(windowId);
    await removeBatch(ref);
  }
}
