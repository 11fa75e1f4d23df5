/**
 * One row for each searched picture: in ordinary windows under a separate key, so that a change is a small
 * write; in a private window in one list, which is removed with its search.
 */
import { browser } from '../browser';
import { isAppError } from '../../core/errors';
import type { Imported } from '../../core/history/transfer';
import type { SessionRow } from '../../core/model/history';
import { parseAs } from '../../core/parse';
import { readKeys } from './area';
import { keyOf, partsOf } from './entry';
import { REGISTRY } from './registry';
import { setInFreeRoom, setWithRoom } from './room';
import type { StoredRow } from './schemas';
import type { StorageScope } from './scope';
import { defineStore, type Store } from './store';

/** Beyond it, imported rows are dropped first, then the oldest. */
export const MAX_ROWS = 500;
/** Most rows of a private window, because all private windows share 10 MB of memory. */
const MAX_PRIVATE = 100;

const { sessionRow, privateRows, removedRows, removedHistory } = REGISTRY;

const LOCK = sessionRow.lock ?? sessionRow.at.local;
const rowKey = (id: string) => keyOf(sessionRow.at.local, id);
const isRow = (key: string) => partsOf(sessionRow.at.local, key) !== undefined;

const newestFirst = (rows: readonly SessionRow[]) => rows.toSorted((a, b) => b.at - a.at);

function privateStore(windowId: number): Store<SessionRow[]> {
  return defineStore(privateRows, {
    area: 'session',
    key: keyOf(privateRows.at.session, windowId),
  });
}

/** The newest first. */
export async function readSessionRows({ privateWindow }: StorageScope): Promise<SessionRow[]> {
  if (privateWindow !== undefined) return newestFirst(await privateStore(privateWindow).read());
  return newestFirst((await readStored()).map(({ row }) => row));
}

async function readStored(): Promise<StoredRow[]> {
  const keys = (await readKeys('local')).filter(isRow);
  const stored = Object.values(await browser.storage.local.get(keys));
  return stored.flatMap((value) => parseAs(sessionRow.schema, value) ?? []);
}

/** Adds a row or replaces the one with the same id. Throws `storage-full`. */
export async function writeSessionRow(
  { privateWindow }: StorageScope,
  row: SessionRow,
): Promise<void> {
  if (privateWindow === undefined) {
    await underLock(async () => {
      const isNew = !(await readKeys('local')).includes(rowKey(row.id));
      await put(row);
      if (isNew) await dropOldest(MAX_ROWS);
    });
  } else {
    await privateStore(privateWindow).update((rows) =>
      newestFirst([row, ...rows.filter(({ id }) => id !== row.id)]).slice(0, MAX_PRIVATE),
    );
  }
}

/**
 * Adds the new rows of a file, the newest first, as far as there is room.
 * @param clean makes a row fit to be stored
 */
export function importSessionRows(
  rows: readonly SessionRow[],
  clean: (row: SessionRow) => Promise<SessionRow>,
): Promise<Imported> {
  return underLock(async () => {
    const keys = (await readKeys('local')).filter(isRow);
    const known = new Set(keys);
    const fresh = new Map<string, SessionRow>();
    for (const row of newestFirst(rows)) {
      const key = rowKey(row.id);
      if (!known.has(key) && !fresh.has(key)) fresh.set(key, row);
    }
    const wanted = [...fresh].slice(0, Math.max(0, MAX_ROWS - keys.length));
    let added = 0;
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const part = wanted.slice(start, start + AT_ONCE);
      const stored = await addImported(part, clean);
      added += stored;
      if (stored < part.length) break;
    }
    return { added, known: rows.length - fresh.size, leftOut: fresh.size - added };
  });
}

/** Imported rows that are written together: each write has every open panel read all rows again. */
const AT_ONCE = 50;

/** How many of these rows there was room for. */
async function addImported(
  rows: readonly (readonly [key: string, row: SessionRow])[],
  clean: (row: SessionRow) => Promise<SessionRow>,
): Promise<number> {
  const items: (readonly [string, StoredRow])[] = [];
  for (const [key, row] of rows) {
    items.push([key, { v: 1, row: await clean(row), isImported: true }]);
  }
  if (await fits(items)) return items.length;
  let added = 0;
  for (const item of items) {
    if (!(await fits([item]))) break;
    added += 1;
  }
  return added;
}

/** Writes them; false where the storage is full. */
async function fits(items: readonly (readonly [string, StoredRow])[]): Promise<boolean> {
  try {
    await setInFreeRoom('local', Object.fromEntries(items));
    return true;
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

export async function removeSessionRow({ privateWindow }: StorageScope, id: string): Promise<void> {
  if (privateWindow === undefined) await underLock(() => remove([rowKey(id)]));
  else await privateStore(privateWindow).update((rows) => rows.filter((row) => row.id !== id));
}

/** Calls the listener when rows have changed; it reads the new state itself. Returns the stop function. */
export function watchSessionRows(
  { privateWindow }: StorageScope,
  listener: () => void,
): () => void {
  if (privateWindow !== undefined) return privateStore(privateWindow).watch(listener);
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isRow)) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

const underLock = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, work);

const remove = (keys: string[]) => browser.storage.local.remove(keys);

const put = (row: SessionRow) => setWithRoom('local', { [rowKey(row.id)]: { v: 1, row } });

/** Drops imported rows, then the oldest, until at most `most` are left. */
async function dropOldest(most: number): Promise<void> {
  const keys = (await readKeys('local')).filter(isRow);
  if (keys.length <= most) return;
  const ranked = (await readStored()).toSorted(
    (a, b) => Number(a.isImported ?? false) - Number(b.isImported ?? false) || b.row.at - a.row.at,
  );
  const kept = new Set(ranked.slice(0, most).map(({ row }) => rowKey(row.id)));
  await remove(keys.filter((key) => !kept.has(key))); // includes unreadable rows
}

/** Kept ids: more than there are open windows, each with one search in memory. */
const MAX_REMOVED = 50;

/** Entries are removed from each list separately. */
export type RemovedFrom = 'rows' | 'history';

const removedStore = (from: RemovedFrom) => {
  const entry = from === 'rows' ? removedRows : removedHistory;
  return defineStore(entry, { area: 'session', key: entry.at.session });
};

/**
 * Records that the user has removed the row or history entry of a search that is still in memory, so that
 * a reopened panel does not restore it.
 * @param what the id of one search, or all before a time in epoch milliseconds except one
 */
export async function noteRemoved(
  from: RemovedFrom,
  what: { id: string } | { before: number; but?: string | undefined },
): Promise<void> {
  await removedStore(from).update(({ ids, ...all }) => {
    const { before, but } = 'id' in what ? all : what;
    return {
      ids: 'id' in what ? [...ids, what.id].slice(-MAX_REMOVED) : [],
      before,
      ...(but !== undefined && { but }),
    };
  });
}

export async function isRemoved(
  from: RemovedFrom,
  { id, at }: { id: string; at: number },
): Promise<boolean> {
  const { ids, before, but } = await removedStore(from).read();
  return (at <= before && id !== but) || ids.includes(id);
}
