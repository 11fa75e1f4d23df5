/** The order of ways from a click to a picture. More ways come into this list, not beside it. */
import { hostPattern } from '../access';
import { AppError, isAppError, toFailure } from '../errors';
import type { PictureFacts, Target, Way, WayReason } from '../model/search';
import { preparePicture, type PreparedPicture } from '../picture/prepare';
import { acquireCrop } from './crop';
import { acquireData, isDataUrl } from './data-url';
import { acquireFetch } from './fetch';
import { acquireRegion } from './region';
import type { Acquire } from './way';

export interface Acquired {
  picture: PreparedPicture;
  facts: PictureFacts;
}

/** A screenshot keeps the browser busy for longer than most originals take to arrive. */
const HEAD_START_MS = 100;

/**
 * The original, else a screenshot of it. The screenshot is taken while the original loads, because
 * the page may change, or at once where there is none. Each way is judged by bytes that decode and
 * leaves a reason where it fails; where all fail, the first one's reason is thrown.
 */
export async function acquirePicture(target: Target, signal: AbortSignal): Promise<Acquired> {
  const race = new AbortController(); // ends the screenshot when the original is there
  const original = tryOriginal(target, signal);
  const screen = tryScreen(target, original, AbortSignal.any([signal, race.signal]));
  const cancelled = rejectWhenAborted(signal); // neither decoding nor a script can be aborted
  const reasons: WayReason[] = [];
  for (const pending of [original, screen]) {
    if (!pending) continue;
    const tried = await Promise.race([pending, cancelled]);
    if ('picture' in tried) {
      race.abort();
      return { picture: tried.picture, facts: factsOf(tried, reasons, target) };
    }
    reasons.push(tried);
  }
  const failure = reasons[0]?.failure;
  throw new AppError(failure?.code ?? 'no-picture', failure?.detail && { detail: failure.detail });
}

/** A video has no original: its bytes are no picture. */
function tryOriginal(target: Target, signal: AbortSignal): Promise<Attempt> | undefined {
  const { kind, srcUrl } = target;
  if (kind === 'video' || srcUrl === undefined) return undefined;
  if (kind === 'url') return attempt('url', acquireFetch, target, signal);
  return isDataUrl(srcUrl)
    ? attempt('data', acquireData, target, signal)
    : attempt('fetch', acquireFetch, target, signal);
}

/** What the user drew, or else the clicked element; what was handed over is on no screen. */
function tryScreen(
  target: Target,
  original: Promise<Attempt> | undefined,
  signal: AbortSignal,
): Promise<Attempt> | undefined {
  if (target.kind === 'url' || target.kind === 'given') return undefined;
  if (target.kind === 'region') return attempt('region', acquireRegion, target, signal);
  return tryCrop(target, original, signal);
}

async function tryCrop(
  target: Target,
  original: Promise<Attempt> | undefined,
  signal: AbortSignal,
): Promise<Attempt> {
  const headStart = new Promise<undefined>((resolve) => setTimeout(resolve, HEAD_START_MS));
  const tried = original && (await Promise.race([original, headStart]));
  return tried && 'picture' in tried ? tried : attempt('crop', acquireCrop, target, signal);
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  const rejecting = new Promise<never>((_, reject) => {
    const cancel = () => reject(new AppError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
  });
  rejecting.catch(() => undefined); // heard of only while somebody waits
  return rejecting;
}

type Attempt = { way: Way; picture: PreparedPicture } | WayReason;

/** Never rejects: a way that nobody waits for any more must not become an unhandled rejection. */
async function attempt(
  way: Way,
  acquire: Acquire,
  target: Target,
  signal: AbortSignal,
): Promise<Attempt> {
  try {
    return { way, picture: await preparePicture(await acquire(target, signal)) };
  } catch (error) {
    if (isAppError(error)) return { way, failure: toFailure(error) };
    if (!signal.aborted) console.error(error); // ours to mend: no way may throw anything else
    return { way, failure: { code: 'picture-blocked' } };
  }
}

function factsOf(
  { way, picture }: { way: Way; picture: PreparedPicture },
  reasons: WayReason[],
  target: Target,
): PictureFacts {
  const { srcUrl } = target;
  const askable = reasons.some(({ failure }) => failure.code === 'access-missing');
  return {
    way,
    width: picture.width,
    height: picture.height,
    reasons,
    ...(askable && srcUrl !== undefined ? { originalAt: hostPattern(srcUrl) } : {}),
  };
}
