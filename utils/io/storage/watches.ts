/**
 * Watched offers of ordinary windows, with what was seen of them. The panel and the options add, change and remove
 * watches, the worker writes its checks. All throw `storage-full` or `WatchesError`.
 */
import * as z from 'zod/mini';
import {
  MAX_OBSERVATIONS,
  type Observation,
  type Watch,
  type WatchChange,
  watchIdOf,
  type WatchPicture,
  watchPictureSchema,
} from '../../core/model/watch';
import { jsonText, parseAs } from '../../core/parse';
import { REGISTRY } from './registry';
import { removeEntry } from './removal';
import { keptObservationsSchema } from './schemas';
import { addChanges } from './watch-changes';
import { insertWatch, toKept, toStored, toWatch } from './watch-rows';
import { summarise } from './watch-summary';
import { changeIn, destroyWatches, readFrom } from './watches-database';

/** Observations as they are stored; who shows them parses each. */
const listText = z.pipe(jsonText, z.array(z.unknown()));

export interface CheckResult {
  watch: Watch;
  /** Absent where the check has failed. */
  observation?: Observation;
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
    observations: [toKept(watch, watch.known)],
    ...(picture && { picture }),
  });
  await summarise().catch(async (error: unknown) => {
    if (added === 'added') await dropWatch(id); // or it would be watched without anybody knowing
    throw error;
  });
  return added;
}

/** Removes a watch with its picture, its observations and its changes. */
export async function removeWatch(id: string): Promise<void> {
  await dropWatch(id);
  await summarise();
}

async function dropWatch(id: string): Promise<void> {
  await changeIn(['watches', 'pictures', 'observations', 'changes'], async (tables) => {
    const changes = tables.objectStore('changes');
    const keys = await changes.index('watch').getAllKeys(id);
    await Promise.all([
      tables.objectStore('watches').delete(id),
      tables.objectStore('pictures').delete(id),
      tables.objectStore('observations').delete(id),
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

/** Observations at the quantity that is watched now, the oldest first. */
export async function readObservations(id: string): Promise<Observation[]> {
  const [row, kept] = await readFrom((db) => {
    const tables = db.transaction(['watches', 'observations']);
    return Promise.all([
      tables.objectStore('watches').get(id),
      tables.objectStore('observations').get(id),
    ]);
  });
  const watch = row && toWatch(row);
  return (parseAs(keptObservationsSchema, kept) ?? []).flatMap(({ quantity, observation }) =>
    quantity === watch?.quantity ? [observation] : [],
  );
}

/**
 * Writes what a check has found, in one piece. A watch that was removed meanwhile stays removed, and of one
 * whose quantity was changed meanwhile only the observation is kept.
 */
export async function writeCheck({ watch, observation, changes }: CheckResult): Promise<void> {
  await changeIn(['watches', 'observations', 'changes'], async (tables) => {
    const row = await tables.objectStore('watches').get(watch.id);
    const stored = row && toWatch(row);
    if (!stored || stored.createdAt !== watch.createdAt) return;
    const observations = tables.objectStore('observations');
    if (observation) {
      const kept = parseAs(listText, await observations.get(watch.id)) ?? [];
      const all = [...kept, toKept(watch, observation)].slice(-MAX_OBSERVATIONS);
      await observations.put(JSON.stringify(all), watch.id);
    }
    if (stored.quantity !== watch.quantity) return;
    await tables.objectStore('watches').put(toStored(watch));
    await addChanges(tables, changes);
  });
  await summarise();
}

/**
 * The watch as it is now, put off so that no other page or worker checks it at the same time; undefined where it was removed, or is
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

/** Another quantity begins with the next check, which is due at once. Observations of each quantity are kept. */
export async function changeWatch(id: string, change: { quantity: number }): Promise<void> {
  await changeIn(['watches'], async (tables) => {
    const watches = tables.objectStore('watches');
    const row = await watches.get(id);
    const watch = row && toWatch(row);
    if (!watch || watch.quantity === change.quantity) return;
    const { pending: _, ...rest } = watch;
    const { price: _1, ...known } = watch.known;
    const { price: _2, ...last } = watch.last;
    await watches.put(toStored({ ...rest, ...change, known, last, dueAt: 0 }));
  });
  await summarise();
}

/** Removes all watches, their observations and changes, and the summary, which is read as an empty one then. */
export async function clearWatches(): Promise<void> {
  await destroyWatches();
  await removeEntry(REGISTRY.watchSummary);
}
