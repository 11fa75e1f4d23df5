/**
 * The database of watched offers. Every change is one transaction: what the panel and the worker write at the same time
 * is kept, and a refused write leaves nothing behind.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { AppError } from '../../core/errors';
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

const { open, destroy } = createDatabase<WatchesSchema>(
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

/** Reads. Throws as `changeIn` does. */
export async function readFrom<T>(work: (db: WatchesDatabase) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    throw toWatchesError(error);
  }
}

const begin = (db: WatchesDatabase) => db.transaction(['watches', 'pictures'], 'readwrite');
const tablesOf = (transaction: ReturnType<typeof begin>) =>
  [transaction.objectStore('watches'), transaction.objectStore('pictures')] as const;

/**
 * Changes the tables or nothing. Throws `storage-full`, else `WatchesError`.
 * @param work awaits nothing but these tables
 */
export async function changeIn<T>(
  work: (...tables: ReturnType<typeof tablesOf>) => Promise<T>,
): Promise<T> {
  return readFrom(async (db) => {
    const transaction = begin(db);
    const done = transaction.done.then(
      () => undefined,
      (error: unknown) => ({ error }), // awaited below, so that it is never unhandled
    );
    let result: T;
    try {
      result = await work(...tablesOf(transaction));
    } catch (error) {
      abort(transaction);
      throw (await done)?.error ?? error;
    }
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  });
}

function abort(transaction: ReturnType<typeof begin>): void {
  try {
    transaction.abort();
  } catch {
    // it has already ended
  }
}

/** Deletes the database, also where it cannot be opened. */
export function destroyWatches(): Promise<void> {
  return destroy().catch((error: unknown) => {
    throw toWatchesError(error);
  });
}

/** The watches were written by a newer version of the extension, or are unreadable. */
export class WatchesError extends Error {
  override readonly name = 'WatchesError';
  readonly problem: 'newer' | 'unreadable';

  constructor(problem: 'newer' | 'unreadable', cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

function toWatchesError(error: unknown): Error {
  if (error instanceof WatchesError || error instanceof AppError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new AppError('storage-full', { cause: error });
  return new WatchesError(name === 'VersionError' ? 'newer' : 'unreadable', error);
}
