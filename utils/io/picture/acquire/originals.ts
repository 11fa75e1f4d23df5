/** The ways to the original of a candidate, in order; excludes the screenshot. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { spriteArea } from '../../../core/picture/find';
import type { Candidate } from '../../../core/model/snapshot';
import type { Target } from '../../../core/model/search';
import { parseAs } from '../../../core/parse';
import type { AreaOf } from '../prepare';
import { type Attempt, type Try, attempt } from './attempt';
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

/**
 * Groups of ways for `tryInOrder`: first what the page itself contains; then the URLs, each with the
 * page's `Referer` and then without; then what only the page may read.
 * @param until deadline, epoch milliseconds
 */
export async function waysToOriginal(
  target: Target,
  candidate: Candidate,
  { early, until, signal }: { early: Early | undefined; until: number; signal: AbortSignal },
): Promise<Try[][]> {
  const { kind, sprite, referrerPolicy } = candidate;
  const urls = candidate.urls.slice(0, MAX_URLS);
  const areaOf: AreaOf | undefined = sprite && ((w, h) => spriteArea(sprite, w, h));
  const terms = { until, areaOf, from: documentUrl(target) ?? target.pageUrl };
  const inPage = (url?: string) => () =>
    attempt('page', () => extractFrom(target, candidate, { url, until }), terms);

  if (urls.length === 0 || kind === 'video' || kind === 'canvas') return [[inPage()]];
  const here = urls.filter((url) => /^(blob|data):/i.test(url));
  const elsewhere = urls.filter((url) => !here.includes(url));
  const asked = await Promise.all(
    elsewhere.map(async (url) => ({
      url,
      referer: await refererFor(documentUrl(target), url, referrerPolicy),
    })),
  );
  const fetched = (url: string, referer?: string) => () =>
    url === early?.url && !sprite
      ? early.attempt
      : attempt(
          'fetch',
          () => fetchPicture({ url, pageUrl: target.pageUrl, referer, until }, signal),
          sprite ? { ...terms, from: url } : { until, publicUrl: url, from: url },
        );
  return [
    [
      ...here
        .filter(isDataUrl)
        .map((url) => () => attempt('data', async () => readDataUrl(url), terms)),
      ...here.map((url) => inPage(url)),
    ],
    ...asked.map(({ url, referer }) =>
      referer === undefined ? [fetched(url)] : [fetched(url, referer), fetched(url)],
    ),
    elsewhere.filter((url) => mayAskInPage(url, target)).map((url) => inPage(url)),
  ].filter((group) => group.length > 0);
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
