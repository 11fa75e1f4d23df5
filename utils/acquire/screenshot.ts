/** Pictures of the visible tab, cut at a rectangle. */
import { browser } from '../browser';
import { AppError } from '../errors';
import type { Region, Target } from '../model/search';
import { takeTurn } from './screenshot-turn';

/** The tab as it is shown. Throws `no-picture` where another one is in front. */
export async function captureTab({ tabId }: Target): Promise<ImageBitmap> {
  const windowId = await shownIn(tabId);
  takeTurn();
  const screenshot = await browser.tabs
    .captureVisibleTab(windowId, { format: 'png' })
    .then(async (dataUrl) => createImageBitmap(await (await fetch(dataUrl)).blob()))
    .catch((cause: unknown) => {
      throw new AppError('picture-blocked', { cause });
    });
  await shownIn(tabId); // and not another tab, which was chosen just now
  return screenshot;
}

async function shownIn(tabId: number): Promise<number> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed
  if (!tab?.active) throw new AppError('no-picture');
  return tab.windowId;
}

/** Whole device pixels inside the rectangle: half a pixel of the neighbour is left out. */
export async function cut(screenshot: ImageBitmap, at: Region): Promise<Uint8Array<ArrayBuffer>> {
  const scale = screenshot.width / at.viewportWidth; // device pixel ratio and zoom in one
  const left = Math.max(0, Math.ceil(at.left * scale - 0.01));
  const top = Math.max(0, Math.ceil(at.top * scale - 0.01));
  const right = Math.min(screenshot.width, Math.floor((at.left + at.width) * scale + 0.01));
  const bottom = Math.min(screenshot.height, Math.floor((at.top + at.height) * scale + 0.01));
  if (Math.min(right - left, bottom - top) < 1) throw new AppError('picture-too-small');
  const canvas = new OffscreenCanvas(right - left, bottom - top);
  canvas.getContext('2d')?.drawImage(screenshot, -left, -top);
  screenshot.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
