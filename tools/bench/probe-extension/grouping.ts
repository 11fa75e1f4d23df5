/** Offers are grouped by these: the hashes of their pictures, and the pairs of hashes near each other. */
import { countOnes, type Bits } from '../../../utils/core/pricing/groups/picture-hash';
import { MAX_NEAR_DISTANCE, nearPairs } from '../../../utils/core/pricing/groups/evidence';
import { readThumbnail } from '../../../utils/io/picture/draw';
import { stopwatch, type Who } from './stopwatch';
import type { ServedPicture } from './worker';

let thumbnails: Uint8Array<ArrayBuffer>[] = [];

export async function loadThumbnails(pictures: ServedPicture[]): Promise<void> {
  thumbnails = await Promise.all(
    pictures.map(async ({ url }) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
  );
}

/** Milliseconds for all that are loaded, one after the other. */
export function hashAll(who: Who): Promise<number> {
  return stopwatch(async () => {
    for (const bytes of thumbnails) {
      if (who === 'ours') await readThumbnail(bytes, false);
      else (await createImageBitmap(new Blob([bytes]))).close();
    }
  });
}

/** How many pairs the first one found. */
let expected: number | undefined;

/** Milliseconds to find the near ones of so many hashes. */
export async function findNear(who: Who, count: number): Promise<number> {
  const hashes = manyHashes(count);
  let found = 0;
  const time = await stopwatch(async () => {
    if (who === 'ours') nearPairs(hashes, () => (found += 1));
    else found = compareAll(hashes);
  });
  if (found !== (expected ??= found)) throw new Error(`${found} of ${expected} pairs`);
  return time;
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
