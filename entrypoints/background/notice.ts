/** Notifications of the system, where the user has switched them on: one for all that a round has found, one for a list. */
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import type { BatchSummary } from '@/utils/core/model/batch';
import { readable } from '@/utils/core/model/languages';
import { wordLanguage } from '@/utils/io/i18n/words';
import { loadWords, t } from '@/utils/io/i18n/words';
import type { Watch } from '@/utils/core/model/watch';
import { isPanelOpen } from '@/utils/io/panel-lock';
import { showPanel } from '@/utils/io/platform';
import { settingsStore } from '@/utils/io/storage/settings';
import { requestWatched } from '@/utils/io/storage/requests';
import { ordinaryWindow } from './panel-window';

/** Each is followed by the window whose panel it opens: a click must not wait for the answer of an API. */
const WATCHED = 'watch:';
const LIST = 'list:';
/** Lines that systems show of a notification. */
const MAX_TITLES = 3;

/** Does nothing without the permission, which the user may have taken back. */
export async function notifyOf(watches: readonly Watch[]): Promise<void> {
  const windowId = await ordinaryWindow();
  if (watches.length === 0 || windowId === undefined || !(await mayNotify())) return;
  const { language, titles: mode } = await settingsStore.read();
  await loadWords(language, 'shell');
  const titles = watches.map(
    ({ offer: { offerId, title, titleTranslated } }) =>
      (mode === 'original' ? title : readable(title, titleTranslated, wordLanguage())) ?? offerId,
  );
  await clearNotices(); // only the latest stays, however long the user was away
  await show(`${WATCHED}${windowId}`, {
    title: t('notice.changed', watches.length),
    message: titles.slice(0, MAX_TITLES).join('\n'),
  });
}

/** Says that the list of a window is searched, if no panel of that window is open to show it. */
export async function notifyOfList(
  windowId: number,
  { list, count }: Pick<BatchSummary, 'list' | 'count'>,
): Promise<void> {
  if (!list || (await isPanelOpen(windowId)) || !(await mayNotify())) return;
  const { language } = await settingsStore.read();
  await loadWords(language, 'shell');
  await show(`${LIST}${windowId}`, { title: t('notice.list', count), message: list.name });
}

async function show(id: string, words: { title: string; message: string }): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, ...words });
}

/** In Chrome the API is undefined before it is granted. */
export function listenToNotices(): void {
  browser.notifications?.onClicked.addListener(onNoticeClick);
}

/** Opens the panel, at the watched offers if it is of them, if the browser takes this for a gesture, and shows its window. */
export function onNoticeClick(id: string): void {
  const kind = [WATCHED, LIST].find((one) => id.startsWith(one));
  if (kind === undefined) return;
  const windowId = Number(id.slice(kind.length));
  showPanel(windowId).catch(() => undefined); // first: no other call may come before it
  if (kind === WATCHED) requestWatched(windowId).catch(failureOf);
  browser.windows.update(windowId, { focused: true }).catch(failureOf);
  browser.notifications.clear(id).catch(failureOf);
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

async function clearNotices(): Promise<void> {
  const ids = Object.keys(await browser.notifications.getAll());
  const own = ids.filter((id) => id.startsWith(WATCHED));
  await Promise.all(own.map((id) => browser.notifications.clear(id)));
}
