import * as v from 'valibot';
import { browser } from '../browser';
import { AppError } from '../errors';
import type { Target } from '../model/search';
import { parseAs } from '../parse';
import { LEAST_SIDE } from '../picture/plan';
import { measureInPage, type Measurement } from './measure';
import { captureTab, cut } from './screenshot';
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
  if (srcUrl === undefined) throw new AppError('no-picture');
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

function isSame(a: Measurement, b: Measurement): boolean {
  return (['left', 'top', 'width', 'height', 'viewportWidth'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < STILL_PX,
  );
}
