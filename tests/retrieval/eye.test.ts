import { beforeAll, describe, expect, it } from 'vitest';
import { cosineOf, likenessOf } from '../../utils/core/likeness/compare';
import { withShared } from '../support/shared';
import { eyeVectors, seenFile } from '../support/eye-vectors';
import { asPicture, readAlteredPhotos, readPhotos } from './photos';

/** The photos take about 30 ms each the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;
const NEAREST = 20;
const STEPS = 10;

interface Hit {
  isSame: boolean;
  likeness: number;
}

describe("the extension's own eye on shop photos", withShared, () => {
  let queries: { product: string; hits: Hit[] }[];

  beforeAll(async () => {
    const photos = readPhotos();
    const altered = readAlteredPhotos();
    const all = [...photos, ...altered];
    const vectors = await eyeVectors(all.map((photo) => seenFile(asPicture(photo).file)));
    queries = altered.map(({ product }, index) => {
      const query = vectors[photos.length + index] ?? expect.fail('no vector');
      const ranked = photos
        .map((photo, at) => ({ photo, vector: vectors[at] ?? expect.fail('no vector') }))
        .map(({ photo, vector }) => ({ photo, vector, cosine: cosineOf(query, vector) }))
        .toSorted((a, b) => b.cosine - a.cosine);
      const hits = ranked.slice(0, NEAREST).map(({ photo, vector }) => ({
        isSame: photo.product === product,
        likeness: likenessOf(query, vector),
      }));
      return { product, hits };
    });
  }, FIRST_TIME);

  it('finds the product of an altered photo first', () => {
    expect(queries).toHaveLength(750);
    const first = queries.filter(({ hits }) => hits[0]?.isSame).length / queries.length;
    console.log(`altered photos, R@1: ${(first * 100).toFixed(1)} %`);
    expect(first).toBeGreaterThanOrEqual(0.94);
  });

  it('says how likely it is the product, on products that it was not fitted on', () => {
    const products = [...new Set(queries.map(({ product }) => product))].toSorted();
    const unseen = new Set(products.filter((_, index) => index % 2 === 1));
    const hits = queries
      .filter(({ product }) => unseen.has(product))
      .flatMap((query) => query.hits);
    let error = 0;
    for (let step = 0; step < STEPS; step++) {
      const within = hits.filter(({ likeness }) => stepOf(likeness) === step);
      if (within.length === 0) continue;
      const said = within.reduce((sum, { likeness }) => sum + likeness, 0) / within.length;
      const real = within.filter(({ isSame }) => isSame).length / within.length;
      error += (within.length / hits.length) * Math.abs(said - real);
      console.log(
        `likeness ${step * STEPS} to ${(step + 1) * STEPS} %: ${within.length} pictures, ` +
          `said ${(said * 100).toFixed(0)} %, real ${(real * 100).toFixed(0)} %`,
      );
    }
    console.log(`expected error of the likeness: ${error.toFixed(3)}`);
    expect(hits.length).toBeGreaterThan(5000);
    expect(error).toBeLessThanOrEqual(0.05);
  });
});

function stepOf(likeness: number): number {
  return Math.min(STEPS - 1, Math.floor(likeness * STEPS));
}
