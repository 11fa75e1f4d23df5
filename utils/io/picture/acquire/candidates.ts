/** Finds the pictures that a click may mean, the most likely first. */
import { failureOf } from '../../../core/errors';
import type { Target } from '../../../core/model/search';
import { type Candidate, type Snapshot, snapshotSchema } from '../../../core/model/snapshot';
import { parseAs } from '../../../core/parse';
import { findPictures } from '../../../core/picture/find';
import { makeThumbnail } from '../draw';
import { inTime } from './attempt';
import { askFrames, askPage } from './in-page';
import { tryWays, waysToOriginal } from './originals';

/** A menu may stay open for some time after the click. */
const LOOK_AGE_MS = 60_000;
/** A page that does not answer in this time is skipped. */
const LOOK_MS = 3_000;

export interface Found {
  /** Target with the frame that contains the candidates. */
  target: Target;
  candidates: Candidate[];
}

/**
 * Candidates with boxes in CSS px. Never rejects: without access to the page, the browser's own report of
 * the click is used.
 */
export async function findCandidates(target: Target): Promise<Found> {
  if (target.choice) return { target, candidates: [target.choice] };
  const looking = inTime(lookFor(target), Date.now() + LOOK_MS);
  const found = await looking.catch((error: unknown) => {
    failureOf(error); // a foreign frame, a closed tab or a busy page: reported later by the ways
    return undefined;
  });
  return found?.candidates.length ? found : { target, candidates: candidateOfClick(target) };
}

async function lookFor(target: Target): Promise<Found | undefined> {
  const { kind, srcUrl, tabId } = target;
  if (kind === 'pointer') {
    const looks = await askFrames(tabId, 'look', [{ hover: true, maxAgeMs: 0 }]);
    // The innermost frame wins: the pointer also hovers the frame elements around it.
    const inFrames = looks.map(({ frameId, answer }) => read({ ...target, frameId }, answer));
    return inFrames.findLast(({ candidates }) => candidates.length > 0);
  }
  if (kind !== 'image' && kind !== 'video' && kind !== 'page') return undefined;
  const request = { ...(srcUrl === undefined ? {} : { srcUrl }), maxAgeMs: LOOK_AGE_MS };
  return read(target, await askPage(target, 'look', [request]));
}

function read(target: Target, answer: unknown): Found {
  const snapshot = parseAs<Snapshot>(snapshotSchema, answer);
  return { target, candidates: snapshot ? findPictures(snapshot) : [] };
}

/** The candidate from the browser's own report of the click. */
function candidateOfClick({ kind, srcUrl }: Target): Candidate[] {
  if (srcUrl === undefined) return [];
  return [
    {
      item: -1,
      look: 0,
      kind: kind === 'video' ? 'video' : 'image',
      urls: kind === 'video' ? [] : [srcUrl],
      box: { left: 0, top: 0, width: 0, height: 0 },
      referrerPolicy: 'no-referrer', // the document's own is not known
    },
  ];
}

const BUDGET_MS = 5_000;

/**
 * Thumbnails of the other pictures at the clicked point, as data URLs in the order of `alternatives`;
 * undefined where the original cannot be loaded in time.
 */
export function drawAlternatives(
  target: Target,
  alternatives: readonly Candidate[],
  signal: AbortSignal,
): Promise<(string | undefined)[]> {
  const options = { until: Date.now() + BUDGET_MS, signal };
  return Promise.all(
    alternatives.map(async (candidate) => {
      const ways = await waysToOriginal(target, candidate);
      const { tried } = await tryWays(ways, target, candidate, options);
      return tried && makeThumbnail(tried.picture);
    }),
  );
}
