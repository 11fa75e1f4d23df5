/**
 * Runs batches: pictures are loaded ahead, requests are sent one by one, and each step is stored
 * before it starts.
 */
import { browser } from '@/utils/io/browser';
import { untilRenewed } from '@/utils/core/error-policy';
import { type Failure, failureOf } from '@/utils/core/errors';
import type { BatchSummary } from '@/utils/core/model/batch';
import { SEARCHED } from '@/utils/core/picture/limits';
import { makeThumbnail } from '@/utils/io/picture/draw';
import { pause } from '@/utils/core/pause';
import type { ServicePicture } from '@/utils/io/services/service';
import { notifyOfList } from '../notice';
import { makePlan } from '../plan';
import { sleepUntil } from '../retry';
import { waitUntilIdle } from '../search-record';
import { searchService } from '../service-call';
import { acquireItem } from './item-picture';
import { doneWith, judgePicture, judgeRequest, nextItem, type Verdict } from './queue';
import type { BatchRecord } from './record';

interface Run {
  /** Ends waits and starts nothing new. */
  stop: AbortController;
  /** Aborts the current step. */
  cancel: AbortController;
  ended: Promise<void>;
}

/** Wakes the worker while no panel is open. */
export const BATCH_ALARM = 'batch';

const runs = new Map<BatchRecord, Run>();
const ALARM_MINUTES = 0.5;

/** Does nothing if the batch is already running. */
export function startRun(record: BatchRecord): void {
  if (runs.has(record)) return;
  const [stop, cancel] = [new AbortController(), new AbortController()];
  const ended = runToEnd(record, stop.signal, cancel.signal);
  runs.set(record, { stop, cancel, ended });
  void setAlarm();
}

/** One alarm for all that run: nothing has to be woken before the first of their waits is over. */
function setAlarm(): Promise<void> {
  const soon = Date.now() + ALARM_MINUTES * 60_000;
  const when = Math.min(
    ...[...runs.keys()].map(({ head }) => Math.max(soon, head.wait?.until ?? 0)),
  );
  return browser.alarms.create(BATCH_ALARM, { when, periodInMinutes: ALARM_MINUTES });
}

/** After a browser restart the alarm may still exist, but no batch continues automatically. */
export function tidyAlarm(): void {
  if (runs.size === 0) void browser.alarms.clear(BATCH_ALARM);
}

/** Never rejects. */
async function runToEnd(
  record: BatchRecord,
  stop: AbortSignal,
  cancel: AbortSignal,
): Promise<void> {
  try {
    await processQueue(record, stop, cancel).catch((error: unknown) =>
      pauseFor(record, failureOf(error)),
    );
  } catch (error) {
    failureOf(error); // the batch was replaced, or storage failed
  } finally {
    runs.delete(record);
    tidyAlarm();
  }
}

/** Resolves when the current step has ended; `isCancelled` aborts that step. */
export async function stopRun(record: BatchRecord, isCancelled = false): Promise<void> {
  const run = runs.get(record);
  run?.stop.abort();
  if (isCancelled) run?.cancel.abort();
  await run?.ended;
}

/** Px of the picture that a list keeps of a row: it is compared with the offers, and looked at. */
const LIST_SIDE = 256;
/** Pictures loaded at the same time. */
const LOADING = 2;
/** Pictures held in memory before their request. */
const AHEAD = 3;

/** Does nothing if the batch is already paused or ended. */
export async function pauseFor(record: BatchRecord, reason: Failure): Promise<void> {
  if (record.head.status === 'running') await record.saveHead({ status: 'paused', reason });
}

/**
 * Runs until no item waits or the batch is paused.
 * @param stop ends waits and starts nothing new
 * @param cancel aborts the current steps
 */
export async function processQueue(record: BatchRecord, stop: AbortSignal, cancel: AbortSignal) {
  const loading = new Map<number, Promise<unknown>>();
  const ready = new Map<number, ServicePicture>();
  const goesOn = () => record.head.status === 'running' && !stop.aborted;
  try {
    while (goesOn()) {
      while (loading.size < LOADING && loading.size + ready.size < AHEAD) {
        const number = nextItem(record.items, (at) => loading.has(at) || ready.has(at));
        if (number === undefined) break;
        const load = loadPicture(record, number, ready, cancel)
          .catch(failureOf) // storage failed: the next write of the head reports it
          .finally(() => loading.delete(number));
        loading.set(number, load);
      }
      const [next] = ready;
      if (next) {
        const isOver = await takeTurn(record, stop, (onSend) =>
          searchItem(record, next, cancel, onSend),
        );
        if (isOver) ready.delete(next[0]);
      } else if (loading.size > 0) await Promise.race(loading.values());
      else {
        await record.saveHead({ status: 'ended', reason: undefined, wait: undefined });
        await notifyOfList(record.windowId, record.head).catch(failureOf);
      }
    }
  } finally {
    await Promise.allSettled(loading.values());
    // Pictures in memory are discarded and loaded again when the batch continues.
    await record.saveStates(({ status }) =>
      status === 'acquiring' ? { status: 'waiting' } : undefined,
    );
  }
}

async function loadPicture(
  record: BatchRecord,
  number: number,
  ready: Map<number, ServicePicture>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await record.saveItem(number, { state: { status: 'acquiring' } });
    const { picture, metadata } = await acquireItem(record, number, signal);
    const thumbnail = await makeThumbnail(picture, SEARCHED, record.head.list && LIST_SIDE);
    const size = { width: metadata.width, height: metadata.height };
    await record.saveItem(number, { size }, { thumbnail });
    ready.set(number, { ...picture, publicUrl: metadata.publicUrl });
  } catch (error) {
    if (signal.aborted) return;
    const failure = failureOf(error);
    if (judgePicture(failure) === 'fail-item') await failItem(record, number, failure);
    else await pauseFor(record, failure);
  }
}

/** Returns whether the item is finished; if not, it is requested again. */
async function searchItem(
  record: BatchRecord,
  [number, picture]: readonly [number, ServicePicture],
  signal: AbortSignal,
  onSend: () => void,
): Promise<boolean> {
  const { wait } = record.head;
  const beforePost = async () => {
    onSend();
    const posts = (record.items[number]?.posts ?? 0) + 1;
    await record.saveItem(number, { posts, state: { status: 'posting' } });
  };
  try {
    const plan = await makePlan();
    const answer = await searchService(plan, {
      windowId: record.windowId,
      picture,
      signal,
      beforePost,
    });
    const { offers } = answer;
    const state = doneWith(offers, { ...answer, service: plan.service });
    // If storage is full, the offers are requested again when the row is opened.
    await record
      .saveItem(number, { state }, { offers })
      .catch(() => record.saveItem(number, { state }));
  } catch (error) {
    const failure = failureOf(error);
    const retries = wait ? wait.retries + 1 : 0;
    const verdict = judgeFor(record, failure, retries);
    if (verdict !== 'fail-item') {
      await record.saveItem(number, { state: { status: 'waiting' } });
      if (verdict === 'pause') await pauseFor(record, failure);
      else await waitFor(record, { until: Date.now() + verdict.waitMs, retries, reason: failure });
      return false;
    }
    await failItem(record, number, failure);
  }
  if (wait) await record.saveHead({ wait: undefined });
  return true;
}

/** A list does not stop at the limit of a day. */
function judgeFor({ head }: BatchRecord, failure: Failure, retries: number): Verdict {
  const verdict = judgeRequest(failure, retries, Math.random());
  const waitMs = verdict === 'pause' && head.list && untilRenewed(failure, Date.now());
  return waitMs ? { waitMs } : verdict;
}

async function waitFor(record: BatchRecord, wait: BatchSummary['wait']): Promise<void> {
  if (record.head.status !== 'running') return;
  await record.saveHead({ wait });
  await setAlarm();
}

function failItem(record: BatchRecord, number: number, failure: Failure): Promise<void> {
  return record.saveItem(number, { state: { status: 'failed', failure } });
}

/** Minimum time from a request to the next one's start: users report limits from three per second. */
const DISTANCE_MS = 400;
const LOCK = 'batch-request';

/**
 * Runs one request at a time over the batches of all windows, with a distance, not before the time
 * that the service asked for, and after the user's own searches. A stored answer keeps no distance.
 * @returns false if stopped before
 */
export async function takeTurn(
  record: BatchRecord,
  stop: AbortSignal,
  request: (onSend: () => void) => Promise<boolean>,
): Promise<boolean> {
  const over = () => sleepUntil(record.head.wait?.until ?? 0, stop);
  try {
    await over(); // others may go on meanwhile
    return await navigator.locks.request(LOCK, { signal: stop }, async () => {
      await over();
      await waitUntilIdle();
      stop.throwIfAborted();
      let distance: Promise<void> | undefined;
      const isOver = await request(() => void (distance = pause(DISTANCE_MS)));
      await distance;
      return isOver;
    });
  } catch (error) {
    if (stop.aborted) return false; // stopped while waiting
    throw error;
  }
}
