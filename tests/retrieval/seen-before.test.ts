import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { directionOf, seenBefore, type SeenPicture } from '../../utils/core/likeness/seen-before';
import { embeddingsOf, type Seen, seenFile } from '../support/embeddings';
import { withShared } from '../support/shared';
import { asPicture, readAlteredPhotos, readPhotos } from './photos';

/** The photos take about 30 ms each the first time; afterwards they come from the cache. */
const FIRST_TIME = 600_000;

interface Query {
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
  const queries: Query[] = [];
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

describe('seen before, on shop photos', withShared, () => {
  let searches: ReturnType<typeof readSearches>;
  let large: ReadonlyMap<string, Float32Array>;
  let small: ReadonlyMap<string, Float32Array>;

  beforeAll(async () => {
    searches = readSearches();
    const { searched, queries } = searches;
    // The files in the order of the other test, which has seen them.
    const files = [...readPhotos(), ...readAlteredPhotos()];
    large = await directionsOf(files, (photo) => seenFile(asPicture(photo).file));
    const copies = queries.filter(({ kind }) => kind === 'altered');
    small = await directionsOf(
      [...[...searched.values()].map((file) => ({ file })), ...copies],
      thumbnail,
    );
  }, 2 * FIRST_TIME);

  async function directionsOf(
    photos: readonly { file: string }[],
    seen: (photo: { file: string }) => Seen,
  ) {
    const vectors = await embeddingsOf(photos.map(seen));
    return new Map(photos.map(({ file }, at) => [file, directionOf(vectors[at] ?? fail())]));
  }

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

function fail(): never {
  throw new Error('no vector');
}
