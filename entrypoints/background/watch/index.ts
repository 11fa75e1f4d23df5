/** Watched offers: when the worker wakes for them, and what the toolbar button shows of them. */
import { browser } from '@/utils/io/browser';
import { showUnread } from '@/utils/io/badge';
import { failureOf } from '@/utils/core/errors';
import { settingsStore, callLimitsStore, watchSettingsStore } from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { endPauses, summarise, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { keepAlarm, settleAlarm, WATCH_ALARM } from './alarm';
import { listenToNotices } from '../notice';
import { runRound, stopRound } from './round';

/** Registers the listeners. Offers are never watched in private windows, whose worker in Chrome is another one. */
export function watchOffers(): void {
  if (browser.extension.inIncognitoContext) return;
  browser.runtime.onStartup.addListener(() => void settleAlarm().catch(failureOf));
  // Whoever fires it in a test waits until its round has ended.
  // oxlint-disable-next-line typescript/no-misused-promises -- browsers ignore what this listener returns
  browser.alarms.onAlarm.addListener(async (alarm) => {
    if (alarm.name === WATCH_ALARM) await onAlarm().catch(failureOf);
  });
  watchSummaryStore.watch(() => void keepWatching().catch(failureOf));
  watchSettingsStore.watch(({ isOn }) => {
    if (!isOn) stopRound();
    void keepWatching().catch(failureOf);
  });
  const onHelp = () => void endPauses().catch(failureOf); // new keys: the options page does it, as Firefox's key store has no events
  settingsStore.watch(onHelp);
  callLimitsStore.watch(onHelp);
  browser.permissions.onAdded.addListener(onHelp);
  // The API is there once it was granted. A listener that is added twice is one.
  browser.permissions.onAdded.addListener(listenToNotices);
  listenToNotices();
}

let kept: Promise<void> = Promise.resolve();

/**
 * Runs at each start of the browser and after each search, because the browser may have lost the alarm or the badge
 * (Firefox: the alarm, where the extension was off for a while), and at each change. One after the other: an alarm that is being cleared would look set to the change that wants it again.
 */
export function keepWatching(): Promise<void> {
  if (browser.extension.inIncognitoContext) return Promise.resolve();
  const now = kept.catch(() => undefined).then(keepNow);
  kept = now;
  return now;
}

async function keepNow(): Promise<void> {
  const { settings, summary } = await readAll({
    settings: watchSettingsStore,
    summary: watchSummaryStore,
  });
  await Promise.all([keepAlarm(settings.isOn && summary.keys.length > 0), showUnread()]);
}

async function onAlarm(): Promise<void> {
  await summarise(); // a worker may have ended between a check and its summary
  await runRound();
}
