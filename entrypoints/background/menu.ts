/** Menu item and keyboard shortcuts. */
import { hasAllSites } from '@/utils/io/access';
import { type Browser, browser } from '@/utils/io/browser';
import { regionWords } from '@/utils/io/i18n/search-words';
import { loadWords, t } from '@/utils/io/i18n/words';
import { openRegionSelection } from '@/utils/io/picture/region-selection';
import { menuPatterns, nameInToolbar } from '@/utils/io/platform';
import { requestRegion } from '@/utils/io/storage/requests';
import { settingsStore } from '@/utils/io/storage/settings';
import { startSearch } from './commands';
import { openPanel } from './panel-window';
import { pageOf } from './provided-picture';

const MENU_ITEM = 'find';

/**
 * Creates the menu item again, because menus are lost at updates and at some restarts, and depend
 * on access, settings and language. There is only one item: browsers turn two into a submenu, for
 * example on a linked picture.
 */
export function createMenu(): Promise<void> {
  return navigator.locks.request('menu', async () => {
    const [contexts] = await Promise.all([offeredOn(), loadChosenWords()]);
    const documentUrlPatterns = menuPatterns();
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: MENU_ITEM,
      title: t('menuItem'),
      contexts,
      ...(documentUrlPatterns && { documentUrlPatterns }),
    });
    await nameInToolbar(t('openPanel'), t('extensionName'));
  });
}

/**
 * Loads our own texts, not the browser's: it has English ones where ours are of the nearest language, as pt-BR of
 * pt-PT.
 */
async function loadChosenWords(): Promise<void> {
  await loadWords((await settingsStore.read()).language, 'shell');
}

/** A canvas only matches the context "all" (Chromium 156), neither "image" nor "page". */
async function offeredOn(): Promise<['all'] | ['image', 'video']> {
  const [hasAccess, { menuEverywhere }] = await Promise.all([hasAllSites(), settingsStore.read()]);
  return hasAccess && menuEverywhere !== false ? ['all'] : ['image', 'video'];
}

/** Opening the panel needs the user's gesture, so nothing may run before it. */
export function onMenuClick(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
  if (info.menuItemId !== MENU_ITEM || tab?.id === undefined) return;
  openPanel(tab.windowId);
  if (info.frameId === undefined) return; // "all" includes the menu of the toolbar button
  void startSearch(tab.windowId, {
    tabId: tab.id,
    frameId: info.frameId,
    kind: info.mediaType === 'video' || info.mediaType === 'image' ? info.mediaType : 'page',
    ...(info.srcUrl === undefined ? {} : { srcUrl: info.srcUrl }),
    ...(info.frameUrl === undefined ? {} : { frameUrl: info.frameUrl }),
    ...shopOf(info, tab),
  });
}

/** Nothing for the welcome page: it is no shop whose title and host could be shown or kept. */
function shopOf({ pageUrl }: Browser.contextMenus.OnClickData, { title }: Browser.tabs.Tab) {
  if (pageUrl?.startsWith(browser.runtime.getURL('/'))) return {};
  return {
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(title === undefined ? {} : { pageTitle: title }),
  };
}

/** Opening the panel needs the user's gesture, so nothing may run before it. */
export function onShortcut(command: string, tab?: Browser.tabs.Tab): void {
  if (tab?.id === undefined) return;
  openPanel(tab.windowId);
  const target = { tabId: tab.id, frameId: 0, ...pageOf(tab) };
  if (command === 'find-under-pointer') {
    void startSearch(tab.windowId, { ...target, kind: 'pointer' });
  }
  if (command === 'select-region') void selectRegion(tab.windowId, target);
}

type Page = Omit<Parameters<typeof startSearch>[1], 'kind'>;

/** If no script may run in the page, the search without a region reports it. */
async function selectRegion(windowId: number, page: Page): Promise<void> {
  const id = await requestRegion(windowId, page.tabId);
  await loadChosenWords();
  const isOpen = await openRegionSelection(page.tabId, id, regionWords());
  if (!isOpen) await startSearch(windowId, { ...page, kind: 'region' });
}
