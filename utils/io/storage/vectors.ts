/**
 * Keeps the embeddings of pictures of offers (`utils/core/likeness`) in IndexedDB, by the address of the picture, so
 * that one that is seen again needs no work. Vectors of another model are dropped. Not for private windows.
 */
import type { DBSchema } from 'idb';
import { parseAs } from '../../core/parse';
import { createDatabase } from './database';
import { REGISTRY } from './registry';

/** About 8 MB; the oldest are dropped first. */
const MAX_VECTORS = 20_000;

const { vectors: database } = REGISTRY;

interface Schema extends DBSchema {
  vectors: { key: string; value: unknown; indexes: { at: number } };
  /** Checksum of the model that has made them. */
  model: { key: 'checksum'; value: string };
}

export type Vector = Int8Array<ArrayBuffer>;

const { open, destroy } = createDatabase<Schema>(database, (db) => {
  db.createObjectStore('vectors').createIndex('at', 'at');
  db.createObjectStore('model');
});

/**
 * Vectors by address, as far as they are kept.
 * @param model checksum of the model in use
 */
export async function readVectors(
  model: string,
  addresses: readonly string[],
): Promise<Map<string, Vector>> {
  const transaction = (await open()).transaction(['vectors', 'model']);
  const found = new Map<string, Vector>();
  if ((await transaction.objectStore('model').get('checksum')) !== model) return found;
  const store = transaction.objectStore('vectors');
  const values = await Promise.all(addresses.map((address) => store.get(address)));
  for (const [index, address] of addresses.entries()) {
    const kept = parseAs(database.schema, values[index]);
    if (kept) found.set(address, kept.vector);
  }
  return found;
}

/**
 * Keeps them by address. Rejects with a `QuotaExceededError` where there is no room.
 * @param model checksum of the model that has made them
 * @param at epoch milliseconds
 */
export async function writeVectors(
  model: string,
  vectors: ReadonlyMap<string, Vector>,
  at: number,
): Promise<void> {
  const transaction = (await open()).transaction(['vectors', 'model'], 'readwrite');
  const store = transaction.objectStore('vectors');
  const write = async () => {
    if ((await transaction.objectStore('model').get('checksum')) !== model) {
      await store.clear();
      await transaction.objectStore('model').put(model, 'checksum');
    }
    for (const [address, vector] of vectors) await store.put({ at, vector }, address);
    let left = await store.count();
    let cursor = left > MAX_VECTORS ? await store.index('at').openCursor() : null;
    while (cursor && left > MAX_VECTORS) {
      await cursor.delete();
      left -= 1;
      cursor = await cursor.continue();
    }
  };
  await Promise.all([write(), transaction.done]);
}

/** Removes all of them, also where the database cannot be opened. */
export const clearVectors = destroy;
