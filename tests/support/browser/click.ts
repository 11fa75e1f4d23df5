import type { Page, Worker } from '@playwright/test';
import { expect } from 'vitest';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';
import type { Scene } from './scene';
import { forgetAnswers } from './forget-answers';

export interface Clicked {
  windowId: number;
  srcUrl: string;
  /** Default: `image`. */
  mediaType?: 'image' | 'video';
  /** Host of the frame that it is in, where the extension has access to it. Default: the page. */
  frame?: string;
  /** Beginning of the address of the frame, in place of its host, where the extension may have none. */
  frameUrl?: string;
}

/**
 * Tells the extension that its item was chosen in the front tab of this window, without asking the
 * page. The window is named: a headless browser's last focused one stays the first, whatever is
 * brought to the front (Chromium 156).
 */
export async function dispatchClick(worker: Worker, clicked: Clicked): Promise<void> {
  await worker.evaluate(async ({ windowId, srcUrl, mediaType = 'image', frame, frameUrl }) => {
    const [tab] = await chrome.tabs.query({ active: true, windowId });
    const event: object = chrome.contextMenus.onClicked;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    const frames =
      frame || frameUrl
        ? await chrome.scripting.executeScript({
            target: { tabId: tab?.id ?? -1, allFrames: true },
            func: () => location.href,
          })
        : [];
    const inner = frames.find(({ result = '' }) =>
      frameUrl ? result.startsWith(frameUrl) : new URL(result).hostname === frame,
    );
    const closed = frameUrl ? { frameId: 999_999, frameUrl } : { frameId: 0 };
    const at = inner ? { frameId: inner.frameId, frameUrl: inner.result } : closed;
    const info = { menuItemId: 'find', editable: false, pageUrl: tab?.url, ...at };
    event.dispatch({ ...info, srcUrl, mediaType }, tab);
  }, clicked);
}

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

/**
 * Chooses the menu item on the page's picture, beside all that is in memory: `scene.click` forgets
 * that first. The service is asked. Resolves once the panel's window has another search.
 */
export async function clickAgain(scene: Scene, panel: Page): Promise<void> {
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const id = () =>
    panel.evaluate(async (key) => {
      const stored: unknown = (await chrome.storage.session.get(key))[key];
      return typeof stored === 'object' && stored && 'id' in stored ? stored.id : undefined;
    }, `search:${windowId}`);
  const before = await id();
  const srcUrl = (await scene.page.locator('img').first().getAttribute('src')) ?? '';
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing', data: {} })); // wakes it
  // The last: one that was stopped may still be listed.
  const worker =
    scene.browser.context.serviceWorkers().at(-1) ?? (await extensionWorker(scene.browser));
  await worker.evaluate(forgetAnswers);
  await dispatchClick(worker, { windowId, srcUrl });
  await expect.poll(id, { timeout: 20_000 }).not.toBe(before);
}

/**
 * Tells the extension that one of its shortcuts was pressed. No gesture: the panel is not opened by
 * it, and `activeTab` must have been given before.
 */
export async function dispatchCommand(browser: ExtensionBrowser, command: string): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const event: object = chrome.commands.onCommand;
    if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
      throw new Error('This browser cannot dispatch events to its own extension');
    }
    event.dispatch(name, tab);
  }, command);
}
