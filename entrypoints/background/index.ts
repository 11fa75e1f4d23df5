import { defineBackground } from 'wxt/utils/define-background';
import { whenOpened } from '@/utils/io/badge';
import { browser } from '@/utils/io/browser';
import { handleCommands, KEEP_ALIVE_PORT } from '@/utils/io/messages';
import { closeStoresToPages } from '@/utils/io/platform';
import { settingsStore } from '@/utils/io/storage/settings';
import { onAccessChange } from './access';
import {
  cancelBatch,
  continueBatch,
  forgetBatch,
  forgetPrivateBatches,
  listPictures,
  openList,
  pauseBatch,
  removeList,
  resumeBatches,
  retryFailed,
  startBatch,
} from './batch/commands';
import { finishRow, openBatchItem } from './batch/open-item';
import { BATCH_ALARM } from './batch/run';
import {
  cancelSearch,
  forgetPrivateWindows,
  forgetWindow,
  moreOffers,
  reacquireSearch,
  resumeSearches,
  retrySearch,
} from './commands';
import { askDetails, askSeller } from './details-and-seller';
import { findUrl, providePicture, onRegion } from './provided-picture';
import { createMenu, onMenuClick, onShortcut } from './menu';
import { openPanel } from './panel-window';
import { refine } from './refine';
import { showInvitation } from './invitation';
import { keepWatching, watchOffers } from './watch';
import { readPage } from './way/beside';
import { readShown } from './way/offer-page';
import { closeTabs } from './way/tabs';
import { lookAgain, onPageChanged, takeTab } from './way/wake';
import { onInstalled } from './welcome';

/**
 * Registers all listeners synchronously, because an event may have started the worker. Not a
 * module: one file starts faster than four that import each other.
 */
export default defineBackground({
  main() {
    browser.runtime.onInstalled.addListener(onAccessChange);
    browser.runtime.onInstalled.addListener(onInstalled);
    browser.runtime.onStartup.addListener(onAccessChange);
    // The browser keeps what this sets while workers end and start.
    browser.runtime.onInstalled.addListener(tidyUp);
    browser.runtime.onStartup.addListener(tidyUp);
    browser.permissions.onAdded.addListener(onAccessChange);
    browser.permissions.onRemoved.addListener(onAccessChange);
    settingsStore.watch(() => void createMenu().catch(report));
    watchOffers();
    browser.contextMenus.onClicked.addListener(onMenuClick);
    browser.action.onClicked.addListener((tab) => {
      if (showInvitation(tab)) return;
      openPanel(tab.windowId);
      // Cleared here, because a panel that is reopened at once does not reload (Chromium 156).
      void whenOpened().catch(report);
    });
    browser.commands.onCommand.addListener(onShortcut);
    browser.windows.onRemoved.addListener((windowId) => {
      void forgetWindow(windowId);
      void forgetBatch(windowId);
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      void resumeSearches();
      if (name === BATCH_ALARM) void resumeBatches();
    });
    browser.runtime.onConnect.addListener((port) => {
      // An open port keeps the worker alive beyond 30 s (Chromium 156; not needed in Firefox).
      if (port.name !== KEEP_ALIVE_PORT) port.disconnect();
    });
    handleCommands({
      retry: retrySearch,
      more: moreOffers,
      cancel: cancelSearch,
      reacquire: reacquireSearch,
      refine: (windowId, { change }) => refine(windowId, change),
      findUrl,
      providePicture,
      details: askDetails,
      sellerOffers: askSeller,
      readPage,
      lookAgain,
      takeTab: (windowId, { tabId }) => takeTab(windowId, tabId),
      closeTabs,
      offerShown: readShown,
      pageChanged: onPageChanged,
      region: onRegion,
      listPictures,
      startBatch: (windowId, { ids }) => startBatch(windowId, ids),
      pauseBatch,
      continueBatch,
      cancelBatch,
      retryFailed: (windowId, { id }) => retryFailed(windowId, id),
      openList: (windowId, { id }) => openList(windowId, id),
      removeList: (_, { id }) => removeList(id),
      openBatchItem: (windowId, { id }) => openBatchItem(windowId, id),
      finishRow,
    });
    setTimeout(resume, RESUME_MS);
  },
});

/** Delayed, so that the request of the click that started the worker is sent first. */
const RESUME_MS = 500;

/** Runs once in every new worker: goes on with what the one before left. */
function resume(): void {
  void resumeSearches();
  void resumeBatches();
  // Chrome's worker for private windows gets no install or startup event.
  if (!browser.extension.inIncognitoContext) return;
  void createMenu();
  void forgetPrivateWindows();
  void forgetPrivateBatches();
}

/** Runs at each installation, update and start of the browser. */
function tidyUp(): void {
  closeStoresToPages().catch(report);
  keepWatching().catch(report);
}

/** The error is only logged: the panel is not open, or the browser refuses. */
function report(error: unknown): void {
  console.error(error);
}
