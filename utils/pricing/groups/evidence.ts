import {
  type Bits,
  type PictureHash,
  colourDistance,
  countOnes,
  shapeDistance,
} from './picture-hash';
import type { TitleTraits } from './title';

/** What of one offer tells whether it is of the same product as another. */
export interface ComparableOffer {
  title: TitleTraits;
  /** Fen. */
  price?: number;
  hash?: PictureHash;
}

/**
 * Points for and against; two offers are alike above 0. Settled on the result lists of half of
 * the demo's products; `tests/groups` measures them on the other half as well.
 */
const POINTS = {
  start: -0.4,
  sameWords: 1.1,
  sameSize: 0.2,
  sameColour: 0.22,
  otherColour: -1.5,
  /** Pictures of the very same colours; less by `perColourStep`, down to `otherPicture`. */
  samePicture: 0.3,
  perColourStep: -0.017,
  otherPicture: -1.2,
  sameShape: 0.16,
  otherPrice: -0.25,
};
/** Times as dear as the other. */
const MAX_PRICE_RATIO = 1.65;

/** Settled: nothing else makes one product of the two. */
export const DIFFERENT = -1;

/**
 * What the sizes and colours of two titles say. Those that differ settle it (`UNLIKE` or less):
 * they are what tells two products with the same picture apart.
 */
export function compareTraits(a: TitleTraits, b: TitleTraits): number {
  const size = compareSizes(a, b);
  if (size === 'other') return DIFFERENT;
  const colour = compareColours(a.colours, b.colours);
  return (
    (size === 'same' ? POINTS.sameSize : 0) +
    (colour === 'same' ? POINTS.sameColour : 0) +
    (colour === 'other' ? POINTS.otherColour : 0)
  );
}

/**
 * How alike two offers are, −1 to 1. A price only hints, because a bait is to be found among its like.
 * @param traits what their sizes and colours say
 * @param words how alike those of the titles are, 0 to 1
 */
export function compareComparableOffers(
  a: ComparableOffer,
  b: ComparableOffer,
  traits: number,
  words: number,
): number {
  if (traits <= DIFFERENT) return DIFFERENT;
  let points = POINTS.start + traits + POINTS.sameWords * words;
  if (a.hash && b.hash) points += comparePictures(a.hash, b.hash);
  if (a.price && b.price && Math.max(a.price / b.price, b.price / a.price) > MAX_PRICE_RATIO) {
    points += POINTS.otherPrice;
  }
  return Math.max(DIFFERENT, Math.min(1, points));
}

function comparePictures(a: PictureHash, b: PictureHash): number {
  const colours = POINTS.samePicture + POINTS.perColourStep * colourDistance(a, b);
  const shape = shapeDistance(a, b) <= MAX_NEAR_DISTANCE ? POINTS.sameShape : 0;
  return Math.max(POINTS.otherPicture, colours) + shape;
}

type TraitMatch = 'same' | 'other' | 'unknown';

/** Sizes of one measure that have nothing in common are of two products. */
function compareSizes(a: TitleTraits, b: TitleTraits): TraitMatch {
  let verdict: TraitMatch = 'unknown';
  for (const [measure, sizes] of a.sizes) {
    const of = compareSets(sizes, b.sizes.get(measure));
    if (of === 'other') return 'other';
    if (of === 'same') verdict = 'same';
  }
  return verdict;
}

/** A green that is not named closer may be any green. */
function compareColours(a: ReadonlySet<string>, b: ReadonlySet<string>): TraitMatch {
  const verdict = compareSets(a, b);
  if (verdict !== 'other') return verdict;
  const mayBe = (one: string, other: string) => one.length === 1 && other.endsWith(one);
  const isOpen = [...a].some((one) =>
    [...b].some((other) => mayBe(one, other) || mayBe(other, one)),
  );
  return isOpen ? 'unknown' : 'other';
}

function compareSets(a: ReadonlySet<string>, b: ReadonlySet<string> = new Set()): TraitMatch {
  if (a.size === 0 || b.size === 0) return 'unknown';
  for (const value of a) if (b.has(value)) return 'same';
  return 'other';
}

/** Bands of a hash: where two hashes differ in fewer bits than that, a band at least is the same. */
const BANDS = 9;
/** Pictures of one shape differ in so many bits at most; more are not found by their bands. */
export const MAX_NEAR_DISTANCE = BANDS - 1;

/**
 * Calls `found` once for each pair of hashes at most `NEAR_BITS` apart, without comparing all:
 * only those that agree in a band.
 */
export function nearPairs(
  hashes: readonly Bits[],
  found: (first: number, second: number) => void,
): void {
  const high = Int32Array.from(hashes, (hash) => hash.high);
  const low = Int32Array.from(hashes, (hash) => hash.low);
  const bands = Array.from({ length: BANDS }, (_, band) => bandOf(hashes, band));
  for (const [band, values] of bands.entries()) {
    for (const bucket of bucketsOf(values)) {
      for (const [at, second] of bucket.entries()) {
        const [highOfSecond, lowOfSecond] = [high[second] ?? 0, low[second] ?? 0];
        for (let before = 0; before < at; before += 1) {
          const first = bucket[before] ?? 0;
          const distance =
            countOnes((high[first] ?? 0) ^ highOfSecond) +
            countOnes((low[first] ?? 0) ^ lowOfSecond);
          if (distance > MAX_NEAR_DISTANCE || isFoundByEarlierBand(bands, band, first, second))
            continue;
          found(first, second);
        }
      }
    }
  }
}

/** Found by an earlier band already. */
function isFoundByEarlierBand(
  bands: readonly Uint8Array[],
  band: number,
  a: number,
  b: number,
): boolean {
  for (let earlier = 0; earlier < band; earlier += 1) {
    const values = bands[earlier];
    if (values && values[a] === values[b]) return true;
  }
  return false;
}

/** Every ninth bit, because neighbours are alike: bands of scattered bits differ more. */
function bandOf(hashes: readonly Bits[], band: number): Uint8Array {
  return Uint8Array.from(hashes, ({ high, low }) => {
    let value = 0;
    for (let bit = band; bit < 64; bit += BANDS) {
      value = (value << 1) | (((bit < 32 ? high : low) >>> (bit & 31)) & 1);
    }
    return value;
  });
}

function bucketsOf(values: Uint8Array): Int32Array[] {
  const buckets: number[][] = Array.from({ length: 1 << Math.ceil(64 / BANDS) }, () => []);
  for (const [index, value] of values.entries()) buckets[value]?.push(index);
  return buckets.map((bucket) => Int32Array.from(bucket));
}
