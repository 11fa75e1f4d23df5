import type { Page } from '@playwright/test';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';
import { underPointer, type Point, type UnderPointer } from './under-pointer';

/** Id of the extension's item. */
const MENU_ITEM = 'find';

/** A real right click; what was clicked is kept as the browser keeps it for its menu. */
export async function rightClickAt(page: Page, point: Point): Promise<UnderPointer> {
  const clicked = await underPointer(page, point);
  await page.mouse.click(point.x, point.y, { button: 'right' });
  return clicked;
}

/**
 * Tells the extension that its item of the open menu was chosen. No gesture: the panel must be open
 * and `activeTab` given.
 */
export async function chooseItem(
  browser: ExtensionBrowser,
  page: Page,
  { frame, mediaType, srcUrl }: UnderPointer,
): Promise<void> {
  const worker = await extensionWorker(browser);
  const isTop = frame === page.mainFrame();
  await worker.evaluate(
    async ({ frameUrl, ...info }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event: object = chrome.contextMenus.onClicked;
      if (!('dispatch' in event) || typeof event.dispatch !== 'function') {
        throw new Error('This browser cannot dispatch events to its own extension');
      }
      event.dispatch({ ...info, ...(await frameInfo(tab?.id, frameUrl)) }, tab);

      async function frameInfo(tabId: number | undefined, url: string | undefined) {
        if (url === undefined || tabId === undefined) return { frameId: 0 };
        const frames = await chrome.scripting.executeScript({
          target: { tabId, allFrames: true },
          func: () => location.href,
        });
        const frameId = frames.find(({ result }) => result === url)?.frameId;
        if (frameId === undefined) throw new Error(`No script runs in the frame ${url}`);
        return { frameId, frameUrl: url };
      }
    },
    {
      menuItemId: MENU_ITEM,
      editable: false,
      pageUrl: page.url(),
      ...(isTop ? {} : { frameUrl: frame.url() }),
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(srcUrl === undefined ? {} : { srcUrl }),
    },
  );
}
