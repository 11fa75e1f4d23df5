/** Watched offers on their way into a file and out of one. */
import { isAppError } from '../../core/errors';
import type { Imported } from '../../core/history/transfer';
import { connectionOf, type Settings } from '../../core/model/settings';
import {
  type KeptWatch,
  MAX_WATCHES,
  type Watch,
  watchIdOf,
  type WatchPicture,
} from '../../core/model/watch';
import { servicePicture } from '../../core/picture/service-picture';
import { offerKey } from '../../core/model/offer';
import { serviceInfoOf } from '../services/registry';
import { nextDue } from '../../core/watch/due';
import { settingsStore } from './settings';
import { summarise } from './watch-summary';
import { insertWatch, readWatches, readWatchPicture } from './watches';
import { watchesDatabase } from './watches-database';

/** All readable ones, one by one, as their pictures are large. */
export async function* keptWatches(): AsyncGenerator<KeptWatch> {
  for (const watch of await readWatches()) {
    const picture = await readWatchPicture(watch.id);
    yield { watch, ...(picture && { picture }) };
  }
}

/**
 * Adds the watches of a file; those that are there stay as they are. Each is due after one interval: whoever wrote
 * the file does not choose what the calls of today are for. They take half of the free places at most.
 * @param clean makes a picture fit to be stored, if it is one
 * @param now epoch milliseconds
 */
export async function importWatches(
  watches: readonly KeptWatch[],
  clean: (picture: WatchPicture) => Promise<WatchPicture | undefined>,
  now: number,
): Promise<Imported> {
  const count = { added: 0, known: 0, full: 0 };
  const settings = await settingsStore.read();
  try {
    const held = await watchesDatabase.use((db) => db.count('watches'));
    const limit = held + Math.floor((MAX_WATCHES - held) / 2);
    for (const { picture: given, watch } of watches) {
      const picture = given && (await clean(given));
      const kept = { watch: asImported(watch, now, settings), ...(picture && { picture }) };
      const outcome = await insertWatch(kept, limit);
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

/**
 * An imported watch: its key follows from its offer, whatever the file says, and no check of elsewhere goes on
 * here. A picture's address that is not the service's own is left out: each check would send it, and its server
 * would see that.
 */
function asImported(given: Watch, now: number, settings: Settings): Watch {
  const { pending: _, trouble: _1, ...watch } = given;
  const { service } = watch;
  const { imageUrl, ...offer } = watch.offer;
  const { pictures } = serviceInfoOf(service).hosts(connectionOf(settings, service));
  const own = servicePicture({ imageUrl, provider: service }, new Map([[service, pictures]]));
  const key = offerKey(offer);
  const imported: Watch = {
    ...watch,
    id: watchIdOf(key, service),
    offer: { ...offer, key, ...(own !== undefined && { imageUrl: own }) },
    createdAt: Math.min(watch.createdAt, now),
    changes: [],
  };
  return { ...imported, dueAt: nextDue(imported, now, Math.random) };
}
