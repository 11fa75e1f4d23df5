/** Databases of the extension: each is opened once per page or worker, and again after another page has deleted it. */
import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type OpenDBCallbacks,
  type StoreNames,
} from 'idb';
import { AppError, isAppError } from '../../core/errors';
import type { DatabaseEntry } from './entry';

/** A newer version of the extension wrote the database, it is unreadable, or the disk is full. */
export type DatabaseProblem = 'newer' | 'unreadable' | 'full';

/** The database was written by a newer version of the extension, or is unreadable. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: 'newer' | 'unreadable';

  /** @param cause absent where only one row of it is unreadable */
  constructor(problem: 'newer' | 'unreadable', cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** What is told of an error of `Database`; of any other it is `unreadable`. */
export function problemOf(error: unknown): DatabaseProblem {
  if (isAppError(error)) return 'full';
  return error instanceof DatabaseError ? error.problem : 'unreadable';
}

function toDatabaseError(error: unknown): Error {
  if (error instanceof DatabaseError || isAppError(error)) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new AppError('storage-full', { cause: error });
  return new DatabaseError(name === 'VersionError' ? 'newer' : 'unreadable', error);
}

type Changed<Schema extends DBSchema, Tables extends StoreNames<Schema>[]> = IDBPTransaction<
  Schema,
  Tables,
  'readwrite'
>;

/** All but `open` throw `storage-full`, else `DatabaseError`. */
export interface Database<Schema extends DBSchema> {
  /** May be called in advance, because opening takes longer than reading. The next call tries again. */
  open: () => Promise<IDBPDatabase<Schema>>;
  /** Reads, or makes one change. */
  use: <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>) => Promise<T>;
  /**
   * Makes all changes of the tables or none.
   * @param work awaits nothing but these tables
   */
  change: <Tables extends StoreNames<Schema>[], T>(
    tables: [...Tables],
    work: (transaction: Changed<Schema, Tables>) => Promise<T>,
  ) => Promise<T>;
  /** Removes all rows of the tables. */
  clear: (...tables: StoreNames<Schema>[]) => Promise<void>;
  /** Deletes it, also where it cannot be opened. */
  destroy: () => Promise<void>;
}

export function createDatabase<Schema extends DBSchema>(
  { at: { indexedDB: name }, version }: DatabaseEntry,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Database<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  function forget(): void {
    opened = undefined;
  }

  const open = () => {
    opened ??= openDB<Schema>(name, version, {
      upgrade,
      // Another page deletes the database or opens a newer version.
      blocking: () => {
        void opened?.then((db) => db.close());
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toDatabaseError(error);
    }
  }

  const change: Database<Schema>['change'] = (tables, work) =>
    attempt(async () => {
      const transaction = (await open()).transaction(tables, 'readwrite');
      const done = transaction.done.then(
        () => undefined,
        (error: unknown) => ({ error }), // awaited below, so that it is never unhandled
      );
      try {
        const result = await work(transaction);
        const failed = await done;
        if (failed) throw failed.error;
        return result;
      } catch (error) {
        abort(transaction);
        await done;
        throw transaction.error ?? error; // it says why; what was asked of it then only that it had ended
      }
    });

  return {
    open,
    use: (work) => attempt(async () => work(await open())),
    change,
    clear: (...tables) =>
      change(tables, async (transaction) => {
        await Promise.all(tables.map((table) => transaction.objectStore(table).clear()));
      }),
    destroy: () =>
      attempt(async () => {
        await opened?.then(
          (db) => db.close(),
          () => undefined, // never opened, so nothing to close
        );
        forget();
        await deleteDB(name);
      }),
  };
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // it has already ended
  }
}
