/** The alarm that wakes the worker for checks of watched offers. */
import { browser } from '@/utils/io/browser';

export const WATCH_ALARM = 'watch';
const PERIOD_MINUTES = 15;
/** Wait for the network to settle after the browser has started. */
const SETTLE_MINUTES = 5;
const PERIOD_MS = PERIOD_MINUTES * 60_000;

/**
 * Sets the alarm, or clears it. One that is set stays as it is, because a new one would start its wait again; a
 * browser may lose it at an update or a restart (Chrome before 150). One beyond two periods was set by a clock that
 * was ahead, and would not fire until that time comes.
 */
export async function keepAlarm(isWanted: boolean): Promise<void> {
  const alarm = await browser.alarms.get(WATCH_ALARM);
  if (!isWanted) {
    if (alarm) await browser.alarms.clear(WATCH_ALARM);
    return;
  }
  const isAhead = (alarm?.scheduledTime ?? 0) > Date.now() + 2 * PERIOD_MS;
  if (alarm?.periodInMinutes !== PERIOD_MINUTES || isAhead) await setAlarm();
}

/** The browser has just started: an alarm that is set waits until it has settled. */
export async function settleAlarm(): Promise<void> {
  if (await browser.alarms.get(WATCH_ALARM)) await setAlarm();
}

async function setAlarm(): Promise<void> {
  await browser.alarms.create(WATCH_ALARM, {
    delayInMinutes: SETTLE_MINUTES,
    periodInMinutes: PERIOD_MINUTES,
  });
}
