/** Stops watching an offer, so that it can be put back as it was. Throws as `watches.ts` does. */
import { MAX_WATCHES } from '../../core/model/watch';
import { summarise } from './watch-summary';
import { changeIn, type StoredChange, type StoredWatch } from './watches-database';

/** All that is stored of one watch. */
interface Belongings {
  row: StoredWatch;
  picture: unknown;
  observations: unknown;
  /** Changes with their places in the order of writing. */
  changes: (readonly [number, StoredChange])[];
}
export type RemovedWatches = readonly Belongings[];

const TABLES = ['watches', 'pictures', 'observations', 'changes'] as const;

/** @param key `offerKey`: watched by whatever services */
export async function removeWatchesOf(key: string): Promise<RemovedWatches> {
  const removed = await changeIn(TABLES, async (tables) => {
    const watches = tables.objectStore('watches');
    const pictures = tables.objectStore('pictures');
    const observations = tables.objectStore('observations');
    const changes = tables.objectStore('changes');
    const ids = (await watches.getAllKeys()).filter((id) => id.endsWith(` ${key}`));
    const all: Belongings[] = [];
    for (const id of ids) {
      const [row, picture, seen, places, changed] = await Promise.all([
        watches.get(id),
        pictures.get(id),
        observations.get(id),
        changes.index('watch').getAllKeys(id),
        changes.index('watch').getAll(id),
      ]);
      if (!row) continue;
      const kept = places.flatMap((place, index) => {
        const change = changed[index];
        return change ? [[place, change] as const] : [];
      });
      all.push({ row, picture, observations: seen, changes: kept });
      await Promise.all([
        watches.delete(id),
        pictures.delete(id),
        observations.delete(id),
        ...places.map((place) => changes.delete(place)),
      ]);
    }
    return all;
  });
  await summarise();
  return removed;
}

/** One that is watched again meanwhile stays as it is. False where there is no room any more. */
export async function restoreWatches(removed: RemovedWatches): Promise<boolean> {
  const areRestored = await changeIn(TABLES, async (tables) => {
    const watches = tables.objectStore('watches');
    const changes = tables.objectStore('changes');
    if ((await watches.count()) + removed.length > MAX_WATCHES) return false;
    for (const { row, picture, observations, changes: kept } of removed) {
      if ((await watches.getKey(row.id)) !== undefined) continue;
      await Promise.all([
        watches.add(row),
        picture !== undefined && tables.objectStore('pictures').put(picture, row.id),
        observations !== undefined && tables.objectStore('observations').put(observations, row.id),
        ...kept.map(([place, change]) => changes.put(change, place)),
      ]);
    }
    return true;
  });
  await summarise();
  return areRestored;
}
