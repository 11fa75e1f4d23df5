/** Watched offers on their way into a file and out of one. */
import { isAppError } from '../errors';
import type { Imported } from '../history/transfer';
import {
  type KeptReading,
  type KeptWatch,
  type Watch,
  watchIdOf,
  type WatchPicture,
} from '../model/watch';
import { parseAs } from '../parse';
import { offerKey } from '../pricing/merge-offers';
import { keptReadingsSchema } from './schemas';
import { insertWatch } from './watch-rows';
import { summarise } from './watch-summary';
import { readWatches, readWatchPicture } from './watches';
import { readFrom } from './watches-database';

/** All readable ones, one by one, as their pictures are large. What has changed of them stays here. */
export async function* keptWatches(): AsyncGenerator<KeptWatch> {
  for (const watch of await readWatches()) {
    const [picture, kept] = await Promise.all([
      readWatchPicture(watch.id),
      readFrom((db) => db.get('readings', watch.id)),
    ]);
    const readings: KeptReading[] = parseAs(keptReadingsSchema, kept) ?? [];
    yield { watch, ...(picture && { picture }), readings };
  }
}

/**
 * Adds the watches of a file; those that are there stay as they are. Each is due at once: the budget of calls
 * spreads their checks.
 * @param clean makes a picture fit to be stored, if it is one
 * @param now epoch milliseconds
 */
export async function importWatches(
  watches: readonly KeptWatch[],
  clean: (picture: WatchPicture) => Promise<WatchPicture | undefined>,
  now: number,
): Promise<Imported> {
  const count = { added: 0, known: 0, full: 0 };
  try {
    for (const { picture: given, watch, readings } of watches) {
      const picture = given && (await clean(given));
      const kept = { watch: asImported(watch, now), readings, ...(picture && { picture }) };
      const outcome = await insertWatch(kept);
      count[outcome] += 1;
      // The alarm goes by the summary, and the page may be closed before the last one.
      if (outcome === 'added' && count.added === 1) await summarise();
    }
  } catch (error) {
    if (!isAppError(error)) throw error; // the storage is full
  } finally {
    await summarise();
  }
  const { added, known } = count;
  return { added, known, leftOut: watches.length - added - known };
}

/** Its key follows from its offer, whatever the file says, and no check of elsewhere goes on here. */
function asImported(given: Watch, now: number): Watch {
  const { pending: _, trouble: _1, ...watch } = given;
  const key = offerKey(watch.offer);
  return {
    ...watch,
    id: watchIdOf(key, watch.service),
    offer: { ...watch.offer, key },
    createdAt: Math.min(watch.createdAt, now),
    dueAt: now,
  };
}
