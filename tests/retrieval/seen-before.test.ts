import { beforeAll, describe, expect, it } from 'vitest';
import { directionOf, seenBefore, type SeenPicture } from '../../utils/likeness/seen-before';
import { eyeVectors, seenFile } from '../support/eye-vectors';
import { withShared } from '../support/shared';
import { asPicture, readAlteredPhotos, readPhotos } from './photos';

/** The photos take about 30 ms each the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;

interface Query {
  product: string;
  kind: 'altered' | 'other';
  direction: Float32Array;
}

/** One photo of each product was searched, then altered copies of it, and the product's other photos. */
describe('seen before, on shop photos', withShared, () => {
  let history: SeenPicture[];
  let queries: Query[];

  beforeAll(async () => {
    const photos = readPhotos();
    const altered = readAlteredPhotos();
    const vectors = await eyeVectors(
      [...photos, ...altered].map((one) => seenFile(asPicture(one).file)),
    );
    const directions = vectors.map(directionOf);
    const copied = new Set(altered.map(({ of }) => of));
    /** Photos of which there are copies are those that were searched. */
    const ordered = photos
      .map(({ file, product }, at) => ({ file, product, direction: directions[at] ?? fail() }))
      .toSorted((a, b) => Number(copied.has(b.file)) - Number(copied.has(a.file)));
    const searched = new Map<string, string>();
    history = [];
    queries = [];
    for (const { file, product, direction } of ordered) {
      if (searched.has(product)) queries.push({ product, kind: 'other', direction });
      else {
        searched.set(product, file);
        history.push({ id: product, at: history.length, direction });
      }
    }
    for (const [at, { of, product }] of altered.entries()) {
      if (searched.get(product) !== of) continue;
      queries.push({
        product,
        kind: 'altered',
        direction: directions[photos.length + at] ?? fail(),
      });
    }
  }, FIRST_TIME);

  /** Of every second product: as many searches of a product that was seen before as of a new one. */
  function measure(half: number) {
    const products = history.map(({ id }) => id).toSorted();
    const within = new Set(products.filter((_, index) => index % 2 === half));
    const kept = history.filter(({ id }) => within.has(id));
    const asked = queries.filter(({ product }) => within.has(product));
    const found = { altered: 0, other: 0 };
    let wrong = 0;
    for (const { product, kind, direction } of asked) {
      const seen = seenBefore(direction, kept);
      if (seen?.id === product) found[kind] += 1;
      else if (seen) wrong += 1;
      const others = kept.filter(({ id }) => id !== product);
      if (seenBefore(direction, others)) wrong += 1;
    }
    const right = found.altered + found.other;
    const count = (kind: Query['kind']) => asked.filter((one) => one.kind === kind).length;
    const figures = {
      kept: kept.length,
      precision: right / (right + wrong),
      altered: found.altered / count('altered'),
      other: found.other / count('other'),
    };
    console.log(half === 0 ? 'chosen on' : 'unseen', figures);
    return figures;
  }

  it('says it of those that it was chosen on', () => {
    const { precision, altered } = measure(0);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(altered).toBeGreaterThanOrEqual(0.45);
  });

  it('and of others, seldom wrong', () => {
    const { precision, altered } = measure(1);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(altered).toBeGreaterThanOrEqual(0.42);
  });
});

function fail(): never {
  throw new Error('no vector');
}
