/**
 * Storage of secrets in Firefox, which has no `storage.local.setAccessLevel` (Firefox 153): a database of
 * the extension's origin, which no content script can open.
 */
import type { DBSchema } from 'idb';
import { createDatabase } from './database';
import { REGISTRY } from './registry';
import type { StorageBackend } from './store';

interface Secrets extends DBSchema {
  values: { key: string; value: unknown };
}

const secrets = createDatabase<Secrets>(
  REGISTRY.secretsDatabase,
  (db) => void db.createObjectStore('values'),
);

export const secretsDatabase: StorageBackend = {
  get: async (keys) => {
    const values = await secrets.use((db) => Promise.all(keys.map((key) => db.get('values', key))));
    const entries = keys.map((key, index) => [key, values[index]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  },
  set: (items) =>
    secrets.change(['values'], async (transaction) => {
      const { store } = transaction;
      await Promise.all(Object.entries(items).map(([key, value]) => store.put(value, key)));
    }),
};
