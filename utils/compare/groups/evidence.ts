import { colourDistance, shapeDistance, type PictureHash } from './hash';
import type { TitleFacts } from './title';

/** What of one offer tells whether it is of the same product as another. */
export interface Evidence {
  title: TitleFacts;
  /** Fen. */
  price?: number;
  hash?: PictureHash;
}

/** Points for and against; two offers are alike above 0. */
export const W = {
  base: -0.55,
  title: 1.2,
  sameSize: 0.2,
  otherColour: -0.6,
  sameColour: 0.3,
  near: 0.5,
  colourFar: -0.6,
  colourNear: 0.15,
  priceFar: -0.15,
};
/** Bits. */
const NEAR = 12;

/**
 * How alike two offers are, −1 to 1. Sizes that differ settle it: they are what tells two products
 * with the same picture apart. A price only hints, because a bait is to be found among its like.
 * @param title how alike their words are, 0 to 1
 */
export function likeness(a: Evidence, b: Evidence, title: number): number {
  const size = compareSizes(a.title, b.title);
  if (size === 'other') return -1;
  let points = W.base + W.title * title;
  if (size === 'same') points += W.sameSize;
  const colour = compareSets(a.title.colours, b.title.colours);
  if (colour === 'same') points += W.sameColour;
  if (colour === 'other') points += W.otherColour;
  if (a.hash && b.hash) points += likenessOfPictures(a.hash, b.hash);
  if (a.price && b.price && Math.abs(Math.log2(a.price / b.price)) > 1) points += W.priceFar;
  return Math.max(-1, Math.min(1, points));
}

function likenessOfPictures(a: PictureHash, b: PictureHash): number {
  const colours = colourDistance(a, b);
  const shape = shapeDistance(a, b);
  const far = Math.max(0, Math.min(1, (colours - 8) / 16)) * W.colourFar;
  return (
    far +
    (colours < 8 ? W.colourNear : 0) +
    (colours < 12 && shape <= NEAR ? W.near * (1 - shape / 16) : 0)
  );
}

type Verdict = 'same' | 'other' | 'unknown';

/** Sizes of one measure that have nothing in common are of two products. */
function compareSizes(a: TitleFacts, b: TitleFacts): Verdict {
  let verdict: Verdict = 'unknown';
  for (const [measure, sizes] of a.sizes) {
    const of = compareSets(sizes, b.sizes.get(measure));
    if (of === 'other') return 'other';
    if (of === 'same') verdict = 'same';
  }
  return verdict;
}

function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string> = new Set()): Verdict {
  if (a.size === 0 || b.size === 0) return 'unknown';
  for (const value of a) if (b.has(value)) return 'same';
  return 'other';
}
