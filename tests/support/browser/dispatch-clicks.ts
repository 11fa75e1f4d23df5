import type { Worker } from '@playwright/test';

export interface ManyClicks {
  windowId: number;
  /** Addresses of the pictures, which are chosen in turn. */
  srcUrls: readonly string[];
  count: number;
  /** 0: all of them before the worker does anything else. */
  apartMs: number;
}

/** Tells the extension so often that its item was chosen in the front tab of this window. */
export async function dispatchClicks(worker: Worker, clicks: ManyClicks): Promise<void> {
  await worker.evaluate(async ({ windowId, srcUrls, count, apartMs }) => {
    const [tab] = await chrome.tabs.query({ active: true, windowId });
    const event: object = chrome.contextMenus.onClicked;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    const info = { menuItemId: 'find', editable: false, pageUrl: tab?.url, frameId: 0 };
    for (let made = 0; made < count; made += 1) {
      const srcUrl = srcUrls[made % srcUrls.length];
      event.dispatch({ ...info, srcUrl, mediaType: 'image' }, tab);
      if (apartMs > 0) await new Promise((resolve) => setTimeout(resolve, apartMs));
    }
  }, clicks);
}
