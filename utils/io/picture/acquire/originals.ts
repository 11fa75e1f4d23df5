/** The ways to the original of a candidate, in order; excludes the screenshot. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { spriteArea } from '../../../core/picture/find';
import type { Candidate } from '../../../core/model/snapshot';
import type { Target } from '../../../core/model/search';
import { parseAs } from '../../../core/parse';
import type { AreaOf } from '../prepare';
import { type Attempt, type Outcome, attempt, tryInOrder } from './attempt';
import { fetchPicture, isDataUrl, readDataUrl } from './fetch';
import { documentUrl, mayAskInPage, originOf } from '../../../core/hosts/address';
import { askPage } from './in-page';
import { refererFor } from './referer';

/** URLs tried for one picture. */
const MAX_URLS = 3;

/** A request that was started before the snapshot. */
export interface Early {
  url: string;
  attempt: Promise<Attempt>;
}

/** Limits the length of an answer from the page. */
const answerSchema = z.string().check(z.maxLength(2 ** 25));

/** One way to a picture's bytes: read from a `data:` URL, asked for by the extension, or read by the page. */
export interface Way {
  way: 'data' | 'fetch' | 'page';
  /** Absent: the page draws the element. */
  url?: string;
  /** Sent with a `fetch`, unchanged. */
  referer?: string;
}

/**
 * Groups of ways for `tryInOrder`: first what the page itself contains; then the URLs, each with the
 * page's `Referer` and then without; then what only the page may read.
 */
export async function waysToOriginal(target: Target, candidate: Candidate): Promise<Way[][]> {
  const { kind, referrerPolicy } = candidate;
  const urls = candidate.urls.slice(0, MAX_URLS);
  if (urls.length === 0 || kind === 'video' || kind === 'canvas') return [[{ way: 'page' }]];
  const here = urls.filter((url) => /^(blob|data):/i.test(url));
  const elsewhere = urls.filter((url) => !here.includes(url));
  const inPage = (url: string): Way => ({ way: 'page', url });
  const asked = elsewhere.map(async (url): Promise<Way[]> => {
    const referer = await refererFor(documentUrl(target), url, referrerPolicy);
    const plain: Way = { way: 'fetch', url };
    return referer === undefined ? [plain] : [{ ...plain, referer }, plain];
  });
  return [
    [
      ...here.filter(isDataUrl).map((url): Way => ({ way: 'data', url })),
      ...here.map((url) => inPage(url)),
    ],
    ...(await Promise.all(asked)),
    elsewhere.filter((url) => mayAskInPage(url, target)).map((url) => inPage(url)),
  ].filter((group) => group.length > 0);
}

interface Terms {
  /** A request that was started before. */
  early?: Early | undefined;
  /** Deadline, epoch milliseconds. */
  until: number;
  signal: AbortSignal;
}

/** Tries the ways of `waysToOriginal` in their order, to the first picture. Never throws. */
export function tryWays(
  ways: readonly (readonly Way[])[],
  target: Target,
  candidate: Candidate,
  terms: Terms,
): Promise<Outcome> {
  const run = (way: Way) => runWay(way, target, candidate, terms);
  return tryInOrder(ways, run, terms.until, terms.signal);
}

function runWay(
  { way, url, referer }: Way,
  target: Target,
  candidate: Candidate,
  { early, until, signal }: Terms,
): Promise<Attempt> {
  const { sprite } = candidate;
  const { pageUrl } = target;
  const areaOf: AreaOf | undefined = sprite && ((w, h) => spriteArea(sprite, w, h));
  const terms = { until, areaOf, from: documentUrl(target) ?? pageUrl };
  if (way === 'page' || url === undefined) {
    return attempt('page', () => extractFrom(target, candidate, { url, until }), terms);
  }
  if (way === 'data') return attempt('data', async () => readDataUrl(url), terms);
  if (url === early?.url && !sprite) return early.attempt;
  const get = () => fetchPicture({ url, pageUrl, referer, until }, signal);
  const whole = { until, publicUrl: url, from: url };
  return attempt('fetch', get, sprite ? { ...terms, from: url } : whole);
}

async function extractFrom(
  target: Target,
  { item, look }: Candidate,
  { url, until }: { url: string | undefined; until: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const origin = originOf(target);
  const request = {
    item,
    look,
    until,
    ...(url === undefined ? {} : { url }),
    ...(origin === undefined ? {} : { origin }),
  };
  const answer = parseAs(answerSchema, await askPage(target, 'extract', [request]));
  if (answer === undefined || !isDataUrl(answer)) throw new AppError('picture-blocked');
  return readDataUrl(answer);
}
