/** The alarm that wakes the worker for checks of watched offers. */
import { type Browser, browser } from '@/utils/io/browser';

export const WATCH_ALARM = 'watch';
const PERIOD_MINUTES = 15;
/** Wait for the network to settle after the browser or the computer has started. */
const SETTLE_MINUTES = 5;
const MINUTE_MS = 60_000;
const PERIOD_MS = PERIOD_MINUTES * MINUTE_MS;
/** An alarm that fires this late was missed: the computer slept, or the browser was closed. */
const LATE_MS = 2 * MINUTE_MS;

/**
 * Sets the alarm, or clears it. One that is set stays as it is, because a new one would start its wait again; a
 * browser may lose it at an update or a restart (Chrome before 150). One beyond a period was set by a clock that
 * was ahead, and would not fire until that time comes.
 */
export async function keepAlarm(isWanted: boolean): Promise<void> {
  const alarm = await browser.alarms.get(WATCH_ALARM);
  if (!isWanted) {
    if (alarm) await browser.alarms.clear(WATCH_ALARM);
  } else if (alarm?.periodInMinutes !== PERIOD_MINUTES || isAhead(alarm)) await setAlarm();
}

function isAhead({ scheduledTime }: Pick<Browser.alarms.Alarm, 'scheduledTime'>): boolean {
  return scheduledTime > Date.now() + PERIOD_MS + LATE_MS;
}

/** The browser has just started: an alarm that is set waits until it has settled. */
export async function settleAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(WATCH_ALARM);
  const settled = Date.now() + SETTLE_MINUTES * MINUTE_MS;
  if (alarm && (alarm.scheduledTime < settled || isAhead(alarm))) await setAlarm();
}

/** Whether the alarm was missed. It then fires again once the computer has settled. */
export async function isMissed({
  scheduledTime,
}: Pick<Browser.alarms.Alarm, 'scheduledTime'>): Promise<boolean> {
  if (Date.now() - scheduledTime < LATE_MS) return false;
  await setAlarm();
  return true;
}

async function setAlarm(): Promise<void> {
  await browser.alarms.create(WATCH_ALARM, {
    delayInMinutes: SETTLE_MINUTES,
    periodInMinutes: PERIOD_MINUTES,
  });
}
