/**
 * One row for each searched picture: in ordinary windows under a separate key, so that a change is a small
 * write; in a private window in one list, which is removed with its search.
 */
import { browser } from '../browser';
import type { SessionRow } from '../model/history';
import { parseAs } from '../parse';
import { readKeys } from './area';
import { keyOf, partsOf } from './entry';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';
import type { StorageScope } from './scope';
import { defineStore, type Store } from './store';

/** Beyond it, the oldest are dropped. */
export const MAX_ROWS = 500;
/** For a private window, because all private windows share 10 MB of memory. */
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
  const keys = (await readKeys('local')).filter(isRow);
  const stored = Object.values(await browser.storage.local.get(keys));
  return newestFirst(stored.flatMap((value) => parseAs(sessionRow.schema, value)?.row ?? []));
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

/** Adds the new rows of a file. Resolves to the number of added rows. */
export function importSessionRows(rows: readonly SessionRow[]): Promise<number> {
  return underLock(async () => {
    const known = new Set(await readKeys('local'));
    const added = newestFirst(rows.filter(({ id }) => !known.has(rowKey(id)))).slice(0, MAX_ROWS);
    for (const row of added) await put(row);
    await dropOldest(MAX_ROWS);
    return added.length;
  });
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

/** Drops the oldest rows until at most `most` are left. */
async function dropOldest(most: number): Promise<void> {
  const keys = (await readKeys('local')).filter(isRow);
  if (keys.length <= most) return;
  const rows = await readSessionRows({});
  const kept = new Set(rows.slice(0, most).map(({ id }) => rowKey(id)));
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
