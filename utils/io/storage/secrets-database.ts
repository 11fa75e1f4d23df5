/**
 * Storage of secrets in Firefox, which has no `storage.local.setAccessLevel` (Firefox 153): a database of
 * the extension's origin, which no content script can open.
 */
import { type DBSchema, openDB } from 'idb';
import { browser } from '../browser';
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

export const secretsDatabase: StorageBackend = {
  async get(keys) {
    const found = await readValues(keys);
    return Object.keys(found).length > 0 ? found : moveHere(keys);
  },
  set: (items) => writeValues(items),
};

/** Moves what an earlier version stored in `storage.local`, where content scripts can read it. */
async function moveHere(keys: string[]): Promise<Record<string, unknown>> {
  const old = await browser.storage.local.get(keys);
  if (Object.keys(old).length === 0) return {};
  await writeValues(old, true);
  await browser.storage.local.remove(keys);
  return readValues(keys);
}

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

/** @param onlyIfEmpty writes nothing where another page was first */
async function writeValues(items: Record<string, unknown>, onlyIfEmpty = false): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction('values', 'readwrite');
    if (!onlyIfEmpty || (await transaction.store.count()) === 0) {
      await Promise.all(
        Object.entries(items).map(([key, value]) => transaction.store.put(value, key)),
      );
    }
    await transaction.done;
  } finally {
    database.close();
  }
}
