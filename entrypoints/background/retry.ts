/** The error table: which failures repeat a request by themselves, after how long, and the waits. */
import { browser } from '@/utils/browser';
import { AppError, type Failure, failureOf } from '@/utils/errors';
import type { Wait } from '@/utils/model/search';

/** Seconds before each repetition; after the last one the failure stands. */
const RATE_LIMIT_S = [10, 20, 40, 80, 120];
const TROUBLE_S = [1, 3];
/** A service that asks for more is asked again by the user: nobody waits that long for a panel. */
const MAX_MS = 120_000;
/** Spreads the calls of many users after an outage. */
const JITTER = 0.25;

/**
 * Milliseconds to wait, or undefined where only the user repeats it.
 * @param retries how often it was repeated already
 * @param random 0 to 1
 */
export function waitBeforeRetry(
  { code, detail }: Failure,
  retries: number,
  random: number,
): number | undefined {
  const seconds = scheduleOf(code, detail?.serviceCode)?.[retries];
  if (seconds === undefined) return undefined;
  if (detail?.retryAfterMs !== undefined) {
    return detail.retryAfterMs <= MAX_MS ? detail.retryAfterMs : undefined;
  }
  return seconds * 1000 * (1 + JITTER * random);
}

function scheduleOf(code: Failure['code'], serviceCode: string | undefined) {
  if (code === 'rate-limited') return RATE_LIMIT_S;
  // The gateway's own word for a failure behind it: repeating does not help.
  if (code === 'service-down' && serviceCode !== 'ISPInvokeError') return TROUBLE_S;
  // Its word for a slow one. Our own deadline is no such word: 20 s were enough.
  if (code === 'timed-out' && serviceCode === 'ISPInvokeTimeout') return TROUBLE_S;
  return undefined;
}

/**
 * Repeats what fails where the table says that this helps.
 * @param onWait records the wait, and waits. May throw.
 * @param retries how often it was repeated already
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

/** Chrome rounds earlier alarms up to this; a shorter wait is over before the worker idles out. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Until a moment that is also in the record. The timer dies with the worker: a new one finds the
 * record and waits on, woken by the panel's port, or by the window's alarm where no panel is open.
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

/** Throws `cancelled` where it is broken off. */
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
