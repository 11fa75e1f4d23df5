/** A notification of the system, where the user has switched them on: one for all that a round has found. */
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { readable } from '@/utils/core/model/languages';
import { wordLanguage } from '@/utils/io/i18n/words';
import { loadWords, t } from '@/utils/io/i18n/words';
import type { Watch } from '@/utils/core/model/watch';
import { showPanel } from '@/utils/io/platform';
import { settingsStore } from '@/utils/io/storage/settings';
import { requestWatched } from '@/utils/io/storage/watched-request';
import { ordinaryWindow } from '../panel-window';

/** Followed by the window whose panel it opens: a click must not wait for the answer of an API. */
const NOTICE = 'watch:';
/** Lines that systems show of a notification. */
const MAX_TITLES = 3;

/** Does nothing without the permission, which the user may have taken back. */
export async function notifyOf(watches: readonly Watch[]): Promise<void> {
  const windowId = await ordinaryWindow();
  if (watches.length === 0 || windowId === undefined || !(await mayNotify())) return;
  const { language, titles: mode } = await settingsStore.read();
  await loadWords(language, 'shell');
  const titles = watches.map(({ offer: { title, titleTranslated } }) =>
    mode === 'original' ? title : readable(title, titleTranslated, wordLanguage()),
  );
  await clearNotices(); // only the latest stays, however long the user was away
  await browser.notifications.create(`${NOTICE}${windowId}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('notice.changed', watches.length),
    message: titles.slice(0, MAX_TITLES).join('\n'),
  });
}

/** In Chrome the API is undefined before it is granted. */
export function listenToNotices(): void {
  browser.notifications?.onClicked.addListener(onNoticeClick);
}

/** Opens the panel at the watched offers, if the browser takes this for a gesture, and shows its window. */
export function onNoticeClick(id: string): void {
  if (!id.startsWith(NOTICE)) return;
  const windowId = Number(id.slice(NOTICE.length));
  showPanel(windowId).catch(() => undefined); // first: no other call may come before it
  requestWatched(windowId).catch(failureOf);
  browser.windows.update(windowId, { focused: true }).catch(failureOf);
  browser.notifications.clear(id).catch(failureOf);
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

async function clearNotices(): Promise<void> {
  const ids = Object.keys(await browser.notifications.getAll());
  const own = ids.filter((id) => id.startsWith(NOTICE));
  await Promise.all(own.map((id) => browser.notifications.clear(id)));
}
