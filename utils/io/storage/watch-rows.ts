/** Rows of the database of watched offers, and how one comes in with all that belongs to it. */
import {
  type KeptObservation,
  type KeptWatch,
  MAX_WATCHES,
  type Observation,
  type Watch,
  watchSchema,
} from '../../core/model/watch';
import { parseAs } from '../../core/parse';
import { changeIn, readFrom, type StoredWatch } from './watches-database';

export function toStored(watch: Watch): StoredWatch {
  return { id: watch.id, dueAt: watch.dueAt, watch };
}

/** Undefined where it is unreadable. */
export function toWatch({ id, watch }: StoredWatch): Watch | undefined {
  const parsed = parseAs(watchSchema, watch);
  return parsed?.id === id ? parsed : undefined;
}

export function toKept({ quantity }: Watch, observation: Observation): KeptObservation {
  return { quantity, observation };
}

/** Watches that there may be after an import: half of what is free is left to the user's own. */
export async function importLimit(): Promise<number> {
  const count = await readFrom((db) => db.count('watches'));
  return count + Math.floor((MAX_WATCHES - count) / 2);
}

/**
 * Adds it in one piece, or nothing. Unreadable ones count for `full`.
 * @param max watches that there may be
 */
export async function insertWatch(
  { watch, picture, observations }: KeptWatch,
  max = MAX_WATCHES,
): Promise<'added' | 'known' | 'full'> {
  return changeIn(['watches', 'pictures', 'observations'], async (tables) => {
    const watches = tables.objectStore('watches');
    const [known, count] = await Promise.all([watches.getKey(watch.id), watches.count()]);
    if (known !== undefined) return 'known';
    if (count >= max) return 'full';
    await Promise.all([
      watches.add(toStored({ ...watch, hasPicture: picture !== undefined })),
      picture && tables.objectStore('pictures').put(picture, watch.id),
      tables.objectStore('observations').put(JSON.stringify(observations), watch.id),
    ]);
    return 'added';
  });
}
