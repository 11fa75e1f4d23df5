import { onesOf, type Bits } from './hash';

/** Bands of a hash: where two hashes differ in fewer bits than that, a band at least is the same. */
const BANDS = 9;
/** Pictures of one shape differ in so many bits at most; more are not found by their bands. */
export const NEAR_BITS = BANDS - 1;

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
            onesOf((high[first] ?? 0) ^ highOfSecond) + onesOf((low[first] ?? 0) ^ lowOfSecond);
          if (distance > NEAR_BITS || agreeEarlier(bands, band, first, second)) continue;
          found(first, second);
        }
      }
    }
  }
}

/** Found by an earlier band already. */
function agreeEarlier(bands: readonly Uint8Array[], band: number, a: number, b: number): boolean {
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
