/** Offers are grouped by these: the hashes of their pictures, and the pairs of hashes near each other. */
import { countOnes, type Bits } from '../../../utils/core/pricing/groups/picture-hash';
import { MAX_NEAR_DISTANCE, nearPairs } from '../../../utils/core/pricing/groups/evidence';
import { readThumbnail } from '../../../utils/io/picture/draw';
import { inTurns, stopwatch, type Pair } from '../measure';
import type { ServedPicture } from './worker';

/** Milliseconds for all pictures, one after the other. */
export async function measureHashing(pictures: ServedPicture[], rounds: number): Promise<Pair> {
  const loaded = await Promise.all(
    pictures.map(async ({ url }) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
  );
  return inTurns(
    rounds,
    () =>
      stopwatch(async () => {
        for (const bytes of loaded) await readThumbnail(bytes, false);
      }),
    () =>
      stopwatch(async () => {
        for (const bytes of loaded) (await createImageBitmap(new Blob([bytes]))).close();
      }),
  );
}

/** Milliseconds to find the near ones of so many hashes. */
export async function measureNearPairs(count: number, rounds: number): Promise<Pair> {
  const hashes = manyHashes(count);
  const counts = { ours: 0, bare: 0 };
  const pair = await inTurns(
    rounds,
    () =>
      stopwatch(async () => {
        counts.ours = 0;
        nearPairs(hashes, () => (counts.ours += 1));
      }),
    () => stopwatch(async () => (counts.bare = compareAll(hashes))),
  );
  if (counts.ours !== counts.bare) throw new Error(`${counts.ours} of ${counts.bare} pairs`);
  return pair;
}

function compareAll(hashes: readonly Bits[]): number {
  const high = Int32Array.from(hashes, (hash) => hash.high);
  const low = Int32Array.from(hashes, (hash) => hash.low);
  let near = 0;
  for (let one = 0; one < hashes.length; one += 1) {
    const [ownHigh, ownLow] = [high[one] ?? 0, low[one] ?? 0];
    for (let other = 0; other < one; other += 1) {
      const distance =
        countOnes((high[other] ?? 0) ^ ownHigh) + countOnes((low[other] ?? 0) ^ ownLow);
      if (distance <= MAX_NEAR_DISTANCE) near += 1;
    }
  }
  return near;
}

/** Sellers of one product a time, ten of them, whose pictures differ in a few bits. */
function manyHashes(count: number): Bits[] {
  let state = 1;
  const word = () => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
  const few = () => word() & word() & word() & word();
  const products = Array.from({ length: count / 10 }, () => ({ high: word(), low: word() }));
  return Array.from({ length: count }, (_, index) => {
    const { high = 0, low = 0 } = products[index % products.length] ?? {};
    return { high: high ^ few(), low: low ^ few() };
  });
}
