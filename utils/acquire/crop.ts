import * as v from 'valibot';
import { browser } from '../browser';
import { AppError } from '../errors';
import type { Target } from '../model/search';
import { parseAs } from '../parse';
import { LEAST_SIDE } from '../picture/plan';
import { measureInPage, type Measurement } from './measure';
import { screenshotTurn } from './screenshot-turn';
import type { Acquire } from './way';

/** What an injected script answers is `unknown`: it runs in a page of any kind. */
const measurementSchema = v.object({
  left: v.number(),
  top: v.number(),
  width: v.pipe(v.number(), v.gtValue(0)),
  height: v.pipe(v.number(), v.gtValue(0)),
  viewportWidth: v.pipe(v.number(), v.gtValue(0)),
  loaded: v.boolean(),
});

/** The opening panel moves the page for about 400 ms (Chromium 156). */
const MOST_CAPTURES = 5;
/** A page that is still moving by less than this has come to rest. */
const STILL_PX = 0.5;

/**
 * The picture as the tab shows it: a screenshot, cut at the element's rectangle. Measured before
 * and after the capture, and repeated when the page has moved in between.
 */
export const acquireCrop: Acquire = async (target, signal) => {
  for (let capture = 1; ; capture += 1) {
    await screenshotTurn(signal);
    const before = await measure(target);
    const screenshot = await captureTab(target);
    const after = await measure(target);
    signal.throwIfAborted();
    if (isSame(before, after)) return cut(screenshot, after);
    if (capture === MOST_CAPTURES) throw new AppError('picture-blocked');
  }
};

async function measure({ tabId, frameId, srcUrl }: Target): Promise<Measurement> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: measureInPage,
      args: [{ srcUrl, leastSide: LEAST_SIDE }],
    })
    .catch((cause: unknown) => {
      throw new AppError('picture-blocked', { cause }); // a frame of another origin, a closed tab
    });
  const measured = parseAs(measurementSchema, results[0]?.result);
  if (!measured?.loaded) throw new AppError('no-picture');
  return measured;
}

async function captureTab({ tabId }: Target): Promise<ImageBitmap> {
  const windowId = await shownIn(tabId);
  const screenshot = await browser.tabs
    .captureVisibleTab(windowId, { format: 'png' })
    .then(async (dataUrl) => createImageBitmap(await (await fetch(dataUrl)).blob()))
    .catch((cause: unknown) => {
      throw new AppError('picture-blocked', { cause });
    });
  await shownIn(tabId); // and not another tab, which was chosen just now
  return screenshot;
}

/** The window that shows the tab. Throws `no-picture` where another one is in front by now. */
async function shownIn(tabId: number): Promise<number> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed
  if (!tab?.active) throw new AppError('no-picture');
  return tab.windowId;
}

function isSame(a: Measurement, b: Measurement): boolean {
  return (['left', 'top', 'width', 'height', 'viewportWidth'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < STILL_PX,
  );
}

/** Whole device pixels inside the rectangle: half a pixel of the neighbour is left out. */
async function cut(screenshot: ImageBitmap, at: Measurement): Promise<Uint8Array<ArrayBuffer>> {
  const scale = screenshot.width / at.viewportWidth; // device pixel ratio and zoom in one
  const left = Math.ceil(at.left * scale - 0.01);
  const top = Math.ceil(at.top * scale - 0.01);
  const width = Math.floor((at.left + at.width) * scale + 0.01) - left;
  const height = Math.floor((at.top + at.height) * scale + 0.01) - top;
  if (Math.min(width, height) < 1) throw new AppError('picture-too-small');
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(screenshot, -left, -top);
  screenshot.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
