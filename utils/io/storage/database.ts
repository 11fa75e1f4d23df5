/** Opens a database of the extension once per page or worker, and again after another page has deleted it. */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb';

export interface Database<Schema extends DBSchema> {
  /** Rejects where it cannot be opened; the next call tries again. */
  open: () => Promise<IDBPDatabase<Schema>>;
  /** Deletes it, also where it cannot be opened. */
  destroy: () => Promise<void>;
}

export function createDatabase<Schema extends DBSchema>(
  { at: { indexedDB: name }, version }: { at: { indexedDB: string }; version: number },
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Database<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  function forget(): void {
    opened = undefined;
  }

  return {
    open: () => {
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
    },
    destroy: async () => {
      await opened?.then(
        (db) => db.close(),
        () => undefined, // never opened, so nothing to close
      );
      forget();
      await deleteDB(name);
    },
  };
}
