import { browser } from '@/utils/browser';
import { AppError } from '@/utils/errors';

/** Wakes the worker for a wait that it may not live through. */
const ALARM = 'retry';
/** Chrome rounds earlier alarms up to this; a shorter wait is over before the worker idles out. */
const SHORTEST_ALARM_MS = 30_000;

/**
 * Until a moment that is also in the record. The timer dies with the worker: a new one finds the
 * record and waits on, woken by the panel's port, or by the alarm where no panel is open.
 */
export async function waitUntil(moment: number, signal: AbortSignal): Promise<void> {
  const ms = moment - Date.now();
  if (ms >= SHORTEST_ALARM_MS) await browser.alarms.create(ALARM, { when: moment });
  await new Promise<void>((resolve, reject) => {
    const cancelled = () => reject(new AppError('cancelled'));
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled);
    setTimeout(() => {
      signal.removeEventListener('abort', cancelled);
      resolve();
    }, ms);
  });
}
