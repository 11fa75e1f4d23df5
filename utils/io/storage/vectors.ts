/**
 * Keeps the embeddings of pictures of offers (`utils/core/likeness`) in IndexedDB, by the address of the picture, so
 * that one that is seen again needs no work. Vectors of another model are dropped. Not for private windows.
 */
import { parseAs } from '../../core/parse';
import { results } from './results';
import { storedVectorSchema } from './schemas';

/** About 8 MB; the oldest are dropped first. */
const MAX_VECTORS = 20_000;

export type Vector = Int8Array<ArrayBuffer>;

/**
 * Vectors by address, as far as they are kept.
 * @param model checksum of the model in use
 */
export async function readVectors(
  model: string,
  addresses: readonly string[],
): Promise<Map<string, Vector>> {
  const found = new Map<string, Vector>();
  const values = await results.use(async (db) => {
    const transaction = db.transaction(['vectors', 'model']);
    if ((await transaction.objectStore('model').get('checksum')) !== model) return [];
    const store = transaction.objectStore('vectors');
    return Promise.all(addresses.map((address) => store.get(address)));
  });
  for (const [index, address] of addresses.entries()) {
    const kept = parseAs(storedVectorSchema, values[index]);
    if (kept) found.set(address, kept.vector);
  }
  return found;
}

/**
 * Keeps them by address. Throws as `Database` does.
 * @param model checksum of the model that has made them
 * @param at epoch milliseconds
 */
export async function writeVectors(
  model: string,
  vectors: ReadonlyMap<string, Vector>,
  at: number,
): Promise<void> {
  await results.change(['vectors', 'model'], async (transaction) => {
    const store = transaction.objectStore('vectors');
    const models = transaction.objectStore('model');
    if ((await models.get('checksum')) !== model) {
      await store.clear();
      await models.put(model, 'checksum');
    }
    for (const [address, vector] of vectors) await store.put({ at, vector }, address);
    let left = await store.count();
    let cursor = left > MAX_VECTORS ? await store.index('at').openCursor() : null;
    while (cursor && left > MAX_VECTORS) {
      await cursor.delete();
      left -= 1;
      cursor = await cursor.continue();
    }
  });
}
