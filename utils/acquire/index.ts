/** From what was clicked to a picture: which one is meant, and the order of ways to it. */
import { hostPattern } from '../access';
import { AppError } from '../errors';
import type { Candidate } from '../model/candidate';
import type { PictureFacts, Target, WayReason } from '../model/search';
import type { PreparedPicture } from '../picture/prepare';
import { attempt, rejectWhenAborted, type Attempt } from './attempt';
import { findCandidates } from './candidates';
import { cropCandidate, cropRegion } from './crop';
import { fetchPicture } from './fetch';
import { waysToOriginal, type Early } from './originals';
import { refererFor } from './referer';

export interface Acquired {
  picture: PreparedPicture;
  facts: PictureFacts;
  /** With what was chosen: the page may show something else a moment later. */
  target: Target;
  /** Other pictures at the same point, the likeliest first; absent where nobody looked again. */
  alternatives?: Candidate[];
}

/** For all ways together; a worker lives for 30 s. */
const BUDGET_MS = 10_000;
/** A screenshot keeps the browser busy for longer than most originals take to arrive. */
const HEAD_START_MS = 100;
/** For a screenshot after that. */
const SCREEN_MS = 5_000;
const LONGEST_URL = 16_384;
const MOST_ALTERNATIVES = 4;

/**
 * The original, else a screenshot of it. The screenshot is taken while the original loads, because
 * the page may change, or at once where there is none. Each way is judged by bytes that decode and
 * leaves a reason where it fails; where all fail, the first one's reason is thrown.
 */
export async function acquirePicture(clicked: Target, cancel: AbortSignal): Promise<Acquired> {
  const end = new AbortController(); // of what is not needed any more
  const signal = AbortSignal.any([cancel, end.signal]);
  const until = Date.now() + BUDGET_MS;
  const cancelled = rejectWhenAborted(cancel); // neither decoding nor a script can be aborted
  try {
    const early = startEarly(clicked, { until, signal });
    const { target, candidates } = await Promise.race([findCandidates(clicked), cancelled]);
    const [choice, ...others] = candidates;
    const { tried, reasons } = await Promise.race([
      tryAll(target, choice, { early, until, signal }),
      cancelled,
    ]);
    return {
      picture: tried.picture,
      facts: factsOf(tried, reasons, choice),
      target: choice && choice.item >= 0 ? { ...target, choice: light(choice) } : target,
      ...(clicked.choice ? {} : { alternatives: others.slice(0, MOST_ALTERNATIVES).map(light) }),
    };
  } finally {
    end.abort();
  }
}

/** For the record, which is written at every step: a picture inside its URL is drawn again instead. */
function light(candidate: Candidate): Candidate {
  return { ...candidate, urls: candidate.urls.filter((url) => url.length <= LONGEST_URL) };
}

interface Limits {
  /** Epoch milliseconds at which no original is waited for any more. */
  until: number;
  signal: AbortSignal;
}

type Success = Extract<Attempt, { picture: PreparedPicture }>;

async function tryAll(
  target: Target,
  choice: Candidate | undefined,
  options: Limits & { early: Early | undefined },
): Promise<{ tried: Success; reasons: WayReason[] }> {
  const { until, signal } = options;
  const ways = choice ? waysToOriginal(target, choice, options) : [];
  const screen = onScreen(target, choice, { hasOriginal: ways.length > 0, signal });
  const reasons: WayReason[] = [];
  for (const way of screen ? [...ways, screen] : ways) {
    const isLate = Date.now() >= until;
    if (isLate && way !== screen) continue;
    const tried = await inTime(way(), isLate ? until + SCREEN_MS : until);
    if ('picture' in tried) return { tried, reasons };
    reasons.push(tried);
  }
  const failure = reasons[0]?.failure;
  throw new AppError(failure?.code ?? 'no-picture', failure?.detail && { detail: failure.detail });
}

/** A page can hold up whatever runs in it. */
function inTime(pending: Promise<Attempt>, until: number): Promise<Attempt> {
  const late = new Promise<Attempt>((resolve) =>
    setTimeout(resolve, until - Date.now(), { way: 'page', failure: { code: 'timed-out' } }),
  );
  return Promise.race([pending, late]);
}

/**
 * What the browser says was clicked is asked for while the page is looked at: mostly it is the
 * picture. Where a `Referer` can be sent, only the look knows which.
 */
function startEarly(
  { kind, srcUrl: url, pageUrl, choice }: Target,
  { until, signal }: Limits,
): Early | undefined {
  const isOriginal = (kind === 'image' || kind === 'url') && !choice;
  if (!isOriginal || url === undefined || !/^https?:/i.test(url)) return undefined;
  if (refererFor(pageUrl, url, '') !== undefined) return undefined;
  const way = kind === 'url' ? 'url' : 'fetch';
  return { url, attempt: attempt(way, () => fetchPicture({ url, pageUrl, until }, signal)) };
}

/** What the user drew, or else the element; what was handed over is on no screen. */
function onScreen(
  target: Target,
  choice: Candidate | undefined,
  { hasOriginal, signal }: { hasOriginal: boolean; signal: AbortSignal },
): (() => Promise<Attempt>) | undefined {
  const { kind } = target;
  if (kind === 'url' || kind === 'given') return undefined;
  const take = () =>
    kind === 'region'
      ? attempt('region', () => cropRegion(target, signal))
      : attempt('crop', () => cropCandidate(target, choice, signal));
  if (!hasOriginal) return take;
  let taken: Promise<Attempt> | undefined;
  const once = () => (taken ??= take());
  const timer = setTimeout(() => void once(), HEAD_START_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return once;
}

function factsOf(
  { way, picture }: Success,
  reasons: WayReason[],
  choice: Candidate | undefined,
): PictureFacts {
  const isAskable = reasons.some(({ failure }) => failure.code === 'access-missing');
  const shown = choice?.urls.at(-1);
  return {
    way,
    width: picture.width,
    height: picture.height,
    reasons,
    ...(isAskable && shown !== undefined ? { originalAt: hostPattern(shown) } : {}),
  };
}
