/** The history of finished searches, within the user's limits of age and size. */
import { oldestKept, oldestTenth, idsToDrop } from '../history/retention';
import {
  type HistoryEntry,
  type HistorySettings,
  type SessionRow,
  historyEntrySchema,
  sessionRowSchema,
} from '../model/history';
import { parseAs } from '../parse';
import {
  type HistoryDatabase,
  HistoryError,
  historyDatabase,
  historyProblemOf,
} from './history-database';
import { historySettingsStore } from './settings';

export interface HistoryDeps {
  database: HistoryDatabase;
  settings: () => Promise<HistorySettings>;
  /** Epoch milliseconds. */
  clock: () => number;
}

export interface Imported {
  added: number;
  /** Entries that already existed. */
  known: number;
  /** Entries beyond the limits of age or size. */
  notKept: number;
}

export interface HistoryPage {
  /** The newest first. */
  rows: SessionRow[];
  hasMore: boolean;
}

/** Operations on the history. All throw `HistoryError`. */
export function createHistory({ database, settings, clock }: HistoryDeps) {
  /** Drops the oldest entries until there is room where the disk is full. */
  async function put(entry: HistoryEntry): Promise<void> {
    const body = JSON.stringify(entry);
    const { row } = entry;
    const size = body.length + JSON.stringify(row).length;
    for (;;) {
      try {
        return await database.put({ id: row.id, at: row.at, size, row }, body);
      } catch (error) {
        if (historyProblemOf(error) !== 'full') throw error;
        const others = (await database.sizes()).filter(({ id }) => id !== row.id);
        if (others.length === 0) throw error;
        await database.remove(oldestTenth(others));
      }
    }
  }

  /** Resolves to the ids of the removed entries. */
  async function trim(): Promise<string[]> {
    const ids = idsToDrop(await database.sizes(), await settings(), clock());
    if (ids.length > 0) await database.remove(ids);
    return ids;
  }

  async function read(id: string): Promise<HistoryEntry | undefined> {
    const body = await database.body(id);
    if (body === undefined) return undefined;
    const entry = typeof body === 'string' ? tryJson(body) : undefined;
    const parsed = parseAs(historyEntrySchema, entry);
    if (!parsed) throw new HistoryError('unreadable');
    return parsed;
  }

  return {
    /** Does nothing where the history is off. */
    async write(entry: HistoryEntry): Promise<void> {
      if (!(await settings()).isOn) return;
      await put(entry);
      await trim();
    },

    /** @param words must all occur in the text of the page or of the best offer */
    async list(words: string, most: number): Promise<HistoryPage> {
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      const heads = await database.heads(most + 1, ({ row }) => {
        const parsed = parseAs(sessionRowSchema, row);
        return parsed !== undefined && wanted.every((word) => textOf(parsed).includes(word));
      });
      const rows = heads.flatMap(({ row }) => parseAs(sessionRowSchema, row) ?? []);
      return { rows: rows.slice(0, most), hasMore: rows.length > most };
    },

    /** Undefined where the entry no longer exists. */
    read,

    remove: (id: string): Promise<void> => database.remove([id]),

    clear: (): Promise<void> => database.destroy(),

    trim: async (): Promise<void> => void (await trim()),

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
          if (error instanceof HistoryError && error.cause === undefined) return undefined; // only this entry
          throw error;
        });
        if (entry) yield entry;
      }
    },

    /** Adds the entries of a file; existing ones stay unchanged. */
    async importAll(entries: readonly HistoryEntry[]): Promise<Imported> {
      const kept = new Set((await database.sizes()).map(({ id }) => id));
      const since = oldestKept(await settings(), clock());
      const unknown = entries.filter(({ row }) => !kept.has(row.id));
      const young = unknown.filter(({ row }) => row.at >= since);
      const ids = new Set(young.map(({ row }) => row.id));
      for (const entry of young) await put(entry);
      const dropped = (await trim()).filter((id) => ids.has(id)).length;
      return {
        added: ids.size - dropped,
        known: entries.length - unknown.length + (young.length - ids.size),
        notKept: unknown.length - young.length + dropped,
      };
    },
  };
}

/** The history of ordinary windows. */
export const history = createHistory({
  database: historyDatabase,
  settings: () => historySettingsStore.read(),
  clock: () => Date.now(),
});

function textOf({ pageTitle, host, best }: SessionRow): string {
  return [pageTitle, host, best?.title, best?.seller, best?.offerId].join(' ').toLowerCase();
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // reported as unreadable
  }
}
