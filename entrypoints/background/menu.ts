import { browser, type Browser } from '@/utils/browser';
import { openPanel } from '@/utils/platform';
import { startSearch } from './commands';

const MENU_ITEM = 'find';

/** Menus survive a stopped worker, but neither an update nor every restart of the browser. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ITEM,
    // It is called as the extension is, in the browser's language; `words.ts` would be a fiftieth of
    // the worker for this one word.
    title: browser.runtime.getManifest().name,
    contexts: ['image', 'video'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** Opening the panel needs the gesture of this very call: it comes first, and nothing before it. */
export function onMenuClick(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  if (info.menuItemId !== MENU_ITEM || tab?.id === undefined) return;
  openPanel(tab.windowId).catch((error: unknown) => console.error(error));
  void startSearch(tab.windowId, {
    tabId: tab.id,
    frameId: info.frameId ?? 0,
    kind: info.mediaType === 'video' ? 'video' : 'image',
    srcUrl: info.srcUrl ?? '',
    ...(info.pageUrl === undefined ? {} : { pageUrl: info.pageUrl }),
    ...(tab.title === undefined ? {} : { pageTitle: tab.title }),
  });
}
