/** The history of finished searches, within the user's limits of age and size. */
import { MEGABYTE, firstTenth, idsToDrop, oldestKept } from '../../core/history/retention';
import type { Imported } from '../../core/history/transfer';
import {
  type HistoryEntry,
  type HistorySettings,
  type HistoryRow,
  historyEntrySchema,
  historyRowSchema,
} from '../../core/model/history';
import { parseAs } from '../../core/parse';
import { DatabaseError, problemOf } from './database';
import { type HistoryDatabase, historyDatabase } from './history-database';
import type { StoredHead } from './results';
import { searchedVectorSchema } from './schemas';
import { historySettingsStore } from './settings';
import type { Vector } from './vectors';

export interface HistoryDeps {
  database: HistoryDatabase;
  settings: () => Promise<HistorySettings>;
  /** Epoch milliseconds. */
  clock: () => number;
}

/** Embedding of the picture of a search. */
export interface SearchedVector {
  /** Checksum of the model that has made the vector: others cannot be compared with it. */
  model: string;
  vector: Vector;
  /** Vector of the thumbnail; compare it with thumbnails only. */
  small?: Vector;
}

/** One that is kept, with the search it belongs to. */
export interface KeptVector {
  id: string;
  /** Epoch milliseconds of the search. */
  at: number;
  vector: Vector;
  small?: Vector;
}

export interface HistoryPage {
  /** The newest first. */
  rows: HistoryRow[];
  hasMore: boolean;
}

/** Operations on the history. All throw as `Database` does. */
export function createHistory({ database, settings, clock }: HistoryDeps) {
  /** Drops imported entries, then the oldest, until there is room where the disk is full. */
  async function put(entry: HistoryEntry, seen: SearchedVector | undefined): Promise<void> {
    const { head, body } = toStored(entry, seen);
    for (;;) {
      try {
        return await database.put(head, body, seen && { at: head.at, ...seen });
      } catch (error) {
        if (problemOf(error) !== 'full') throw error;
        const others = (await database.sizes()).filter(({ id }) => id !== head.id);
        if (others.length === 0) throw error;
        await database.remove(firstTenth(others));
      }
    }
  }

  async function trim(): Promise<void> {
    const ids = idsToDrop(await database.sizes(), await settings(), clock());
    if (ids.length > 0) await database.remove(ids);
  }

  async function read(id: string): Promise<HistoryEntry | undefined> {
    const body = await database.body(id);
    if (body === undefined) return undefined;
    const entry = typeof body === 'string' ? tryJson(body) : undefined;
    const parsed = parseAs(historyEntrySchema, entry);
    if (!parsed) throw new DatabaseError('unreadable');
    return parsed;
  }

  return {
    /** Does nothing where the history is off. Without a vector none is kept of it any more. */
    async write(entry: HistoryEntry, seen?: SearchedVector): Promise<void> {
      if (!(await settings()).isOn) return;
      await put(entry, seen);
      await trim();
    },

    /**
     * @param words must all occur in the text of the page or of the best offer
     * @param since epoch milliseconds; default: all
     */
    async list(words: string, most: number, since?: number): Promise<HistoryPage> {
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      const accepts = ({ row }: StoredHead) => {
        const parsed = parseAs(historyRowSchema, row);
        return parsed !== undefined && wanted.every((word) => textOf(parsed).includes(word));
      };
      const heads = await database.heads(most + 1, accepts, since);
      const rows = heads.flatMap(({ row }) => parseAs(historyRowSchema, row) ?? []);
      return { rows: rows.slice(0, most), hasMore: rows.length > most };
    },

    /** How many searches there are. @param since epoch milliseconds */
    count: (since: number): Promise<number> => database.count(since),

    /** Undefined where the entry no longer exists. */
    read,

    /**
     * Embeddings of the pictures of the searches, as far as they are kept and readable.
     * @param model checksum of the model in use
     */
    async vectors(model: string): Promise<KeptVector[]> {
      const kept = await database.vectors();
      return Array.from(kept, ([id, value]) => ({
        id,
        ...parseAs(searchedVectorSchema, value),
      })).flatMap(({ id, at, vector, small, model: own }) =>
        at !== undefined && vector && own === model
          ? [{ id, at, vector, ...(small && { small }) }]
          : [],
      );
    },

    remove: (id: string): Promise<void> => database.remove([id]),

    clear: (): Promise<void> => database.clear(),

    trim,

    /** Number and total bytes of the entries. */
    async usage(): Promise<{ entries: number; bytes: number }> {
      const sizes = await database.sizes();
      return { entries: sizes.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
    },

    /** All readable entries, the newest first. */
    async *all(): AsyncGenerator<HistoryEntry> {
      const sizes = (await database.sizes()).toSorted((a, b) => b.at - a.at);
      for (const { id } of sizes) {
        const entry = await read(id).catch((error: unknown) => {
          if (error instanceof DatabaseError && error.cause === undefined) return undefined; // only this entry
          throw error;
        });
        if (entry) yield entry;
      }
    },

    /**
     * Adds the entries of a file, the newest first, as far as there is room; existing ones stay unchanged.
     * @param clean makes an entry fit to be stored
     */
    async importAll(
      entries: readonly HistoryEntry[],
      clean: (entry: HistoryEntry) => Promise<HistoryEntry>,
    ): Promise<Imported> {
      const sizes = await database.sizes();
      const limits = await settings();
      const fresh = unknownOf(entries, new Set(sizes.map(({ id }) => id)));
      const since = oldestKept(limits, clock());
      let room = limits.megabytes * MEGABYTE - sizes.reduce((sum, { size }) => sum + size, 0);
      let added = 0;
      for (const entry of fresh) {
        if (entry.row.at < since || toStored(entry).head.size > room) continue;
        const { head, body } = toStored(await clean(entry));
        if (head.size > room) continue;
        try {
          await database.put({ ...head, imported: 1 }, body);
        } catch (error) {
          if (problemOf(error) !== 'full') throw error;
          break;
        }
        room -= head.size;
        added += 1;
      }
      return { added, known: entries.length - fresh.length, leftOut: fresh.length - added };
    },
  };
}

function toStored(entry: HistoryEntry, seen?: SearchedVector): { head: StoredHead; body: string } {
  const { row } = entry;
  const body = JSON.stringify(entry);
  const size = body.length + JSON.stringify(row).length + (seen ? lengthOf(seen) : 0);
  return { head: { id: row.id, at: row.at, size, row }, body };
}

function lengthOf({ vector, small }: SearchedVector): number {
  return vector.length + (small?.length ?? 0);
}

/** Each once, the newest first. */
function unknownOf(entries: readonly HistoryEntry[], known: ReadonlySet<string>): HistoryEntry[] {
  const fresh = new Map<string, HistoryEntry>();
  for (const entry of entries.toSorted((a, b) => b.row.at - a.row.at)) {
    const { id } = entry.row;
    if (!known.has(id) && !fresh.has(id)) fresh.set(id, entry);
  }
  return [...fresh.values()];
}

/** The history of ordinary windows. */
export const history = createHistory({
  database: historyDatabase,
  settings: () => historySettingsStore.read(),
  clock: () => Date.now(),
});

function textOf({ pageTitle, host, best }: HistoryRow): string {
  return [pageTitle, host, best?.title, best?.seller, best?.offerId].join(' ').toLowerCase();
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // reported as unreadable
  }
}
