/**
 * The database of watched offers. Every change of several tables is one transaction: what the panel and the
 * worker write at the same time is kept, and a refused write leaves nothing behind.
 */
import type { DBSchema, IDBPDatabase, StoreNames } from 'idb';
import { AppError } from '../../core/errors';
import { createDatabase } from './database';
import { REGISTRY } from './registry';

/** A row of the list. The reader parses `watch`. */
export interface StoredWatch {
  /** `watchIdOf`. */
  id: string;
  /** Epoch milliseconds of the next check. */
  dueAt: number;
  watch: unknown;
}

export interface StoredChange {
  id: string;
  watchId: string;
  /** Set where it is unread; a number, as an index takes no boolean. */
  unread?: 1;
  change: unknown;
}

interface WatchesSchema extends DBSchema {
  watches: { key: string; value: StoredWatch; indexes: { due: number } };
  pictures: { key: string; value: unknown };
  /** All observations of a watch in one text (`keptObservationsSchema`). */
  observations: { key: string; value: unknown };
  /** By the order of writing, whatever the clock says. */
  changes: {
    key: number;
    value: StoredChange;
    indexes: { id: string; watch: string; unread: number };
  };
}

export type WatchesDatabase = IDBPDatabase<WatchesSchema>;
type Table = StoreNames<WatchesSchema>;

const { open, destroy } = createDatabase<WatchesSchema>(REGISTRY.watches, (db) => {
  db.createObjectStore('watches', { keyPath: 'id' }).createIndex('due', 'dueAt');
  db.createObjectStore('pictures');
  db.createObjectStore('observations');
  const changes = db.createObjectStore('changes', { autoIncrement: true });
  changes.createIndex('id', 'id', { unique: true });
  changes.createIndex('watch', 'watchId');
  changes.createIndex('unread', 'unread');
});

/** Reads. Throws as `change` does. */
export async function readFrom<T>(work: (db: WatchesDatabase) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    throw toWatchesError(error);
  }
}

/** What a piece of work may do within its transaction. */
export type Tables = ReturnType<typeof tablesOf>;

function tablesOf(db: WatchesDatabase, tables: readonly Table[]) {
  return db.transaction([...tables], 'readwrite');
}

/**
 * Changes all of these tables or nothing. Throws `storage-full`, else `WatchesError`.
 * @param work awaits nothing but these tables
 */
export async function changeIn<T>(
  tables: readonly Table[],
  work: (transaction: Tables) => Promise<T>,
): Promise<T> {
  return readFrom(async (db) => {
    const transaction = tablesOf(db, tables);
    const done = transaction.done.then(
      () => undefined,
      (error: unknown) => ({ error }), // awaited below, so that it is never unhandled
    );
    let result: T;
    try {
      result = await work(transaction);
    } catch (error) {
      abort(transaction);
      throw (await done)?.error ?? error;
    }
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  });
}

function abort(transaction: Tables): void {
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
