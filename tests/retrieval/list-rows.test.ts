import { beforeAll, describe, expect, it } from 'vitest';
import { type Entry, rank } from '../../demo/retrieval/retriever';
import { type JudgedRow, judgeRow } from '../../utils/core/list/judge';
import type { FoundOffer } from '../../utils/core/model/compared-offer';
import { offerKey } from '../../utils/core/model/offer';
import { groupFound, toCompared } from '../../utils/core/pricing/compare-offers';
import { NO_OPINIONS } from '../../utils/core/sellers/recognise';
import { embeddingsOf, seenFile } from '../support/embeddings';
import { withShared } from '../support/shared';
import { asPicture, type Photo, readAlteredPhotos, readPhotos } from './photos';

/** The photos take about 30 ms each the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;
/** Offers that a service answers. */
const FOUND = 20;

interface Row {
  product: string;
  judged: JudgedRow;
  isRight: boolean;
}

/** A photo of a shop as an offer, by a seller of its own. Its title tells nothing. */
const offerOf = ({ file }: Photo, similarity: number): FoundOffer => ({
  provider: 'demo',
  offerId: file,
  title: '',
  price: 1000,
  unit: '个',
  seller: { id: file },
  badges: [],
  similarity,
});

describe('rows of a list, on shop photos', withShared, () => {
  let vectors: ReadonlyMap<string, Int8Array>;
  const photos = readPhotos();
  const copies = readAlteredPhotos();
  /** What is sold under several names, with one photo that is the same to the byte, is one product. */
  const names = new Map<string, string>();
  const nameOf = ({ product }: { product: string }) => names.get(product) ?? product;

  beforeAll(async () => {
    const files = [...photos, ...copies].map(({ file }) => file);
    const all = await embeddingsOf(files.map((file) => seenFile(asPicture({ file }).file)));
    vectors = new Map(files.map((file, at) => [file, all[at] ?? new Int8Array()]));
    const first = new Map<string, string>();
    for (const photo of photos) {
      const seen = vectors.get(photo.file)?.join() ?? photo.file;
      const name = first.get(seen) ?? nameOf(photo);
      first.set(seen, name);
      names.set(photo.product, name);
    }
  }, FIRST_TIME);

  /** Every altered copy as a row's picture, among the photos that `isThere`. */
  function judgeAll(isThere: (photo: Photo, copy: (typeof copies)[number]) => boolean): Row[] {
    const entryOf = ({ file }: { file: string }): Entry => ({
      id: file,
      vector: vectors.get(file) ?? new Int8Array(),
    });
    const byFile = new Map(photos.map((photo) => [photo.file, photo]));
    const entries = photos.map((photo) => ({ photo, entry: entryOf(photo) }));
    return copies.flatMap((copy) => {
      const there = entries.filter(({ photo }) => isThere(photo, copy));
      const hits = rank(
        there.map(({ entry }) => entry),
        entryOf(copy).vector,
      ).slice(0, FOUND);
      const offers = hits.flatMap(({ id, similarity }) => {
        const photo = byFile.get(id);
        return photo ? [offerOf(photo, similarity)] : [];
      });
      const known = new Map(
        offers.map((offer) => [offerKey(offer), vectors.get(offer.offerId) ?? new Int8Array()]),
      );
      const groups = groupFound(offers, { joined: [], split: [] }, new Map(), known);
      const groupOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id])));
      const compared = offers.map((offer) => {
        const one = toCompared(offer);
        return Object.assign(one, { group: groupOf.get(one.key) ?? one.key });
      });
      const comparison = { offers: compared, groups: [], medians: new Map() };
      const judged = judgeRow(comparison, 'client', NO_OPINIONS);
      const best = judged.best[0]?.offer.offerId ?? '';
      const found = byFile.get(best);
      const isRight = found !== undefined && nameOf(found) === nameOf(copy);
      return [{ product: copy.product, judged, isRight }];
    });
  }

  /** Shares of the products that the lines were not chosen on; printed. */
  function figures(name: string, rows: readonly Row[]) {
    const products = [...new Set(copies.map(({ product }) => product))].toSorted();
    const unseen = new Set(products.filter((_, index) => index % 2 === 1));
    const own = rows.filter(({ product }) => unseen.has(product));
    const of = (certainty: JudgedRow['certainty']) => {
      const said = own.filter(({ judged }) => judged.certainty === certainty);
      const right = said.filter(({ isRight }) => isRight).length;
      return { said: said.length, right, share: said.length / own.length };
    };
    const all = { sure: of('sure'), likely: of('likely'), doubtful: of('doubtful') };
    const words = Object.entries(all).map(
      ([word, { said, right }]) => `${word} ${said}, ${right} right`,
    );
    console.log(name, own.length, ...words); // the figures of docs/list.md
    return all;
  }

  it('a row that is sure is the product, where its own photo is among the offers', () => {
    const { sure } = figures(
      'the same photo:',
      judgeAll(() => true),
    );
    expect(sure.right / sure.said).toBeGreaterThanOrEqual(0.99);
    expect(sure.share).toBeGreaterThan(0.25);
  });

  it('few rows are sure where only other photos of the product are among the offers', () => {
    const others = judgeAll(({ file }, copy) => file !== copy.of);
    const { sure } = figures('other photos:', others);
    expect(sure.share).toBeLessThan(0.03);
  });

  it('hardly a row is sure where the product is not among the offers', () => {
    const absent = judgeAll((photo, copy) => nameOf(photo) !== nameOf(copy));
    const { sure } = figures('not there:', absent);
    expect(sure.share).toBeLessThan(0.01);
  });
});
