/**
 * Where Firefox keeps secrets: a database of the extension's own origin, which no content script can
 * open. It has no `storage.local.setAccessLevel` (Firefox 153).
 */
import { openDB, type DBSchema } from 'idb';
import { browser } from '../browser';
import type { StorageBackend } from './define';

interface Secrets extends DBSchema {
  values: { key: string; value: unknown };
}

const NAME = 'secrets';

const open = () =>
  openDB<Secrets>(NAME, 1, { upgrade: (database) => void database.createObjectStore('values') });

export const secretsDatabase: StorageBackend = {
  async get(keys) {
    const found = await readAll(keys);
    return Object.keys(found).length > 0 ? found : moveHere(keys);
  },
  set: (items) => writeAll(items),
};

/** What an earlier version has put where content scripts can read it. */
async function moveHere(keys: string[]): Promise<Record<string, unknown>> {
  const old = await browser.storage.local.get(keys);
  if (Object.keys(old).length === 0) return {};
  await writeAll(old, true);
  await browser.storage.local.remove(keys);
  return readAll(keys);
}

async function readAll(keys: string[]): Promise<Record<string, unknown>> {
  const database = await open();
  try {
    const values = await Promise.all(keys.map((key) => database.get('values', key)));
    const entries = keys.map((key, index) => [key, values[index]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  } finally {
    database.close();
  }
}

/** @param onlyIfEmpty writes nothing where somebody else was first */
async function writeAll(items: Record<string, unknown>, onlyIfEmpty = false): Promise<void> {
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
