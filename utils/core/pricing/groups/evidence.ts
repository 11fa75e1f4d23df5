import { cosineOf } from '../../likeness/compare';
import {
  type Bits,
  type PictureHash,
  colourDistance,
  countOnes,
  shapeDistance,
} from './picture-hash';
import type { TitleTraits } from './title';

/** What two offers are compared by. */
export interface ComparableOffer {
  title: TitleTraits;
  /** Fen. */
  price?: number;
  hash?: PictureHash;
  /** What its picture looks like (`utils/core/likeness`). */
  vector?: Int8Array;
}

/**
 * Points for and against the same product; above 0 they are similar. Tuned on the result lists of
 * one half of the demo's products, measured by `tests/groups` on the other.
 */
const POINTS = {
  start: -0.4,
  sameWords: 1.1,
  sameSize: 0.2,
  sameColour: 0.22,
  otherColour: -1.5,
  /** Points for equal colours; they decrease by `perColourStep` down to `otherPicture`. */
  samePicture: 0.3,
  perColourStep: -0.017,
  otherPicture: -1.2,
  sameShape: 0.16,
  otherPrice: -0.25,
};
/** Points of two pictures that were seen, by their cosine; a hash beside them adds its share. */
const EMBEDDING = {
  /** Cosine that says nothing. */
  even: 0.56,
  perCosine: 2,
  least: -0.35,
  hashShare: 0.6,
};
/** Ratio of two prices above which they count as different. */
const MAX_PRICE_RATIO = 1.65;

/** Certainly different products, whatever else is similar. */
export const DIFFERENT = -1;

/**
 * Points for sizes and colours of two titles; `DIFFERENT` or less if they contradict. They tell
 * apart products that share a picture.
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
 * Similarity of two offers, −1 to 1. Prices weigh little, so that a misleading price is found
 * within its group.
 * @param traits points of `compareTraits`
 * @param words similarity of the titles' words, 0 to 1
 */
export function compareComparableOffers(
  a: ComparableOffer,
  b: ComparableOffer,
  traits: number,
  words: number,
): number {
  if (traits <= DIFFERENT) return DIFFERENT;
  let points = POINTS.start + traits + POINTS.sameWords * words;
  const hashed = a.hash && b.hash ? comparePictures(a.hash, b.hash) : 0;
  points += a.vector && b.vector ? compareSeen(a.vector, b.vector, hashed) : hashed;
  points += priceEvidence(a, b);
  return Math.max(DIFFERENT, Math.min(1, points));
}

/** Points of two prices: none or less, as equal prices are no sign of one product. */
export function priceEvidence(a: { price?: number }, b: { price?: number }): number {
  if (!a.price || !b.price) return 0;
  return Math.max(a.price / b.price, b.price / a.price) > MAX_PRICE_RATIO ? POINTS.otherPrice : 0;
}

function compareSeen(a: Int8Array, b: Int8Array, hashed: number): number {
  const seen = EMBEDDING.perCosine * (cosineOf(a, b) - EMBEDDING.even);
  return Math.max(EMBEDDING.least, seen) + EMBEDDING.hashShare * hashed;
}

function comparePictures(a: PictureHash, b: PictureHash): number {
  const colours = POINTS.samePicture + POINTS.perColourStep * colourDistance(a, b);
  const shape = shapeDistance(a, b) <= MAX_NEAR_DISTANCE ? POINTS.sameShape : 0;
  return Math.max(POINTS.otherPicture, colours) + shape;
}

export type TraitMatch = 'same' | 'other' | 'unknown';

/** Sizes of one measure without a common value are different products. */
export function compareSizes(
  a: Pick<TitleTraits, 'sizes'>,
  b: Pick<TitleTraits, 'sizes'>,
): TraitMatch {
  let verdict: TraitMatch = 'unknown';
  for (const [measure, sizes] of a.sizes) {
    const of = compareSets(sizes, b.sizes.get(measure));
    if (of === 'other') return 'other';
    if (of === 'same') verdict = 'same';
  }
  return verdict;
}

/** An unspecific green may be any green. */
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

/** Number of bands: two hashes that differ in fewer bits agree in at least one band. */
const BANDS = 9;
/** Maximum differing bits of pictures of one shape; the bands find no more. */
export const MAX_NEAR_DISTANCE = BANDS - 1;

/**
 * Calls `found` once for each pair of hashes at most `MAX_NEAR_DISTANCE` bits apart. Compares only
 * pairs that agree in a band (locality-sensitive hashing).
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

/** Every ninth bit: neighbouring bits are correlated, scattered ones distinguish more. */
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
