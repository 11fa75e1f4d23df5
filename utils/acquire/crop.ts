import { AppError } from '../errors';
import type { Candidate } from '../model/candidate';
import type { Region, Target } from '../model/search';
import { placeOf } from './place';
import { captureTab, cut } from './screenshot';
import { screenshotTurn } from './screenshot-turn';

/** The opening panel moves the page for about 400 ms (Chromium 156). */
const MOST_CAPTURES = 5;
/** A page that is still moving by less than this has come to rest. */
const STILL_PX = 0.5;

/**
 * The picture as the tab shows it: a screenshot, cut at the element's rectangle. Measured before
 * and after the capture, and repeated when the page has moved in between.
 */
export async function cropCandidate(
  target: Target,
  candidate: Candidate | undefined,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let capture = 1; ; capture += 1) {
    await screenshotTurn(signal);
    const before = await placeOf(target, candidate);
    const screenshot = await captureTab(target);
    const after = await placeOf(target, candidate);
    signal.throwIfAborted();
    if (isSame(before, after)) return cut(screenshot, after);
    screenshot.close();
    if (capture === MOST_CAPTURES) throw new AppError('picture-blocked');
  }
}

/** The rectangle that the user drew. */
export async function cropRegion(
  target: Target,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // None: the page let nobody draw on it.
  if (!target.region) throw new AppError('picture-blocked');
  await screenshotTurn(signal);
  const screenshot = await captureTab(target);
  signal.throwIfAborted();
  return cut(screenshot, target.region);
}

function isSame(a: Region, b: Region): boolean {
  return (['left', 'top', 'width', 'height', 'viewportWidth'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < STILL_PX,
  );
}
