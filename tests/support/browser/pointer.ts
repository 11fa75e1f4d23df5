import type { CDPSession, Frame, Page } from '@playwright/test';
import * as z from 'zod/mini';
import { extensionWorker } from '../../../demo/browser/extension';
import type { ExtensionBrowser } from '../../../demo/browser/launch';

export interface Point {
  x: number;
  y: number;
}

const mediaSchema = z.object({
  /** Absent where the browser opens the menu of the page. */
  mediaType: z.optional(z.enum(['image', 'video'])),
  srcUrl: z.optional(z.string()),
});

/** What the browser's menu knows of the element under the pointer. */
export interface UnderPointer extends z.infer<typeof mediaSchema> {
  frame: Frame;
}

/** @param point in CSS pixels of the window */
async function underPointer(page: Page, point: Point): Promise<UnderPointer> {
  const inner = await frameAt(page, point);
  const outer = page.mainFrame();
  const session = await page.context().newCDPSession(page);
  const media = await mediaAt(session, outer, point);
  await session.detach();
  if (media !== 'frame') return { ...media, frame: inner?.frame ?? outer };
  // A frame in a process of its own has a session of its own, too.
  if (!inner) throw new Error(`No frame at ${point.x}, ${point.y}`);
  const innerSession = await page.context().newCDPSession(inner.frame);
  const innerMedia = await mediaAt(innerSession, inner.frame, inner.point);
  await innerSession.detach();
  if (innerMedia === 'frame') throw new Error('The pages of the tests nest no foreign frames');
  return { ...innerMedia, frame: inner.frame };
}

async function frameAt(page: Page, { x, y }: Point) {
  for (const frame of page.mainFrame().childFrames()) {
    const box = await (await frame.frameElement()).boundingBox();
    if (!box) continue;
    const point = { x: x - box.x, y: y - box.y };
    const isInside = point.x >= 0 && point.y >= 0 && point.x < box.width && point.y < box.height;
    if (isInside) return { frame, point };
  }
  return undefined;
}

/** Asks the browser itself: it alone sees into closed shadow roots. */
async function mediaAt(session: CDPSession, frame: Frame, { x, y }: Point) {
  const scroll = await frame.evaluate(() => ({ x: scrollX, y: scrollY }));
  await session.send('DOM.getDocument', { depth: 0 });
  const { backendNodeId } = await session.send('DOM.getNodeForLocation', {
    x: Math.round(x + scroll.x),
    y: Math.round(y + scroll.y),
  });
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    functionDeclaration: `function () { return (${describeMedia.toString()})(this) }`,
    returnByValue: true,
  });
  return z.union([z.literal('frame'), mediaSchema]).parse(result.value);
}

/**
 * Runs in the page. Follows Chromium's `HitTestResult`, but for what it takes from under transparent
 * elements (`tests/slow/native/menu.test.ts` clicks with all that).
 */
function describeMedia(node: Node) {
  const element = node instanceof Element ? node : node.parentElement;
  const image = (srcUrl: string) => ({ mediaType: 'image', srcUrl });
  if (element instanceof HTMLIFrameElement) return 'frame';
  if (element instanceof HTMLImageElement) return image(element.currentSrc || element.src);
  if (element instanceof HTMLInputElement && element.type === 'image') return image(element.src);
  if (element instanceof SVGImageElement) {
    return image(new URL(element.href.baseVal, element.baseURI).href);
  }
  if (element instanceof HTMLVideoElement && (element.currentSrc || element.srcObject)) {
    return { mediaType: 'video', srcUrl: element.currentSrc };
  }
  return {};
}

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
