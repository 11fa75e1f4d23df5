import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { MATCH_FLOOR } from '../../demo/gateway/catalogue';
import { rank, type Entry, type Hit } from '../../demo/retrieval/retriever';
import { directionOf, seenBefore, type SeenPicture } from '../../utils/core/likeness/seen-before';
import { type JudgedRow, judgeRow } from '../../utils/core/list/judge';
import type { FoundOffer } from '../../utils/core/model/compared-offer';
import { offerKey } from '../../utils/core/model/offer';
import { groupFound, toCompared } from '../../utils/core/pricing/compare-offers';
import { NO_OPINIONS } from '../../utils/core/sellers/recognise';
import { embeddingsOf, type Seen, seenFile } from '../support/embeddings';
import { withShared } from '../support/shared';
import { asPicture, otherViews, type Photo, readAlteredPhotos, readPhotos } from './photos';

/** The photos take about 30 ms each the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;

/** Vectors by the file of their photo: embedded once for all that is measured on them. */
let vectors: ReadonlyMap<string, Int8Array>;

const vectorOf = (file: string): Int8Array => vectors.get(file) ?? fail();
const entryOf = ({ file }: { file: string }): Entry => ({ id: file, vector: vectorOf(file) });

async function embed(
  photos: readonly { file: string }[],
  seen: (photo: { file: string }) => Seen,
): Promise<ReadonlyMap<string, Int8Array>> {
  const all = await embeddingsOf(photos.map(seen));
  return new Map(photos.map(({ file }, at) => [file, all[at] ?? fail()]));
}

function fail(): never {
  throw new Error('no vector');
}

const NEAREST = 20;
const STEPS = 10;

/** A photo that is searched with, and what a search in all photos answers, best first. */
interface Query {
  /** The truth: a hit is right where it shows this product. */
  product: string;
  hits: Hit[];
}

function stepOf(likeness: number): number {
  return Math.min(STEPS - 1, Math.floor(likeness * STEPS));
}

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

interface SeenQuery {
  file: string;
  product: string;
  kind: 'altered' | 'other';
}

/** One photo of each product was searched, then altered copies of it, and the product's other photos. */
function readSearches() {
  const altered = readAlteredPhotos();
  const copied = new Set(altered.map(({ of }) => of));
  /** Photos of which there are copies are the ones that were searched. */
  const photos = readPhotos().toSorted(
    (a, b) => Number(copied.has(b.file)) - Number(copied.has(a.file)),
  );
  const searched = new Map<string, string>();
  const queries: SeenQuery[] = [];
  for (const { file, product } of photos) {
    if (searched.has(product)) queries.push({ file, product, kind: 'other' });
    else searched.set(product, file);
  }
  for (const { file, of, product } of altered) {
    if (searched.get(product) === of) queries.push({ file, product, kind: 'altered' });
  }
  return { searched, queries };
}

/** The thumbnail as the panel makes it. */
function thumbnail(photo: { file: string }): Seen {
  const { file } = asPicture(photo);
  const small = () => sharp(file).resize(96, 96, { fit: 'inside' }).jpeg({ quality: 70 });
  return { key: `thumbnail of ${file}`, bytes: () => small().toBuffer() };
}

describe('on photos of shops', withShared, () => {
  beforeAll(async () => {
    const files = [...readPhotos(), ...readAlteredPhotos()];
    vectors = await embed(files, (photo) => seenFile(asPicture(photo).file));
  }, FIRST_TIME);

  describe("the embedder, the extension's and the gateway's", () => {
    let altered: Query[];
    let others: Query[];
    let productOf: Map<string, string>;

    beforeAll(() => {
      const photos = readPhotos();
      const copies = readAlteredPhotos();
      productOf = new Map(photos.map(({ file, product }) => [file, product]));
      const gallery = photos.map(entryOf);
      const search = ({ file, product }: { file: string; product: string }): Query => {
        const hits = rank(gallery, vectorOf(file));
        return { product, hits: hits.filter(({ id }) => id !== file) };
      };
      altered = copies.map(search);
      others = otherViews(photos).map(search);
    });

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

  describe('rows of a list', () => {
    const photos = readPhotos();
    const copies = readAlteredPhotos();
    /** What is sold under several names, with one photo that is the same to the byte, is one product. */
    const names = new Map<string, string>();
    const nameOf = ({ product }: { product: string }) => names.get(product) ?? product;

    beforeAll(() => {
      const first = new Map<string, string>();
      for (const photo of photos) {
        const seen = vectorOf(photo.file).join();
        const name = first.get(seen) ?? nameOf(photo);
        first.set(seen, name);
        names.set(photo.product, name);
      }
    });

    /** Every altered copy as a row's picture, among the photos that `isThere`. */
    function judgeAll(isThere: (photo: Photo, copy: (typeof copies)[number]) => boolean): Row[] {
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
        const known = new Map(offers.map((offer) => [offerKey(offer), vectorOf(offer.offerId)]));
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

  describe('seen before', () => {
    let searches: ReturnType<typeof readSearches>;
    let large: ReadonlyMap<string, Float32Array>;
    let small: ReadonlyMap<string, Float32Array>;

    const directionsOf = (all: ReadonlyMap<string, Int8Array>) =>
      new Map([...all].map(([file, vector]) => [file, directionOf(vector)]));

    beforeAll(async () => {
      searches = readSearches();
      const { searched, queries } = searches;
      const copies = queries.filter(({ kind }) => kind === 'altered');
      const first = [...searched.values()].map((file) => ({ file }));
      large = directionsOf(vectors);
      small = directionsOf(await embed([...first, ...copies], thumbnail));
    }, FIRST_TIME);

    /** The shares for every second product: as many searches of a product that was seen before as of a new one. */
    function measure(half: number, directions: ReadonlyMap<string, Float32Array>) {
      const within = new Set(
        [...searches.searched.keys()].toSorted().filter((_, index) => index % 2 === half),
      );
      const kept: SeenPicture[] = [...searches.searched]
        .filter(([id]) => within.has(id))
        .map(([id, file], at) => ({ id, at, direction: directions.get(file) ?? fail() }));
      const count = { altered: 0, other: 0 };
      const found = { altered: 0, other: 0 };
      let wrong = 0;
      for (const { file, product, kind } of searches.queries) {
        const direction = directions.get(file);
        if (!direction || !within.has(product)) continue;
        count[kind] += 1;
        const seen = seenBefore(direction, kept);
        if (seen?.id === product) found[kind] += 1;
        else if (seen) wrong += 1;
        const others = kept.filter(({ id }) => id !== product);
        if (seenBefore(direction, others)) wrong += 1;
      }
      const right = found.altered + found.other;
      const figures = {
        kept: kept.length,
        precision: right / (right + wrong),
        altered: found.altered / count.altered,
        other: found.other / count.other,
      };
      console.log(half === 0 ? 'chosen on' : 'unseen', figures);
      return figures;
    }

    it('says it of those that it was chosen on', () => {
      const { precision, altered } = measure(0, large);
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(altered).toBeGreaterThanOrEqual(0.45);
    });

    it('seldom takes another picture for one that was seen, half 1', () => {
      const { precision, altered } = measure(1, large);
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(altered).toBeGreaterThanOrEqual(0.42);
    });

    it.each([0, 1])(
      'seldom takes another picture for one that was seen by thumbnails alone, half %i',
      (half) => {
        const { precision, altered } = measure(half, small);
        expect(precision).toBeGreaterThanOrEqual(0.95);
        expect(altered).toBeGreaterThanOrEqual(0.38);
      },
    );
  });
});
