import {
  DEFAULT_WATCH_SETTINGS,
  type Watch,
  type WatchPicture,
  type WatchSettings,
  type WatchSummary,
} from '@/utils/core/model/watch';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { requestWatched } from '@/utils/io/storage/requests';
import { putWatches, putWatchPicture } from '../background/watches';

/** What is stored of watches before the panel is opened. */
export interface StoredWatches {
  watches?: readonly Watch[];
  settings?: Partial<WatchSettings>;
  paused?: WatchSummary['paused'];
  /** A notification was clicked. */
  isRequested?: boolean;
}

const PICTURE: WatchPicture = { mime: 'image/jpeg', base64: '/9j/AAAA' };

export async function writeWatches(windowId: number, stored: StoredWatches): Promise<void> {
  const { watches = [], paused } = stored;
  for (const { id } of watches) await putWatchPicture(id, PICTURE);
  await putWatches(...watches);
  if (paused) await watchSummaryStore.update((summary) => ({ ...summary, paused }));
  await watchSettingsStore.write({ ...DEFAULT_WATCH_SETTINGS, ...stored.settings });
  if (stored.isRequested) await requestWatched(windowId);
}
