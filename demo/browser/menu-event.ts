import type { Locator, Page } from '@playwright/test';
import { extensionWorker } from './extension';
import type { ExtensionBrowser } from './launch';

/** Id that the extension gives its item. */
const MENU_ITEM = 'find';

/**
 * Tells the extension that its item was chosen for this element. No gesture: neither the panel nor
 * a permission prompt may be opened by it, and `activeTab` must have been given before.
 */
export async function dispatchMenuClick(
  browser: ExtensionBrowser,
  page: Page,
  element: Locator,
): Promise<void> {
  const info = await element.evaluate((node) => ({
    mediaType: node instanceof HTMLVideoElement ? 'video' : 'image',
    srcUrl:
      node instanceof HTMLImageElement || node instanceof HTMLVideoElement ? node.currentSrc : '',
  }));
  const worker = await extensionWorker(browser);
  await worker.evaluate(
    async (click) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event: object = chrome.contextMenus.onClicked;
      if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
        throw new Error('This browser cannot dispatch events to its own extension');
      }
      event.dispatch(click, tab);
    },
    { menuItemId: MENU_ITEM, frameId: 0, editable: false, pageUrl: page.url(), ...info },
  );
}
