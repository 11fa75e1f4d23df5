/**
 * One row for each picture that was searched. Writers: the panels and the options page, under a lock.
 * In ordinary windows each has a key of its own in `storage.local`, so that an update stays a small
 * write; those of a private window are one list in `storage.session`, which goes with it.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { type SessionRow, sessionRowSchema } from '../model/history';
import { parseAs } from '../parse';
import { readKeys } from './area';
import { setWithRoom } from './room';
import type { StorageScope } from './scope';
import { keptKey } from './search-keys';
import { changeList, defineStore, readableList } from './store';

/** The oldest go. */
export const MAX_ROWS = 500;
/** Of a private window: all its windows share 10 MB of memory. */
const MAX_PRIVATE = 100;

const PREFIX = 'session-row:';
const rowKey = (id: string) => `${PREFIX}${id}`;
/** Version 1. */
const storedSchema = z.object({ v: z.literal(1), row: sessionRowSchema });

const newestFirst = (rows: readonly SessionRow[]) => rows.toSorted((a, b) => b.at - a.at);

function privateStore(windowId: number) {
  return defineStore<SessionRow[]>({
    area: 'session',
    key: keptKey('session-rows', windowId),
    schema: readableList(sessionRowSchema),
    version: 1,
    fallback: [],
  });
}

/** The newest first. */
export async function readSessionRows({ privateWindow }: StorageScope): Promise<SessionRow[]> {
  if (privateWindow !== undefined) return newestFirst(await privateStore(privateWindow).read());
  const keys = (await readKeys('local')).filter((key) => key.startsWith(PREFIX));
  const stored = Object.values(await browser.storage.local.get(keys));
  return newestFirst(stored.flatMap((value) => parseAs(storedSchema, value)?.row ?? []));
}

/** New, or in place of the one with its id. Throws `storage-full`. */
export function writeSessionRow({ privateWindow }: StorageScope, row: SessionRow): Promise<void> {
  if (privateWindow !== undefined) {
    return changeList(keptKey('session-rows', privateWindow), privateStore(privateWindow), (rows) =>
      newestFirst([row, ...rows.filter(({ id }) => id !== row.id)]).slice(0, MAX_PRIVATE),
    );
  }
  return underLock(async () => {
    const isNew = !(await readKeys('local')).includes(rowKey(row.id));
    await put(row);
    if (isNew) await dropOldest(MAX_ROWS);
  });
}

/** Adds those of a file that are not there. Answers how many came. */
export function importSessionRows(rows: readonly SessionRow[]): Promise<number> {
  return underLock(async () => {
    const known = new Set(await readKeys('local'));
    const added = newestFirst(rows.filter(({ id }) => !known.has(rowKey(id)))).slice(0, MAX_ROWS);
    for (const row of added) await put(row);
    await dropOldest(MAX_ROWS);
    return added.length;
  });
}

export function removeSessionRow({ privateWindow }: StorageScope, id: string): Promise<void> {
  if (privateWindow === undefined) return underLock(() => remove([rowKey(id)]));
  return changeList(keptKey('session-rows', privateWindow), privateStore(privateWindow), (rows) =>
    rows.filter((row) => row.id !== id),
  );
}

/** Those of ordinary windows. */
export function clearSessionRows(): Promise<void> {
  return underLock(async () => {
    await remove((await readKeys('local')).filter((key) => key.startsWith(PREFIX)));
  });
}

/** Hears that rows have changed; what they are now is read. */
export function watchSessionRows(
  { privateWindow }: StorageScope,
  listener: () => void,
): () => void {
  if (privateWindow !== undefined) return privateStore(privateWindow).watch(listener);
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

const underLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('session-rows', work);

const remove = (keys: string[]) => browser.storage.local.remove(keys);

const put = (row: SessionRow) => setWithRoom('local', { [rowKey(row.id)]: { v: 1, row } });

/** Until no more than so many are left. */
async function dropOldest(most: number): Promise<void> {
  const keys = (await readKeys('local')).filter((key) => key.startsWith(PREFIX));
  if (keys.length <= most) return;
  const rows = await readSessionRows({});
  const kept = new Set(rows.slice(0, most).map(({ id }) => rowKey(id)));
  await remove(keys.filter((key) => !kept.has(key))); // with those that cannot be read any more
}

/**
 * Searches whose row or history the user has removed while they are still in memory, in
 * `storage.session`: a panel that opens again must not bring them back. Writers: the panels and the
 * options page, under a lock.
 */

/** More searches than windows are open. */
const MOST = 50;

const removedSchema = z.object({
  /** Of searches. */
  ids: z.catch(z.array(z.string()), []),
  /** Epoch milliseconds: everything from before was removed. */
  before: z.catch(z.number(), 0),
  /** The search that stays all the same. */
  but: z.exactOptional(z.catch(z.string(), '')),
});
type Removed = z.infer<typeof removedSchema>;
/** The two lists are removed from apart. */
export type RemovedFrom = 'rows' | 'history';

const storeOf = (from: RemovedFrom) =>
  defineStore<Removed>({
    area: 'session',
    key: `removed-${from}`,
    schema: removedSchema,
    version: 1,
    fallback: { ids: [], before: 0 },
  });

/** @param what the id of one search, or all until this moment in epoch milliseconds, but this one */
export function noteRemoved(
  from: RemovedFrom,
  what: { id: string } | { before: number; but?: string | undefined },
): Promise<void> {
  return navigator.locks.request(`removed-${from}`, async () => {
    const { ids, ...all } = await storeOf(from).read();
    const { before, but } = 'id' in what ? all : what;
    await storeOf(from).write({
      ids: 'id' in what ? [...ids, what.id].slice(-MOST) : [],
      before,
      ...(but !== undefined && { but }),
    });
  });
}

export async function isRemoved(
  from: RemovedFrom,
  { id, at }: { id: string; at: number },
): Promise<boolean> {
  const { ids, before, but } = await storeOf(from).read();
  return (at <= before && id !== but) || ids.includes(id);
}
