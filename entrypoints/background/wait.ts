import { browser } from '@/utils/browser';
import { AppError } from '@/utils/errors';

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
