import {
  DEFAULT_WATCH_SETTINGS,
  type Observation,
  type Watch,
  type WatchChange,
  type WatchPicture,
  type WatchSettings,
  type WatchSummary,
} from '@/utils/core/model/watch';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { addChanges } from '@/utils/io/storage/watch-changes';
import { toKept, toStored } from '@/utils/io/storage/watch-rows';
import { summarise, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { requestWatched } from '@/utils/io/storage/watched-request';
import { changeIn } from '@/utils/io/storage/watches-database';

/** What is stored of watches before the panel is opened. */
export interface StoredWatches {
  watches?: readonly Watch[];
  /** The newest first. */
  changes?: readonly WatchChange[];
  observations?: Readonly<Record<string, readonly Observation[]>>;
  settings?: Partial<WatchSettings>;
  paused?: WatchSummary['paused'];
  /** A notification was clicked. */
  isRequested?: boolean;
}

const PICTURE: WatchPicture = { mime: 'image/jpeg', base64: '/9j/AAAA' };

export async function writeWatches(windowId: number, stored: StoredWatches): Promise<void> {
  const { watches = [], changes = [], observations = {}, paused } = stored;
  await changeIn(['watches', 'pictures', 'observations'], async (tables) => {
    for (const watch of watches) {
      const kept = observations[watch.id]?.map((observation) => toKept(watch, observation));
      await tables.objectStore('watches').put(toStored(watch));
      await tables.objectStore('pictures').put(PICTURE, watch.id);
      if (kept) await tables.objectStore('observations').put(JSON.stringify(kept), watch.id);
    }
  });
  await writeChanges(changes);
  if (paused) await watchSummaryStore.update((summary) => ({ ...summary, paused }));
  await watchSettingsStore.write({ ...DEFAULT_WATCH_SETTINGS, ...stored.settings });
  if (stored.isRequested) await requestWatched(windowId);
}

/** As the worker writes what a check has found, the newest first. */
export async function writeChanges(changes: readonly WatchChange[]): Promise<void> {
  await changeIn(['changes'], (tables) => addChanges(tables, changes.toReversed()));
  await summarise();
}
