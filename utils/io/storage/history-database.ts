/**
 * The database of the history. Rows of the list (`heads`) are separate from the offers (`bodies`), which
 * are one JSON string each, and from the vectors of pictures. Contains nothing of private windows.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { EntrySize } from '../../core/history/retention';
import { createDatabase } from './database';
import { REGISTRY } from './registry';

/** Ids, times and sizes are trusted; the reader parses the rest. */
export interface StoredHead extends Omit<EntrySize, 'isImported'> {
  row: unknown;
  /** Set where it is from a file; a number, as an index takes no boolean. */
  imported?: 1;
}

const TABLES = ['heads', 'bodies', 'vectors'] as const;

interface Schema extends DBSchema {
  heads: {
    key: string;
    value: StoredHead;
    indexes: { when: [number, number]; imported: number };
  };
  bodies: { key: string; value: string };
  /** Embedding of the searched picture. A table of its own, as all are read at once. */
  vectors: { key: string; value: unknown };
}

/** The stored history. Every method throws `HistoryError`. */
export interface HistoryDatabase {
  /** Accepted heads, the newest first, at most `most`. @param since epoch milliseconds; default: all */
  heads(
    most: number,
    accepts: (head: StoredHead) => boolean,
    since?: number,
  ): Promise<StoredHead[]>;
  /** Number of entries. @param since epoch milliseconds */
  count(since: number): Promise<number>;
  sizes(): Promise<EntrySize[]>;
  body(id: string): Promise<unknown>;
  /** Vectors by id, unparsed. */
  vectors(): Promise<Map<string, unknown>>;
  /** Replaces the entry with the same id, and its vector, which may be absent. */
  put(head: StoredHead, body: string, vector?: unknown): Promise<void>;
  /** Leaves the entries. */
  removeVectors(): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Deletes the database, also where it cannot be opened. */
  destroy(): Promise<void>;
}

const { open, destroy } = createDatabase<Schema>(REGISTRY.history, (db) => {
  const heads = db.createObjectStore('heads', { keyPath: 'id' });
  // Sizes are read from the keys of the indexes, without loading thumbnails.
  heads.createIndex('when', ['at', 'size']);
  heads.createIndex('imported', 'imported');
  db.createObjectStore('bodies');
  db.createObjectStore('vectors');
});

async function attempt<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    throw new HistoryError(historyProblemOf(error), error);
  }
}

const CHANNEL = 'history';

/** Tells all pages of the extension that entries were changed. */
function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows: the message of a BroadcastChannel takes no origin
  channel.postMessage('changed');
  channel.close();
}

/** Milliseconds that combine changes: a file brings hundreds. */
const TOGETHER_MS = 100;

/** Calls the listener after changes, also by this page. Returns the stop function. */
export function watchHistory(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  let timer: ReturnType<typeof setTimeout> | undefined;
  channel.addEventListener('message', () => {
    clearTimeout(timer);
    timer = setTimeout(listener, TOGETHER_MS);
  });
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}

async function change(work: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  await attempt(work);
  announce();
}

const from = (since: number) => IDBKeyRange.lowerBound([since]);

export const historyDatabase: HistoryDatabase = {
  heads: (most, accepts, since = 0) =>
    attempt(async (db) => {
      const heads: StoredHead[] = [];
      const index = db.transaction('heads').store.index('when');
      let cursor = await index.openCursor(from(since), 'prev');
      while (cursor && heads.length < most) {
        if (accepts(cursor.value)) heads.push(cursor.value);
        cursor = await cursor.continue();
      }
      return heads;
    }),

  count: (since) => attempt((db) => db.countFromIndex('heads', 'when', from(since))),

  sizes: () =>
    attempt(async (db) => {
      const sizes: EntrySize[] = [];
      const { store } = db.transaction('heads');
      const imported = new Set(await store.index('imported').getAllKeys());
      let cursor = await store.index('when').openKeyCursor();
      while (cursor) {
        const { key, primaryKey: id } = cursor;
        const [at, size] = key;
        sizes.push({ id, at, size, ...(imported.has(id) && { isImported: true }) });
        cursor = await cursor.continue();
      }
      return sizes;
    }),

  body: (id) => attempt((db) => db.get('bodies', id)),

  vectors: () =>
    attempt(async (db) => {
      const { store } = db.transaction('vectors');
      const [ids, vectors] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(ids.map((id, index) => [id, vectors[index]]));
    }),

  put: (head, body, vector) =>
    change(async (db) => {
      const transaction = db.transaction(TABLES, 'readwrite');
      const vectors = transaction.objectStore('vectors');
      await Promise.all([
        transaction.objectStore('heads').put(head),
        transaction.objectStore('bodies').put(body, head.id),
        vector === undefined ? vectors.delete(head.id) : vectors.put(vector, head.id),
        transaction.done,
      ]);
    }),

  remove: (ids) =>
    change(async (db) => {
      const transaction = db.transaction(TABLES, 'readwrite');
      await Promise.all([
        ...ids.flatMap((id) => TABLES.map((table) => transaction.objectStore(table).delete(id))),
        transaction.done,
      ]);
    }),

  removeVectors: () => attempt((db) => db.clear('vectors')),

  destroy: () =>
    destroy().then(announce, (error: unknown) => {
      throw new HistoryError('unreadable', error);
    }),
};

/**
 * Problems that affect only the history: it was written by a newer version of the extension, it is
 * unreadable, or the disk is full.
 */
export type HistoryProblem = 'newer' | 'unreadable' | 'full';

export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly problem: HistoryProblem;

  constructor(problem: HistoryProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

const BY_NAME: Partial<Record<string, HistoryProblem>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
};

/** Classifies an error of IndexedDB: any other than `newer` and `full` is `unreadable`. */
export function historyProblemOf(error: unknown): HistoryProblem {
  if (error instanceof HistoryError) return error.problem;
  return (error instanceof Error && BY_NAME[error.name]) || 'unreadable';
}
