/** Acquires the clicked picture: finds which one is meant and tries the ways to it in order. */
import { hostPattern } from '../../../core/hosts/host-pattern';
import { AppError } from '../../../core/errors';
import type { Candidate } from '../../../core/model/snapshot';
import type { PictureMetadata, Target, WayReason } from '../../../core/model/search';
import type { PreparedPicture } from '../prepare';
import { type Attempt, type Success, attempt, rejectWhenAborted } from './attempt';
import { findCandidates } from './candidates';
import { cropCandidate, cropRegion } from './crop';
import { fetchPicture } from './fetch';
import { type Early, tryWays, waysToOriginal } from './originals';
import { refererFor } from './referer';

export interface Acquired {
  picture: PreparedPicture;
  metadata: PictureMetadata;
  /** Target with the chosen candidate, because the page may change. */
  target: Target;
  /** Other pictures at the same point, the most likely first; absent where the choice was given. */
  alternatives?: Candidate[];
}

/** Time for all ways together; the browser ends an idle worker after 30 s. */
const BUDGET_MS = 10_000;
/** Delays the screenshot, which keeps the browser busy for longer than most originals take to load. */
const HEAD_START_MS = 100;
/** Additional time for a screenshot of a page that still moves. */
const SCREEN_MS = 2_000;
const MAX_URL_LENGTH = 16_384;
const MAX_ALTERNATIVES = 4;

/**
 * The original, else a screenshot of it. The screenshot is taken while the original loads, because the
 * page may change. A way succeeds when its bytes decode. Throws `cancelled` on abort of `cancel`; where
 * all ways fail, the error of the first one, or `no-picture`.
 */
export async function acquirePicture(clicked: Target, cancel: AbortSignal): Promise<Acquired> {
  const end = new AbortController(); // stops the remaining ways
  const signal = AbortSignal.any([cancel, end.signal]);
  const until = Date.now() + BUDGET_MS;
  const cancelled = rejectWhenAborted(cancel); // decoding and scripts cannot be aborted
  try {
    // The request starts before the snapshot, because the browser handles calls in order.
    const started = startEarly(clicked, { until, signal });
    const [early, { target, candidates }] = await Promise.race([
      Promise.all([started, started.then(() => findCandidates(clicked))]),
      cancelled,
    ]);
    const [choice, ...others] = candidates;
    const { tried, reasons } = await Promise.race([
      tryAll(target, choice, { early, until, signal }),
      cancelled,
    ]);
    return {
      picture: tried.picture,
      metadata: metadataOf(tried, reasons, choice),
      target: choice && choice.item >= 0 ? { ...target, choice: withoutLongUrls(choice) } : target,
      ...(clicked.choice
        ? {}
        : { alternatives: others.slice(0, MAX_ALTERNATIVES).map(withoutLongUrls) }),
    };
  } finally {
    end.abort();
  }
}

/** Keeps the stored record small; a picture without its `data:` URL is read from the element again. */
function withoutLongUrls(candidate: Candidate): Candidate {
  return { ...candidate, urls: candidate.urls.filter((url) => url.length <= MAX_URL_LENGTH) };
}

interface Limits {
  /** Deadline for originals, epoch milliseconds. */
  until: number;
  signal: AbortSignal;
}

async function tryAll(
  target: Target,
  choice: Candidate | undefined,
  options: Limits & { early: Early | undefined },
): Promise<{ tried: Success; reasons: WayReason[] }> {
  const ways = choice ? await waysToOriginal(target, choice) : [];
  const { promise: noOriginal, resolve: giveUp } = Promise.withResolvers<void>();
  const hasOriginal = ways.length > 0;
  const screen = onScreen(target, choice, { ...options, hasOriginal, noOriginal });
  const { tried, reasons = [] } = choice ? await tryWays(ways, target, choice, options) : {};
  if (tried) return { tried, reasons };
  options.signal.throwIfAborted();
  giveUp();
  const shown = await screen?.();
  if (shown && 'picture' in shown) return { tried: shown, reasons };
  const [failure] = [...reasons, ...(shown ? [shown] : [])].map((reason) => reason.failure);
  throw new AppError(failure?.code ?? 'no-picture', failure?.detail && { detail: failure.detail });
}

/**
 * Requests the URL that the browser reports for the click while the snapshot is taken, because it is
 * usually the meant picture. Not where a `Referer` can be sent: only the snapshot has its policy.
 */
async function startEarly(
  { kind, srcUrl: url, pageUrl, choice }: Target,
  { until, signal }: Limits,
): Promise<Early | undefined> {
  const isOriginal = (kind === 'image' || kind === 'url') && !choice;
  if (!isOriginal || url === undefined || !/^https?:/i.test(url)) return undefined;
  if ((await refererFor(pageUrl, url, '')) !== undefined) return undefined;
  const way = kind === 'url' ? 'url' : 'fetch';
  const get = () => fetchPicture({ url, pageUrl, until }, signal);
  return { url, attempt: attempt(way, get, { until, publicUrl: url, from: url }) };
}

/** A screenshot of the drawn region or the element; undefined for a given URL or file. */
function onScreen(
  target: Target,
  choice: Candidate | undefined,
  {
    hasOriginal,
    noOriginal,
    until,
    signal,
  }: Limits & { hasOriginal: boolean; noOriginal: Promise<void> },
): (() => Promise<Attempt>) | undefined {
  const { kind } = target;
  if (kind === 'url' || kind === 'given') return undefined;
  const terms = { until: until + SCREEN_MS, from: target.pageUrl };
  const take = () =>
    kind === 'region'
      ? attempt('region', () => cropRegion(target, signal), terms)
      : attempt('crop', () => cropCandidate(target, choice, { noOriginal, until, signal }), terms);
  if (!hasOriginal) return take;
  let taken: Promise<Attempt> | undefined;
  const once = () => (taken ??= take());
  const timer = setTimeout(() => void once(), HEAD_START_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return once;
}

function metadataOf(
  { way, picture, publicUrl = '' }: Success,
  reasons: WayReason[],
  choice: Candidate | undefined,
): PictureMetadata {
  const isAskable = reasons.some(({ failure }) => failure.code === 'access-missing');
  const shown = choice?.urls.findLast((url) => /^https?:/i.test(url));
  return {
    way,
    width: picture.width,
    height: picture.height,
    reasons,
    ...(publicUrl !== '' && publicUrl.length <= MAX_URL_LENGTH ? { publicUrl } : {}),
    ...(isAskable && shown !== undefined ? { originalAt: hostPattern(shown) } : {}),
  };
}
