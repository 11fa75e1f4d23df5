import { pause } from '@/utils/pause';
import { whenNoneRuns } from '../runs';
import { sleepUntil } from '../wait';
import type { BatchRecord } from './record';

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
