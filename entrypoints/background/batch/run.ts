/** The batches that this worker is working off. */
import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import type { BatchRecord } from './record';
import { pauseFor, workOff } from './work-off';

interface Run {
  /** Ends waits and begins nothing new. */
  stop: AbortController;
  /** Breaks off what has begun. */
  cancel: AbortController;
  ended: Promise<void>;
}

/** Wakes a worker that no panel holds. */
export const BATCH_ALARM = 'batch';

const runs = new Map<BatchRecord, Run>();
const ALARM_MINUTES = 0.5;

/** Does nothing where it is running. */
export function startRun(record: BatchRecord): void {
  if (runs.has(record)) return;
  const [stop, cancel] = [new AbortController(), new AbortController()];
  const ended = runToEnd(record, stop.signal, cancel.signal);
  runs.set(record, { stop, cancel, ended });
  void browser.alarms.create(BATCH_ALARM, { periodInMinutes: ALARM_MINUTES });
}

/** A browser that starts again may have kept the alarm, but has no batch that goes on by itself. */
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
    await workOff(record, stop, cancel).catch((error: unknown) =>
      pauseFor(record, failureOf(error)),
    );
  } catch (error) {
    failureOf(error); // another batch has taken its place, or not even the head can be written
  } finally {
    runs.delete(record);
    tidyAlarm();
  }
}

/** Settled when the step that has begun is over; with `isCancelled` that is broken off. */
export async function stopRun(record: BatchRecord, isCancelled = false): Promise<void> {
  const run = runs.get(record);
  run?.stop.abort();
  if (isCancelled) run?.cancel.abort();
  await run?.ended;
}
