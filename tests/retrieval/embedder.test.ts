import { beforeAll, describe, expect, it } from 'vitest';
import { MATCH_FLOOR } from '../../demo/gateway/finder';
import { rank, type Entry, type Hit } from '../../demo/retrieval/retriever';
import { withShared } from '../support/shared';
import { embeddingsOf, seenFile } from '../support/embeddings';
import { asPicture, otherViews, readAlteredPhotos, readPhotos } from './photos';

/** The photos take about 30 ms each the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;
const NEAREST = 20;
const STEPS = 10;

/** A photo that is searched with, and what a search in all photos answers, best first. */
interface Query {
  /** The truth: a hit is right where it shows this product. */
  product: string;
  hits: Hit[];
}

describe("the embedder, the extension's and the gateway's, on shop photos", withShared, () => {
  let altered: Query[];
  let others: Query[];
  let productOf: Map<string, string>;

  beforeAll(async () => {
    const photos = readPhotos();
    const copies = readAlteredPhotos();
    productOf = new Map(photos.map(({ file, product }) => [file, product]));
    const files = [...photos, ...copies].map(({ file }) => file);
    const vectors = await embeddingsOf(files.map((file) => seenFile(asPicture({ file }).file)));
    const entries = new Map(
      files.map((id, at): [string, Entry] => [id, { id, vector: vectors[at] ?? fail() }]),
    );
    const gallery = photos.map(({ file }) => entries.get(file) ?? fail());
    const search = ({ file, product }: { file: string; product: string }): Query => {
      const hits = rank(gallery, (entries.get(file) ?? fail()).vector);
      return { product, hits: hits.filter(({ id }) => id !== file) };
    };
    altered = copies.map(search);
    others = otherViews(photos).map(search);
  }, FIRST_TIME);

  const isRight = ({ product }: Query, { id }: Hit) => productOf.get(id) === product;

  /** Share of the queries that have their product among the first hits; printed. */
  function recall(name: string, queries: readonly Query[], first: number): number {
    const found = queries.filter((query) =>
      query.hits.slice(0, first).some((hit) => isRight(query, hit)),
    );
    const share = found.length / queries.length;
    console.log(`${name}, R@${first}: ${(share * 100).toFixed(1)} % of ${queries.length}`);
    return share;
  }

  it('finds the product of an altered photo first', () => {
    expect(altered).toHaveLength(750);
    expect(recall('altered photos', altered, 1)).toBeGreaterThanOrEqual(0.95);
    expect(recall('altered photos', altered, 5)).toBeGreaterThanOrEqual(0.97);
  });

  it('finds the product from another side', () => {
    expect(others).toHaveLength(246);
    recall('other views', others, 1);
    expect(recall('other views', others, 20)).toBeGreaterThanOrEqual(0.83);
  });

  it('keeps the same product above the floor of the gateway, and little else', () => {
    const above = ({ hits }: Query) => hits.filter(({ similarity }) => similarity > MATCH_FLOOR);
    const same = others.flatMap((query) => query.hits.filter((hit) => isRight(query, hit)));
    const kept = same.filter(({ similarity }) => similarity > MATCH_FLOOR).length / same.length;
    const lengths = altered.map((query) => above(query).length).toSorted((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    console.log(
      `above ${MATCH_FLOOR}: ${(kept * 100).toFixed(0)} % of other photos of the same product, ` +
        `${median} results (median)`,
    );
    expect(kept).toBeGreaterThanOrEqual(0.63);
    expect(median).toBeLessThanOrEqual(100);
  });

  it('says how likely it is the product, on products that it was not fitted on', () => {
    const products = [...new Set(altered.map(({ product }) => product))].toSorted();
    const unseen = new Set(products.filter((_, index) => index % 2 === 1));
    const hits = altered
      .filter(({ product }) => unseen.has(product))
      .flatMap((query) =>
        query.hits
          .slice(0, NEAREST)
          .map((hit) => ({ similarity: hit.similarity, isSame: isRight(query, hit) })),
      );
    let error = 0;
    for (let step = 0; step < STEPS; step++) {
      const within = hits.filter(({ similarity }) => stepOf(similarity) === step);
      if (within.length === 0) continue;
      const said = within.reduce((sum, { similarity }) => sum + similarity, 0) / within.length;
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

function fail(): never {
  throw new Error('no vector');
}
