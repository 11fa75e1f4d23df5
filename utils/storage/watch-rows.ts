/** Rows of the database of watched offers, and how one comes in with all that belongs to it. */
import {
  type KeptReading,
  type KeptWatch,
  MAX_WATCHES,
  type Reading,
  type Watch,
  watchSchema,
} from '../model/watch';
import { parseAs } from '../parse';
import { changeIn, type StoredWatch } from './watches-database';

export function toStored(watch: Watch): StoredWatch {
  return { id: watch.id, dueAt: watch.dueAt, watch };
}

/** Undefined where it is unreadable. */
export function toWatch({ id, watch }: StoredWatch): Watch | undefined {
  const parsed = parseAs(watchSchema, watch);
  return parsed?.id === id ? parsed : undefined;
}

export function toKept({ quantity }: Watch, reading: Reading): KeptReading {
  return { quantity, reading };
}

/** Adds it in one piece, or nothing. Unreadable ones count for `full`. */
export function insertWatch({
  watch,
  picture,
  readings,
}: KeptWatch): Promise<'added' | 'known' | 'full'> {
  return changeIn(['watches', 'pictures', 'readings'], async (tables) => {
    const watches = tables.objectStore('watches');
    const [known, count] = await Promise.all([watches.getKey(watch.id), watches.count()]);
    if (known !== undefined) return 'known';
    if (count >= MAX_WATCHES) return 'full';
    await Promise.all([
      watches.add(toStored({ ...watch, hasPicture: picture !== undefined })),
      picture && tables.objectStore('pictures').put(picture, watch.id),
      tables.objectStore('readings').put(JSON.stringify(readings), watch.id),
    ]);
    return 'added';
  });
}
