/** The ways to the original of a candidate, in order; a screenshot of it is not among them. */
import * as v from 'valibot';
import { AppError } from '../errors';
import { spritePart } from '../find';
import type { Candidate } from '../model/candidate';
import type { Target } from '../model/search';
import { parseAs } from '../parse';
import type { PartOf } from '../picture/prepare';
import { attempt, type Attempt } from './attempt';
import { isDataUrl, readDataUrl } from './data-url';
import { fetchPicture } from './fetch';
import { askPage } from './in-page';
import { refererFor } from './referer';

/** Of one picture: the largest useful one, and the one that is shown. */
const MOST_URLS = 3;

/** Begins when it is called: most are never needed. */
export type Try = () => Promise<Attempt>;

/** An address that was asked for before anybody knew what the page shows. */
export interface Early {
  url: string;
  attempt: Promise<Attempt>;
}

/**
 * First what the page holds itself; then its addresses, each as its page asks for it and then
 * without a `Referer`; then what only the page may read.
 */
export function waysToOriginal(
  target: Target,
  candidate: Candidate,
  { early, until, signal }: { early: Early | undefined; until: number; signal: AbortSignal },
): Try[] {
  const { kind, sprite, referrerPolicy } = candidate;
  const urls = candidate.urls.slice(0, MOST_URLS);
  const partOf: PartOf | undefined = sprite && ((w, h) => spritePart(sprite, w, h));
  const inPage = (url?: string) => () =>
    attempt('page', () => extractFrom(target, candidate, url), partOf);

  if (urls.length === 0 || kind === 'video' || kind === 'canvas') return [inPage()];
  const here = urls.filter((url) => /^(blob|data):/i.test(url));
  const elsewhere = urls.filter((url) => !here.includes(url));
  const fetched = (url: string, referer?: string) => () =>
    url === early?.url && !sprite
      ? early.attempt
      : attempt(
          'fetch',
          () => fetchPicture({ url, pageUrl: target.pageUrl, referer, until }, signal),
          partOf,
        );
  return [
    ...here
      .filter(isDataUrl)
      .map((url) => () => attempt('data', async () => readDataUrl(url), partOf)),
    ...here.map(inPage),
    ...elsewhere.flatMap((url) => {
      const referer = refererFor(target.pageUrl, url, referrerPolicy);
      return referer === undefined ? [fetched(url)] : [fetched(url, referer), fetched(url)];
    }),
    ...elsewhere.map(inPage),
  ];
}

async function extractFrom(
  target: Target,
  { item, look }: Candidate,
  url: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const request = { item, look, ...(url === undefined ? {} : { url }) };
  const answer = parseAs(v.string(), await askPage(target, 'extract', [request]));
  if (answer === undefined || !isDataUrl(answer)) throw new AppError('picture-blocked');
  return readDataUrl(answer);
}
