/**
 * Commands for the batch of a window: list, start, pause, continue, cancel, retry and open an item.
 */
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { canContinue, canRetry } from '@/utils/core/model/batch';
import type { Search } from '@/utils/core/model/search';
import {
  type BatchRef,
  claimBatch,
  listRef,
  readBatch,
  readItemOffers,
  readLeftBatches,
  readOwners,
  releaseBatch,
  removeBatch,
  writeItems,
  writeSummary,
} from '@/utils/io/storage/batches';
import { tidyResults } from '@/utils/io/storage/searches';
import { writeOffers, writePicture, writeSearch } from '@/utils/io/storage/searches';
import { ownWindows, startSearch } from '../commands';
import { providePicture } from '../provided-picture';
import { beginRun, finishRun, isCurrent } from '../search-record';
import { acquireItem, targetOf } from './item-picture';
import { listActiveTab } from './list';
import { waitForTomorrow } from './queue';
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
  const isOwnWait = wait && waitForTomorrow(wait.reason, new Date()) !== undefined;
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

/**
 * Opens an item and its offers as the window's search; sends a request only if no offers are
 * stored.
 */
export async function openBatchItem(windowId: number, number: number): Promise<void> {
  const record = await batchOf(windowId);
  const item = record?.items[number];
  if (!record || !item) return;
  const { state } = item;
  const target = targetOf(record, number);
  const offers = state.status === 'done' ? await readItemOffers(record.ref, number) : undefined;
  if (state.status !== 'done' || !offers) return searchAgain(windowId, record, number);

  const signal = beginRun(windowId);
  const search: Search = {
    id: crypto.randomUUID(),
    windowId,
    isPrivate: browser.extension.inIncognitoContext,
    service: state.service,
    target,
    state: { status: 'done', finishedAt: Date.now() },
    posts: 0,
    pages: 1,
    total: state.total,
    ...(state.next === undefined ? {} : { next: state.next }),
  };
  try {
    await writeOffers(windowId, 0, offers);
    await writeSearch(search);
    await loadPicture(search, record, number, signal);
  } catch (error) {
    failureOf(error); // offers are shown without the picture
  } finally {
    if (isCurrent(windowId, signal)) await tidyResults(search).catch(failureOf);
    finishRun(windowId, signal);
  }
}

/** A picture that no address of the item leads to is given to the search. */
async function searchAgain(windowId: number, record: BatchRecord, number: number): Promise<void> {
  const target = targetOf(record, number);
  if (record.items[number]?.from === undefined) return startSearch(windowId, target);
  const { signal } = new AbortController();
  const acquired = await acquireItem(record, number, signal).catch(failureOf);
  if ('code' in acquired) return startSearch(windowId, target); // says why there is none
  const { bytes, mime, enlarged } = acquired.picture;
  const { width, height } = acquired.metadata;
  const given = { mime, base64: bytes.toBase64(), enlarged, way: 'file', width, height };
  await providePicture(windowId, { windowId, picture: given });
}

/** A batch stores no full pictures, to save space, but the next page of offers needs one. */
async function loadPicture(
  search: Search,
  record: BatchRecord,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  const { picture, metadata } = await acquireItem(record, number, signal);
  const { mime, bytes, enlarged } = picture;
  if (!isCurrent(search.windowId, signal)) return;
  await writePicture(
    { mime, base64: bytes.toBase64(), enlarged },
    { ...search, picture: metadata },
  );
}
