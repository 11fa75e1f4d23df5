import type { Worker } from '@playwright/test';

export interface Clicked {
  windowId: number;
  srcUrl: string;
  /** Default: `image`. */
  mediaType?: 'image' | 'video';
  /** Host of the frame that it is in, where the extension has access to it. Default: the page. */
  frame?: string;
}

/**
 * Tells the extension that its item was chosen in the front tab of this window, without asking the
 * page. The window is named: a headless browser's last focused one stays the first, whatever is
 * brought to the front (Chromium 156).
 */
export async function dispatchClick(worker: Worker, clicked: Clicked): Promise<void> {
  await worker.evaluate(async ({ windowId, srcUrl, mediaType = 'image', frame }) => {
    const [tab] = await chrome.tabs.query({ active: true, windowId });
    const event: object = chrome.contextMenus.onClicked;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    const frames = frame
      ? await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1, allFrames: true },
          func: () => location.href,
        })
      : [];
    const inner = frames.find(({ result = '' }) => new URL(result).hostname === frame);
    const at = inner ? { frameId: inner.frameId, frameUrl: inner.result } : { frameId: 0 };
    const info = { menuItemId: 'find', editable: false, pageUrl: tab?.url, ...at };
    event.dispatch({ ...info, srcUrl, mediaType }, tab);
  }, clicked);
}
