/** What a batch does next. Pure. */
import type { ErrorCode, Failure } from '@/utils/errors';
import type { BatchItem, ItemState } from '@/utils/model/batch';
import { pause } from '@/utils/pause';
import { sleepUntil, waitBeforeRetry } from '../retry';
import { whenNoneRuns } from '../search-record';
import type { BatchRecord } from './record';

/** Failures that the next picture would meet, too. */
const FOR_ALL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-set-up',
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'token-expired',
  'clock-wrong',
  'rate-limited',
  'quota-used-up',
  'limit-reached',
  'access-missing',
  'one-by-one',
  'offline',
  'storage-full',
]);

/** The first item that waits and that nobody has taken yet. */
export function nextItem(
  items: readonly BatchItem[],
  isTaken: (number: number) => boolean,
): number | undefined {
  const number = items.findIndex(({ state }, at) => state.status === 'waiting' && !isTaken(at));
  return number < 0 ? undefined : number;
}

/** What the whole batch does about a failure of one request. */
export type Verdict = 'fail-item' | 'pause' | { waitMs: number };

/**
 * @param retries how often in a row it has waited before
 * @param random 0 to 1
 */
export function judgeRequest(failure: Failure, retries: number, random: number): Verdict {
  const ms = waitBeforeRetry(failure, retries, random);
  if (ms !== undefined) return { waitMs: ms };
  const nobodyThere = failure.code === 'service-down' && failure.detail?.status === undefined;
  return nobodyThere || FOR_ALL.has(failure.code) ? 'pause' : 'fail-item';
}

/** A picture's site may need access of its own: that stops this picture alone. */
export function judgePicture({ code }: Failure): 'fail-item' | 'pause' {
  return code === 'offline' || code === 'storage-full' ? 'pause' : 'fail-item';
}

/**
 * What a worker finds that did not see the item's beginning. A request that was written down may
 * have arrived: only the user repeats it.
 */
export function afterRestart(state: ItemState): ItemState {
  if (state.status === 'posting') return { status: 'failed', failure: { code: 'interrupted' } };
  return state.status === 'acquiring' ? { status: 'waiting' } : state;
}

/** Between the beginnings of two requests: users report limits from three a second. */
const DISTANCE_MS = 400;
const LOCK = 'batch-request';

/**
 * One request at a time over all windows' batches, at a distance, none before the moment that the
 * service asked for, and a search of the user's own goes first. False where it was stopped before.
 */
export async function takeTurn(
  record: BatchRecord,
  stop: AbortSignal,
  request: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await navigator.locks.request(LOCK, { signal: stop }, async () => {
      await sleepUntil(record.head.wait?.until ?? 0, stop);
      await whenNoneRuns();
      stop.throwIfAborted();
      const [isOver] = await Promise.all([request(), pause(DISTANCE_MS)]);
      return isOver;
    });
  } catch (error) {
    if (stop.aborted) return false; // while it waited
    throw error;
  }
}
