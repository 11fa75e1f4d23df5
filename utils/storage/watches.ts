/**
 * Watched offers of ordinary windows, with what was seen of them and what has changed. The panel and the
 * options add, change and remove watches, the worker writes its checks. After each write the summary is
 * computed anew from the database, so that it never drifts from it. All throw `storage-full` or `WatchesError`.
 */
import * as z from 'zod/mini';
import type { ServiceId } from '../model/settings';
import {
  MAX_CHANGES,
  MAX_READINGS,
  type Reading,
  type Watch,
  type WatchChange,
  watchChangeSchema,
  watchIdOf,
  type WatchPause,
  type WatchPicture,
  watchPictureSchema,
  type WatchSummary,
} from '../model/watch';
import { jsonText, parseAs } from '../parse';
import { isForUser } from '../watch/pause';
import { REGISTRY } from './registry';
import { removeEntry } from './removal';
import { keptReadingsSchema } from './schemas';
import { localStore, type SourceStore } from './store';
import { insertWatch, toKept, toStored, toWatch } from './watch-rows';
import {
  changeIn,
  destroyWatches,
  readFrom,
  type StoredChange,
  type Tables,
} from './watches-database';

/** What all pages and the worker see of the watches. */
export const watchSummaryStore: SourceStore<WatchSummary> = localStore(REGISTRY.watchSummary);

/** Readings as they are stored; who shows them parses each. */
const listText = z.pipe(jsonText, z.array(z.unknown()));

/** Of one check. */
export interface CheckResult {
  watch: Watch;
  /** Absent where the check has failed. */
  reading?: Reading;
  changes: readonly WatchChange[];
}

/**
 * One offer is watched once by each service.
 * @returns `full`: there are `MAX_WATCHES`, unreadable ones counted
 */
export async function addWatch(
  watch: Watch,
  picture?: WatchPicture,
): Promise<'added' | 'known' | 'full'> {
  const id = watchIdOf(watch.offer.key, watch.service);
  const added = await insertWatch({
    watch: { ...watch, id },
    readings: [toKept(watch, watch.known)],
    ...(picture && { picture }),
  });
  await summarise().catch(async (error: unknown) => {
    if (added === 'added') await dropWatch(id); // or it would be watched without anybody knowing
    throw error;
  });
  return added;
}

/** With its picture, its readings and its changes. */
export async function removeWatch(id: string): Promise<void> {
  await dropWatch(id);
  await summarise();
}

async function dropWatch(id: string): Promise<void> {
  await changeIn(['watches', 'pictures', 'readings', 'changes'], async (tables) => {
    const changes = tables.objectStore('changes');
    const keys = await changes.index('watch').getAllKeys(id);
    await Promise.all([
      tables.objectStore('watches').delete(id),
      tables.objectStore('pictures').delete(id),
      tables.objectStore('readings').delete(id),
      ...keys.map((key) => changes.delete(key)),
    ]);
  });
}

/** The next due first. An unreadable one is left out. */
export async function readWatches(): Promise<Watch[]> {
  const rows = await readFrom((db) => db.getAllFromIndex('watches', 'due'));
  return rows.flatMap((row) => toWatch(row) ?? []);
}

export async function readWatchPicture(id: string): Promise<WatchPicture | undefined> {
  return parseAs(watchPictureSchema, await readFrom((db) => db.get('pictures', id)));
}

/** Those at the quantity that is watched now, the oldest first. */
export async function readReadings(id: string): Promise<Reading[]> {
  const [row, kept] = await readFrom((db) => {
    const tables = db.transaction(['watches', 'readings']);
    return Promise.all([
      tables.objectStore('watches').get(id),
      tables.objectStore('readings').get(id),
    ]);
  });
  const watch = row && toWatch(row);
  return (parseAs(keptReadingsSchema, kept) ?? []).flatMap(({ quantity, reading }) =>
    quantity === watch?.quantity ? [reading] : [],
  );
}

/**
 * Writes what a check has found, in one piece. A watch that was removed meanwhile stays removed, and of one
 * whose quantity was changed meanwhile only the reading is kept.
 */
export async function writeCheck({ watch, reading, changes }: CheckResult): Promise<void> {
  await changeIn(['watches', 'readings', 'changes'], async (tables) => {
    const row = await tables.objectStore('watches').get(watch.id);
    const stored = row && toWatch(row);
    if (!stored || stored.createdAt !== watch.createdAt) return;
    const readings = tables.objectStore('readings');
    if (reading) {
      const kept = parseAs(listText, await readings.get(watch.id)) ?? [];
      const all = [...kept, toKept(watch, reading)].slice(-MAX_READINGS);
      await readings.put(JSON.stringify(all), watch.id);
    }
    if (stored.quantity !== watch.quantity) return;
    await tables.objectStore('watches').put(toStored(watch));
    await addChanges(tables, changes);
  });
  await summarise();
}

/**
 * The watch as it is now, put off so that nobody else checks it meanwhile; undefined where it was removed, or is
 * no longer due.
 * @param until epoch milliseconds
 */
export function claimWatch(id: string, now: number, until: number): Promise<Watch | undefined> {
  return changeIn(['watches'], async (tables) => {
    const store = tables.objectStore('watches');
    const row = await store.get(id);
    const watch = row && toWatch(row);
    if (!watch || watch.dueAt > now) return undefined;
    await store.put(toStored({ ...watch, dueAt: until }));
    return watch;
  });
}

/** Sets other times of checks (`dueNow`). */
export async function moveDue(moved: readonly { id: string; dueAt: number }[]): Promise<void> {
  await changeIn(['watches'], async (tables) => {
    const store = tables.objectStore('watches');
    for (const { id, dueAt } of moved) {
      const row = await store.get(id);
      const watch = row && toWatch(row);
      if (watch) await store.put(toStored({ ...watch, dueAt }));
    }
  });
}

/** A change that is there already is not added again. The oldest read ones are dropped first. */
async function addChanges(tables: Tables, changes: readonly WatchChange[]): Promise<void> {
  const store = tables.objectStore('changes');
  for (const change of changes) {
    if ((await store.index('id').getKey(change.id)) === undefined) await store.add(toRow(change));
  }
  let surplus = changes.length === 0 ? 0 : (await store.count()) - MAX_CHANGES;
  if (surplus <= 0) return;
  const [keys, unread] = await Promise.all([
    store.getAllKeys(),
    store.index('unread').getAllKeys(),
  ]);
  const isUnread = new Set(unread);
  for (const key of [...keys.filter((one) => !isUnread.has(one)), ...unread]) {
    if (surplus <= 0) break;
    await store.delete(key);
    surplus -= 1;
  }
}

/** The latest written first. */
export async function readChanges(limit: number): Promise<WatchChange[]> {
  return readFrom(async (db) => {
    const changes: WatchChange[] = [];
    let cursor = await db.transaction('changes').store.openCursor(null, 'prev');
    while (cursor && changes.length < limit) {
      const { change, unread } = cursor.value;
      const parsed = parseAs(watchChangeSchema, change);
      if (parsed) changes.push({ ...parsed, isRead: unread === undefined });
      cursor = await cursor.continue();
    }
    return changes;
  });
}

/** @param ids absent: all */
export async function markRead(ids?: readonly string[]): Promise<void> {
  const wanted = ids && new Set(ids);
  await changeIn(['changes'], async (tables) => {
    const store = tables.objectStore('changes');
    let cursor = await store.index('unread').openCursor();
    while (cursor) {
      const { unread: _, ...read } = cursor.value;
      if (!wanted || wanted.has(read.id)) await cursor.update(read);
      cursor = await cursor.continue();
    }
  });
  await summarise();
}

/** Another quantity begins with the next check, which is due at once. Readings of each quantity are kept. */
export async function changeWatch(id: string, change: { quantity: number }): Promise<void> {
  await changeIn(['watches'], async (tables) => {
    const watches = tables.objectStore('watches');
    const row = await watches.get(id);
    const watch = row && toWatch(row);
    if (!watch || watch.quantity === change.quantity) return;
    const { pending: _, ...rest } = watch;
    const { price: _1, cheaper: _2, ...known } = watch.known;
    const { price: _3, cheaper: _4, ...last } = watch.last;
    await watches.put(toStored({ ...rest, ...change, known, last, dueAt: 0 }));
  });
  await summarise();
}

/** @param pause absent: it is asked again */
export async function pauseService(service: ServiceId, pause?: WatchPause): Promise<void> {
  await watchSummaryStore.update((summary) => {
    const { [service]: _, ...others } = summary.paused;
    const paused = pause ? { ...others, [service]: pause } : others;
    return { ...summary, revision: summary.revision + 1, paused };
  });
}

/** The user has changed settings, keys or access: what may have been paused for them is asked again. */
export async function endPauses(): Promise<void> {
  await watchSummaryStore.update((summary) => {
    const all = Object.entries(summary.paused);
    const left = all.filter(([, pause]) => !isForUser(pause));
    if (left.length === all.length) return summary;
    return { ...summary, revision: summary.revision + 1, paused: Object.fromEntries(left) };
  });
}

/** The summary from the database; the worker writes it at its start, in case one ended between both writes. */
export async function summarise(): Promise<void> {
  await watchSummaryStore.update(async ({ revision, paused }) => {
    const [ids, unread] = await readFrom((db) => {
      const tables = db.transaction(['watches', 'changes']);
      return Promise.all([
        tables.objectStore('watches').index('due').getAllKeys(), // reads no values
        tables.objectStore('changes').index('unread').count(),
      ]);
    });
    const keys = ids.map((id) => id.slice(id.indexOf(' ') + 1));
    return { revision: revision + 1, unread, keys: [...new Set(keys)], paused };
  });
}

/** Removes all watches, their readings and changes, and the summary, which is read as an empty one then. */
export async function clearWatches(): Promise<void> {
  await destroyWatches();
  await removeEntry(REGISTRY.watchSummary);
}

function toRow({ isRead, ...change }: WatchChange): StoredChange {
  return {
    id: change.id,
    ...(change.kind !== 'service' && { watchId: change.watchId }),
    ...(!isRead && { unread: 1 as const }),
    change: { ...change, isRead: false },
  };
}
