/** Automatic retries: which failures are retried, after which delay, and the waits. */
import { browser } from '@/utils/io/browser';
import { policyOf } from '@/utils/core/error-policy';
import { AppError, type Failure, failureOf } from '@/utils/core/errors';
import type { Wait } from '@/utils/core/model/search';

/** If a service asks for a longer wait, the retry is left to the user. */
const MAX_MS = 120_000;
/** Random spread, so that clients do not all retry at once after an outage. */
const JITTER = 0.25;

/**
 * Milliseconds to wait, or undefined if only the user may retry.
 * @param retries number of previous retries
 * @param random 0 to 1
 */
export function waitBeforeRetry(
  failure: Failure,
  retries: number,
  random: number,
): number | undefined {
  const seconds = delaysOf(failure)[retries];
  if (seconds === undefined) return undefined;
  const asked = failure.detail?.retryAfterMs;
  if (asked !== undefined) return asked <= MAX_MS ? asked : undefined;
  return seconds * 1000 * (1 + JITTER * random);
}

/** Seconds before each retry. */
function delaysOf({ code, detail }: Failure): readonly number[] {
  const serviceCode = detail?.serviceCode;
  // The gateway reports a failed backend: a retry does not help.
  if (code === 'service-down' && serviceCode === 'ISPInvokeError') return [];
  // Our own timeout is final: 20 s are enough. A slow backend is reported by the gateway.
  if (code === 'timed-out' && serviceCode !== 'ISPInvokeTimeout') return [];
  return policyOf(code).retry;
}

/**
 * Retries failures that the delays above allow.
 * @param onWait records the wait, and waits. May throw.
 * @param retries number of previous retries
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  onWait: (wait: Wait) => Promise<void>,
  retries = 0,
): Promise<T> {
  for (let count = retries; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = failureOf(error);
      const ms = waitBeforeRetry(failure, count, Math.random());
      if (ms === undefined) throw error;
      await onWait({ until: Date.now() + ms, retries: count, failure });
    }
  }
}

/** Chrome delays earlier alarms to this minimum; shorter waits end before the worker is idle. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Waits until a time that is also stored in the record. The timer ends with the worker: a new
 * worker reads the record and continues to wait, started by the panel's port, or by the window's
 * alarm if no panel is open.
 */
export async function waitUntil(
  windowId: number,
  moment: number,
  signal: AbortSignal,
): Promise<void> {
  const ms = moment - Date.now();
  if (ms >= SHORTEST_ALARM_MS) await browser.alarms.create(`retry:${windowId}`, { when: moment });
  await sleepUntil(moment, signal);
}

/** Throws `cancelled` when aborted. */
export async function sleepUntil(moment: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, moment - Date.now());
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(new AppError('cancelled'));
      else resolve();
    }
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
