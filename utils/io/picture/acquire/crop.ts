/** Screenshots of the tab, cropped to a picture or a region. */
import { browser } from '../../browser';
import { AppError, failureOf, isAppError } from '../../../core/errors';
import type { Region, Target } from '../../../core/model/search';
import type { Candidate } from '../../../core/model/snapshot';
import { mayLoadInPage, originOf } from '../../../core/hosts/address';
import { askPage } from './in-page';
import { measure, positionOf, shownPositionOf } from './position';

/** The opening panel resizes the page for about 400 ms (Chromium 156). */
const MAX_CAPTURES = 5;
/** CSS px; a smaller movement is ignored. */
const STILL_PX = 0.5;

/**
 * A PNG of the picture as the tab shows it, in device pixels. Where the page covers it, has replaced it
 * since the click or shows another version, it is shown above the page for the screenshot. Throws
 * `no-picture`, `picture-blocked` or `picture-too-small`; rejects with the abort reason of `signal`.
 * @param noOriginal resolves when the original cannot be loaded; the page is not changed before
 * @param until epoch milliseconds after which nothing is loaded into the page
 */
export async function cropCandidate(
  target: Target,
  candidate: Candidate | undefined,
  { noOriginal, until, signal }: { noOriginal: Promise<void>; until: number; signal: AbortSignal },
): Promise<Uint8Array<ArrayBuffer>> {
  const url = candidate && (await wantedAbovePage(target, candidate));
  if (candidate && url !== undefined) {
    await noOriginal;
    const isTime = Date.now() < until;
    const shown = isTime && (await cropShown(target, candidate, url, signal).catch(notThere));
    if (shown) return shown;
  }
  return cropSteady(target, () => positionOf(target, candidate), signal);
}

/** Handles a picture that cannot be shown: it is cropped from the unchanged page instead. */
function notThere(error: unknown): undefined {
  if (!isAppError(error)) throw error;
}

/** The URL to show above the page; undefined where the element already shows it or no URL is usable. */
async function wantedAbovePage(target: Target, candidate: Candidate): Promise<string | undefined> {
  const [url] = candidate.urls;
  if (candidate.kind !== 'image' || candidate.sprite || !url || !/^https?:/.test(url))
    return undefined;
  if (!mayLoadInPage(url, target)) return undefined;
  const seen = await measure(target, candidate).catch(() => 'foreign' as const); // no script may run there
  if (seen === 'foreign') return undefined;
  const isShown = seen?.loaded && !seen.covered && (seen.shows === undefined || seen.shows === url);
  return isShown ? undefined : url;
}

async function cropShown(
  target: Target,
  candidate: Candidate,
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { item, look, referrerPolicy } = candidate;
  const origin = originOf(target);
  const of = { item, look, ...(origin === undefined ? {} : { origin }) };
  try {
    const isThere = await askPage(target, 'showPicture', [{ ...of, url, referrerPolicy }]);
    if (isThere !== true) throw new AppError('no-picture');
    return await cropSteady(target, () => shownPositionOf(target), signal);
  } finally {
    await askPage(target, 'removeShown', []).catch(failureOf);
  }
}

/** Measures the position before and after a screenshot, and repeats both while the page moves. */
async function cropSteady(
  target: Target,
  position: () => Promise<Region>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let capture = 1; ; capture += 1) {
    await screenshotTurn(signal);
    const before = await position();
    await askPage(target, 'painted', []).catch(() => undefined); // no script may run in a foreign frame
    const screenshot = await captureTab(target);
    const after = await position();
    signal.throwIfAborted();
    if (isSame(before, after)) return cutScreenshot(screenshot, after);
    screenshot.close();
    if (capture === MAX_CAPTURES) throw new AppError('picture-blocked');
  }
}

/**
 * A PNG of the region that the user drew, in device pixels. Throws `picture-blocked`, `no-picture` or
 * `picture-too-small`; rejects with the abort reason of `signal`.
 */
export async function cropRegion(
  target: Target,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // No region was drawn, because no script may run on the page.
  if (!target.region) throw new AppError('picture-blocked');
  await screenshotTurn(signal);
  const screenshot = await captureTab(target);
  signal.throwIfAborted();
  return cutScreenshot(screenshot, target.region);
}

function isSame(a: Region, b: Region): boolean {
  return (['left', 'top', 'width', 'height', 'viewportWidth'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < STILL_PX,
  );
}

/** Throws `no-picture` where another tab is in front, `picture-blocked` where the browser refuses. */
async function captureTab({ tabId }: Target): Promise<ImageBitmap> {
  const windowId = await shownIn(tabId);
  noteScreenshot();
  const screenshot = await browser.tabs
    .captureVisibleTab(windowId, { format: 'png' })
    .then(async (dataUrl) => createImageBitmap(await (await fetch(dataUrl)).blob()))
    .catch((cause: unknown) => {
      throw new AppError('picture-blocked', { cause });
    });
  await shownIn(tabId); // the user may have switched tabs meanwhile
  return screenshot;
}

async function shownIn(tabId: number): Promise<number> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed
  if (!tab?.active) throw new AppError('no-picture');
  return tab.windowId;
}

/** Crops to the whole device pixels inside the region, as a PNG. Throws `picture-too-small`. */
async function cutScreenshot(
  screenshot: ImageBitmap,
  at: Region,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = screenshot.width / at.viewportWidth; // device pixel ratio times zoom
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

/** Chrome allows two screenshots per second across all tabs (Chromium 156). */
const BETWEEN_MS = 550;

let next = 0; // epoch milliseconds of the next permitted screenshot

/**
 * Waits until a screenshot may be taken, and reserves it. Rejects with the abort reason of `signal`: of
 * many quick clicks only the newest waits.
 */
export async function screenshotTurn(signal: AbortSignal): Promise<void> {
  for (let ms = next - Date.now(); ms > 0; ms = next - Date.now()) await pause(ms, signal);
  signal.throwIfAborted();
  next = Date.now() + BETWEEN_MS;
}

/** Restarts the interval; called immediately before the screenshot. */
export function noteScreenshot(): void {
  next = Date.now() + BETWEEN_MS;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
