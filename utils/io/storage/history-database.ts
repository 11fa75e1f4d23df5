/**
 * The tables of the history. Rows of its list (`heads`) are separate from the offers (`bodies`), which
 * are one JSON string each, and from the vectors of pictures. Contains nothing of private windows.
 */
import type { EntrySize } from '../../core/history/retention';
import { problemOf } from './database';
import { results, type StoredHead } from './results';

const TABLES = ['heads', 'bodies', 'searched'] as const;

const CHANNEL = 'history';

/** Tells all pages of the extension that entries were changed. */
export function announceHistory(): void {
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

const from = (since: number) => IDBKeyRange.lowerBound([since]);

export type HistoryDatabase = typeof historyDatabase;

/** All throw as `Database` does. */
export const historyDatabase = {
  /** Accepted heads, the newest first, at most `most`. @param since epoch milliseconds; default: all */
  heads: (most: number, accepts: (head: StoredHead) => boolean, since = 0): Promise<StoredHead[]> =>
    results.use(async (db) => {
      const heads: StoredHead[] = [];
      const index = db.transaction('heads').store.index('when');
      let cursor = await index.openCursor(from(since), 'prev');
      while (cursor && heads.length < most) {
        if (accepts(cursor.value)) heads.push(cursor.value);
        cursor = await cursor.continue();
      }
      return heads;
    }),

  /** Number of entries. @param since epoch milliseconds */
  count: (since: number): Promise<number> =>
    results.use((db) => db.countFromIndex('heads', 'when', from(since))),

  sizes: (): Promise<EntrySize[]> =>
    results.use(async (db) => {
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

  body: (id: string): Promise<unknown> => results.use((db) => db.get('bodies', id)),

  /** Vectors by id, unparsed. */
  vectors: (): Promise<Map<string, unknown>> =>
    results.use(async (db) => {
      const { store } = db.transaction('searched');
      const [ids, vectors] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(ids.map((id, index) => [id, vectors[index]]));
    }),

  /** Replaces the entry with the same id, and its vector, which may be absent. */
  put: async (head: StoredHead, body: string, vector?: unknown): Promise<void> => {
    await results.change([...TABLES], async (transaction) => {
      const searched = transaction.objectStore('searched');
      await Promise.all([
        transaction.objectStore('heads').put(head),
        transaction.objectStore('bodies').put(body, head.id),
        vector === undefined ? searched.delete(head.id) : searched.put(vector, head.id),
      ]);
    });
    announceHistory();
  },

  remove: async (ids: readonly string[]): Promise<void> => {
    await results.change([...TABLES], async (transaction) => {
      await Promise.all(
        ids.flatMap((id) => TABLES.map((table) => transaction.objectStore(table).delete(id))),
      );
    });
    announceHistory();
  },

  /** Removes all entries; where the database is of no use, it is deleted with all that is in it. */
  clear: async (): Promise<void> => {
    await results.clear(...TABLES).catch((error: unknown) => {
      if (problemOf(error) === 'full') throw error;
      return results.destroy();
    });
    announceHistory();
  },
};
