/**
 * Watched offers of ordinary windows. The panel and the options add and remove watches, the worker writes its checks.
 * All throw `storage-full` or `DatabaseError`.
 */
import {
  type KeptWatch,
  MAX_WATCHES,
  type Watch,
  watchIdOf,
  type WatchPicture,
  watchPictureSchema,
} from '../../core/model/watch';
import { parseAs } from '../../core/parse';
import { isDue } from '../../core/watch/due';
import { REGISTRY } from './registry';
import { removeEntry } from './removal';
import { summarise } from './watch-summary';
import { changeIn, type StoredWatch, toWatch, watchesDatabase } from './watches-database';

/**
 * One offer is watched once by each service.
 * @returns `full`: there are `MAX_WATCHES`, unreadable ones counted
 */
export async function addWatch(
  watch: Watch,
  picture?: WatchPicture,
): Promise<'added' | 'known' | 'full'> {
  const id = watchIdOf(watch.offer.key, watch.service);
  const added = await insertWatch({ watch: { ...watch, id }, ...(picture && { picture }) });
  await summarise().catch(async (error: unknown) => {
    if (added === 'added') await dropWatch(id); // or it would be watched without anybody knowing
    throw error;
  });
  return added;
}

/**
 * Adds it in one piece, or nothing; the summary is not written. Unreadable ones count for `full`.
 * @param max watches that there may be
 */
export async function insertWatch(
  { watch, picture }: KeptWatch,
  max = MAX_WATCHES,
): Promise<'added' | 'known' | 'full'> {
  return changeIn(async (watches, pictures) => {
    const [known, count] = await Promise.all([watches.getKey(watch.id), watches.count()]);
    if (known !== undefined) return 'known';
    if (count >= max) return 'full';
    await Promise.all([
      watches.add({ ...watch, hasPicture: picture !== undefined }),
      picture && pictures.put(picture, watch.id),
    ]);
    return 'added';
  });
}

async function dropWatch(id: string): Promise<void> {
  await changeIn((watches, pictures) => Promise.all([watches.delete(id), pictures.delete(id)]));
}

/** The next due first. An unreadable one is left out. */
export async function readWatches(): Promise<Watch[]> {
  const rows = await watchesDatabase.use((db) => db.getAll('watches'));
  return rows.flatMap((row) => toWatch(row) ?? []).toSorted((a, b) => a.dueAt - b.dueAt);
}

export async function readWatchPicture(id: string): Promise<WatchPicture | undefined> {
  return parseAs(watchPictureSchema, await watchesDatabase.use((db) => db.get('pictures', id)));
}

/** Writes what a check has found. A watch that was removed meanwhile stays removed. */
export async function writeCheck(watch: Watch): Promise<void> {
  await changeIn(async (watches) => {
    const stored = toWatch(await watches.get(watch.id));
    if (stored?.createdAt !== watch.createdAt) return;
    const read = new Set(stored.changes.filter(({ isRead }) => isRead).map(({ at }) => at));
    const changes = watch.changes.map((one) => (read.has(one.at) ? { ...one, isRead: true } : one));
    await watches.put({ ...watch, changes });
  });
  await summarise();
}

/**
 * The watch as it is now, put off so that no other worker checks it at the same time; undefined where it was removed,
 * or is no longer due.
 * @param until epoch milliseconds
 */
export function claimWatch(id: string, now: number, until: number): Promise<Watch | undefined> {
  return changeIn(async (watches) => {
    const watch = toWatch(await watches.get(id));
    if (!watch || !isDue(watch, now)) return undefined;
    await watches.put({ ...watch, dueAt: until });
    return watch;
  });
}

/** Marks changes as read. @param until epoch milliseconds of the latest */
export async function markRead(until: number): Promise<void> {
  await changeIn(async (watches) => {
    for (const row of await watches.getAll()) {
      const watch = toWatch(row);
      if (!watch?.changes.some(({ isRead, at }) => !isRead && at <= until)) continue;
      const changes = watch.changes.map((one) =>
        one.at <= until ? { ...one, isRead: true } : one,
      );
      await watches.put({ ...watch, changes });
    }
  });
  await summarise();
}

/** What was removed, to be put back. */
export type RemovedWatches = readonly { row: StoredWatch; picture: unknown }[];

/** @param key `offerKey`: watched by whatever services */
export async function removeWatchesOf(key: string): Promise<RemovedWatches> {
  const removed = await changeIn(async (watches, pictures) => {
    const rows = (await watches.getAll()).filter(({ id }) => id.endsWith(` ${key}`));
    return Promise.all(
      rows.map(async (row) => {
        const picture = await pictures.get(row.id);
        await Promise.all([watches.delete(row.id), pictures.delete(row.id)]);
        return { row, picture };
      }),
    );
  });
  await summarise();
  return removed;
}

/** One that is watched again meanwhile stays as it is. An undo is never refused, so the rest is put back beyond `MAX_WATCHES` as well. */
export async function restoreWatches(removed: RemovedWatches): Promise<void> {
  await changeIn(async (watches, pictures) => {
    for (const { row, picture } of removed) {
      if ((await watches.getKey(row.id)) !== undefined) continue;
      await Promise.all([watches.add(row), picture !== undefined && pictures.put(picture, row.id)]);
    }
  });
  await summarise();
}

/** Removes all watches and the summary, which is read as an empty one then. */
export async function clearWatches(): Promise<void> {
  await watchesDatabase.destroy();
  await removeEntry(REGISTRY.watchSummary);
}
