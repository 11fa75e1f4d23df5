/** Embeddings that the panel has kept of thumbnails, beside those of the same ones in Node. */
import { embeddingsOf } from './embeddings';

export interface KeptVector {
  /** The address of the whole picture, whose thumbnail was seen. */
  address: string;
  vector: number[];
}

/** Runs in a page of the extension. */
export async function readKeptVectors(): Promise<KeptVector[]> {
  // Opening it before the panel does would create an empty one in its place.
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'results')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('results');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const store = opening.result.transaction('vectors').objectStore('vectors');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      values.addEventListener('success', () => {
        opening.result.close();
        resolve(
          keys.result.map((key, index) => ({
            address: typeof key === 'string' ? key : '',
            vector: Object.values(values.result[index].vector).map(Number),
          })),
        );
      });
    });
  });
}

const unit = (vector: readonly number[]) => {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

/** The largest difference of the numbers of a picture's unit vectors, browser against Node; one a picture. */
export async function differencesToNode(kept: readonly KeptVector[]): Promise<number[]> {
  const inNode = await embeddingsOf(
    kept.map(({ address, vector }) => ({
      key: `${address} ${vector.join(' ')}`, // never from the cache: the port may be another's
      bytes: async () => Buffer.from(await (await fetch(`${address}_220x220.jpg`)).arrayBuffer()),
    })),
  );
  return kept.map(({ vector }, index) => {
    const other = unit([...(inNode[index] ?? [])]);
    return Math.max(...unit(vector).map((value, i) => Math.abs(value - (other[i] ?? Number.NaN))));
  });
}
