/**
 * The database of watched offers. Every change is one transaction: what the panel and the worker write at the same time
 * is kept, and a refused write leaves nothing behind.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { type Watch, watchSchema } from '../../core/model/watch';
import { parseAs } from '../../core/parse';
import { createDatabase } from './database';
import { REGISTRY } from './registry';

/** A `Watch`, which its reader parses. */
export interface StoredWatch {
  /** `watchIdOf`. */
  id: string;
  [field: string]: unknown;
}

interface WatchesSchema extends DBSchema {
  watches: { key: string; value: StoredWatch };
  pictures: { key: string; value: unknown };
}

type WatchesDatabase = IDBPDatabase<WatchesSchema>;

export const watchesDatabase = createDatabase<WatchesSchema>(
  REGISTRY.watches,
  (db, _from, _to, upgrade) => void makeTables(db, upgrade),
);

/** Version 1 had the watch within its row, and prices and changes in tables of their own, which go. */
async function makeTables(
  db: WatchesDatabase,
  upgrade: IDBPTransaction<WatchesSchema, StoreNames<WatchesSchema>[], 'versionchange'>,
): Promise<void> {
  const tables = db.objectStoreNames;
  const rows = tables.contains('watches') ? await upgrade.objectStore('watches').getAll() : [];
  for (const table of tables) if (table !== 'pictures') db.deleteObjectStore(table);
  if (!tables.contains('pictures')) db.createObjectStore('pictures');
  const watches = db.createObjectStore('watches', { keyPath: 'id' });
  for (const { id, watch } of rows) void watches.put(Object.assign({}, watch, { id }));
}

/** Undefined where it is unreadable. */
export function toWatch(row: StoredWatch | undefined): Watch | undefined {
  return parseAs(watchSchema, row);
}

/** Makes all changes or none. Throws as `Database` does. @param work awaits nothing but these tables */
export const changeIn = <T>(
  work: (...tables: ReturnType<typeof tablesOf>) => Promise<T>,
): Promise<T> =>
  watchesDatabase.change(['watches', 'pictures'], (transaction) => work(...tablesOf(transaction)));

const tablesOf = (
  transaction: IDBPTransaction<WatchesSchema, ('watches' | 'pictures')[], 'readwrite'>,
) => [transaction.objectStore('watches'), transaction.objectStore('pictures')] as const;
