import type { Worker } from '@playwright/test';

export interface Clicked {
  windowId: number;
  srcUrl: string;
  /** Default: `image`. */
  mediaType?: 'image' | 'video';
}

/**
 * Tells the extension that its item was chosen in the front tab of this window, without asking the
 * page. The window is named: a headless browser's last focused one stays the first, whatever is
 * brought to the front (Chromium 156).
 */
export async function dispatchClick(worker: Worker, clicked: Clicked): Promise<void> {
  await worker.evaluate(async ({ windowId, srcUrl, mediaType = 'image' }) => {
    const [tab] = await chrome.tabs.query({ active: true, windowId });
    const event: object = chrome.contextMenus.onClicked;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    const info = { menuItemId: 'find', frameId: 0, editable: false, pageUrl: tab?.url };
    event.dispatch({ ...info, srcUrl, mediaType }, tab);
  }, clicked);
}
