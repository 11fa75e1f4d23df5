/**
 * Storage of secrets in Firefox, which has no `storage.local.setAccessLevel` (Firefox 153): a database of
 * the extension's origin, which no content script can open.
 */
import { type DBSchema, openDB } from 'idb';
import { REGISTRY } from './registry';
import type { StorageBackend } from './store';

const { secretsDatabase: secrets } = REGISTRY;

interface Secrets extends DBSchema {
  values: { key: string; value: unknown };
}

const open = () =>
  openDB<Secrets>(secrets.at.indexedDB, secrets.version, {
    upgrade: (database) => void database.createObjectStore('values'),
  });

export const secretsDatabase: StorageBackend = { get: readValues, set: writeValues };

async function readValues(keys: string[]): Promise<Record<string, unknown>> {
  const database = await open();
  try {
    const values = await Promise.all(keys.map((key) => database.get('values', key)));
    const entries = keys.map((key, index) => [key, values[index]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  } finally {
    database.close();
  }
}

async function writeValues(items: Record<string, unknown>): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('values', 'readwrite');
    const entries = Object.entries(items);
    await Promise.all([
      ...entries.map(([key, value]) => transaction.store.put(value, key)),
      transaction.done,
    ]);
  } finally {
    database.close();
  }
}
