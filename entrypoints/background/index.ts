import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '@/utils/browser';
import { onMessage, KEEP_ALIVE_PORT } from '@/utils/messages';
import { closeLocalNetwork, closeStoresToPages, openPanel } from '@/utils/platform';
import { removeSearch } from '@/utils/store/searches';
import {
  cancelSearch,
  fromPage,
  moreOffers,
  reacquireSearch,
  resumeSearches,
  retrySearch,
} from './commands';
import { createMenu, onMenuClick } from './menu';

/** Registers every listener, synchronously, and does nothing else: an event may have woken it. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(() => void createMenu());
    browser.runtime.onStartup.addListener(() => void createMenu());
    browser.contextMenus.onClicked.addListener(onMenuClick);
    browser.action.onClicked.addListener((tab) => void openPanel(tab.windowId));
    browser.windows.onRemoved.addListener((windowId) => void removeSearch(windowId));
    browser.alarms.onAlarm.addListener(() => void resumeSearches());
    browser.runtime.onConnect.addListener((port) => {
      // An open port lets a search outlive the worker's 30 s (Chromium 156; Firefox needs none).
      if (port.name !== KEEP_ALIVE_PORT) port.disconnect();
    });
    onMessage('retry', fromPage(retrySearch));
    onMessage('more', fromPage(moreOffers));
    onMessage('cancel', fromPage(cancelSearch));
    onMessage('reacquire', fromPage(reacquireSearch));
    void closeStoresToPages();
    void closeLocalNetwork();
    void resumeSearches();
  },
});
