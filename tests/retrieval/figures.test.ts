import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackbone } from '../../demo/retrieval/backbone';
import { readIndex, writeIndex } from '../../demo/retrieval/cache';
import { openIndex, type CatalogueIndex } from '../../demo/retrieval/catalogue-index';
import { collectFeatures } from '../../demo/retrieval/collect';
import { rank, vectorOf, type Hit } from '../../demo/retrieval/gallery';
import { withShared } from '../support/shared';
import { asPicture, otherViews, readAlteredPhotos, readPhotos, type Photo } from './photos';

const cache = resolve(import.meta.dirname, '../../.cache/retrieval');

/** Both sets take 35 ms a picture the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;

describe('retrieval on shop photos', withShared, () => {
  let photos: Photo[];
  let index: CatalogueIndex;
  let backbone: Awaited<ReturnType<typeof loadBackbone>>;
  let productOf: Map<string, string>;

  beforeAll(async () => {
    photos = readPhotos();
    productOf = new Map(photos.map(({ file, product }) => [file, product]));
    backbone = await loadBackbone();
    index = await openIndex(backbone, photos.map(asPicture), {
      cacheFile: resolve(cache, 'photos.index'),
    });
  }, FIRST_TIME);

  /** Share of the queries, in percent, that have their product among the first `first` hits. */
  function recall(queries: readonly { product: string; hits: Hit[] }[], first: number): number {
    const found = queries.filter(({ product, hits }) =>
      hits.slice(0, first).some(({ id }) => productOf.get(id) === product),
    );
    return (100 * found.length) / queries.length;
  }

  function printFigure(name: string, percent: number): void {
    console.log(`${name}: ${percent.toFixed(1)} %`);
  }

  it(
    'finds the product of an altered photo',
    async () => {
      const altered = readAlteredPhotos();
      const cacheFile = resolve(cache, 'altered.index');
      const { pictures } = await readIndex(cacheFile);
      const collected = await collectFeatures(backbone, altered.map(asPicture), pictures);
      await writeIndex(cacheFile, { pictures: collected });
      const queries = collected.map(({ features }, i) => {
        const product = altered[i]?.product ?? expect.fail(`no product for query ${i}`);
        return { product, hits: rank(index.gallery, vectorOf(features, index.projection)) };
      });
      expect(queries).toHaveLength(750);
      expect(index.gallery).toHaveLength(1019);
      const first = recall(queries, 1);
      const five = recall(queries, 5);
      printFigure('altered photos, R@1', first);
      printFigure('altered photos, R@5', five);
      expect(first).toBeGreaterThanOrEqual(92);
      expect(five).toBeGreaterThanOrEqual(97);
    },
    FIRST_TIME,
  );

  it('finds the product from another side', () => {
    const vectors = new Map(index.gallery.map(({ id, vector }) => [id, vector]));
    const queries = otherViews(photos).map(({ file, product }) => {
      const vector = vectors.get(file) ?? expect.fail(`${file} is not in the gallery`);
      return { product, hits: rank(index.gallery, vector).filter(({ id }) => id !== file) };
    });
    expect(queries).toHaveLength(246);
    const twenty = recall(queries, 20);
    printFigure('other views, R@20', twenty);
    expect(twenty).toBeGreaterThanOrEqual(78);
  });
});
