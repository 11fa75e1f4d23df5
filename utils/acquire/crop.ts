import { AppError, failureOf, isAppError } from '../errors';
import type { Candidate } from '../model/candidate';
import type { Region, Target } from '../model/search';
import { mayAskInPage, originOf } from './document';
import { askPage } from './in-page';
import { measure, placeOf, placeOfStaged } from './place';
import { captureTab, cut } from './screenshot';
import { screenshotTurn } from './screenshot-turn';

/** The opening panel moves the page for about 400 ms (Chromium 156). */
const MOST_CAPTURES = 5;
/** A page that is still moving by less than this has come to rest. */
const STILL_PX = 0.5;

/**
 * The picture as the tab shows it. Where the page covers it, has replaced it since the click or
 * shows a smaller one, the meant one is put above the page for that moment.
 * @param noOriginal settles when there is no other way: until then nothing is put anywhere, and after
 * `until` (epoch milliseconds) nothing is loaded for it any more
 */
export async function cropCandidate(
  target: Target,
  candidate: Candidate | undefined,
  { noOriginal, until, signal }: { noOriginal: Promise<void>; until: number; signal: AbortSignal },
): Promise<Uint8Array<ArrayBuffer>> {
  const url = candidate && (await wantedOnStage(target, candidate));
  if (candidate && url !== undefined) {
    await noOriginal;
    const isTime = Date.now() < until;
    const staged = isTime && (await cropStage(target, candidate, url, signal).catch(notThere));
    if (staged) return staged;
  }
  return cropSteady(target, () => placeOf(target, candidate), signal);
}

/** The page lets nothing be put there. */
function notThere(error: unknown): undefined {
  if (!isAppError(error)) throw error;
}

/** Undefined where the element shows it, or nothing else is known. */
async function wantedOnStage(target: Target, candidate: Candidate): Promise<string | undefined> {
  const [url] = candidate.urls;
  if (candidate.kind !== 'image' || candidate.sprite || !url || !/^https?:/.test(url))
    return undefined;
  if (!mayAskInPage(url, target)) return undefined;
  const seen = await measure(target, candidate).catch(() => 'foreign' as const); // no script may run there
  if (seen === 'foreign') return undefined;
  const isShown = seen?.loaded && !seen.covered && (seen.shows === undefined || seen.shows === url);
  return isShown ? undefined : url;
}

async function cropStage(
  target: Target,
  candidate: Candidate,
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { item, look, referrerPolicy } = candidate;
  const origin = originOf(target);
  const of = { item, look, ...(origin === undefined ? {} : { origin }) };
  try {
    const isThere = await askPage(target, 'stage', [{ ...of, url, referrerPolicy }]);
    if (isThere !== true) throw new AppError('no-picture');
    return await cropSteady(target, () => placeOfStaged(target), signal);
  } finally {
    await askPage(target, 'unstage', []).catch(failureOf);
  }
}

/**
 * A screenshot, cut at a place that is measured before and after it, and taken again when the page
 * has moved in between.
 */
async function cropSteady(
  target: Target,
  place: () => Promise<Region>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  for (let capture = 1; ; capture += 1) {
    await screenshotTurn(signal);
    const before = await place();
    await askPage(target, 'painted', []).catch(() => undefined); // a foreign frame cannot be asked
    const screenshot = await captureTab(target);
    const after = await place();
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
