import { bitDistance, type Bits } from './hash';

/** So many bands of a hash: of two hashes that differ in less bits, one band at least is the same. */
const BANDS = 11;
/** Hashes further apart than this are not found by their bands. */
export const NEAR_BITS = BANDS - 1;

/**
 * Calls `found` once for each pair of hashes at most `NEAR_BITS` apart, without comparing all:
 * only those that agree in a band.
 */
export function nearPairs(
  hashes: readonly Bits[],
  found: (first: number, second: number, distance: number) => void,
): void {
  const bands = Array.from({ length: BANDS }, (_, band) => bandOf(hashes, band));
  for (const [band, values] of bands.entries()) {
    for (const bucket of bucketsOf(values)) {
      for (let at = 1; at < bucket.length; at += 1) {
        const second = bucket[at] ?? 0;
        const b = hashes[second];
        for (let before = 0; before < at; before += 1) {
          const first = bucket[before] ?? 0;
          const a = hashes[first];
          if (!a || !b) continue;
          const distance = bitDistance(a, b);
          if (distance > NEAR_BITS || agreeEarlier(bands, band, first, second)) continue;
          found(first, second, distance);
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

/** Every eleventh bit, because neighbours are alike: bands of scattered bits differ more. */
function bandOf(hashes: readonly Bits[], band: number): Uint8Array {
  return Uint8Array.from(hashes, ({ high, low }) => {
    let value = 0;
    for (let bit = band; bit < 64; bit += BANDS) {
      value = (value << 1) | (((bit < 32 ? high : low) >>> (bit & 31)) & 1);
    }
    return value;
  });
}

function bucketsOf(values: Uint8Array): number[][] {
  const buckets: number[][] = Array.from({ length: 64 }, () => []);
  for (const [index, value] of values.entries()) buckets[value]?.push(index);
  return buckets;
}
