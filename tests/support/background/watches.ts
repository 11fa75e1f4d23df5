/** What is stored of watches, put there and read around the panel. */
import type { Watch, WatchPicture } from '@/utils/core/model/watch';
import { summarise } from '@/utils/io/storage/watch-summary';
import { clearWatches, readWatches } from '@/utils/io/storage/watches';
import { changeIn } from '@/utils/io/storage/watches-database';

/** They take the place of all before. */
export async function resetWatches(watches: readonly Watch[]): Promise<void> {
  await clearWatches();
  await putWatches(...watches);
}

/** As they are given, also with an origin of elsewhere. */
export async function putWatches(...all: readonly Watch[]): Promise<void> {
  await changeIn(async (watches) => {
    for (const watch of all) await watches.put(watch);
  });
  await summarise();
}

export async function putWatchPicture(id: string, picture: WatchPicture): Promise<void> {
  await changeIn((_, pictures) => pictures.put(picture, id));
}

export async function watchOf(id: string): Promise<Watch> {
  const found = (await readWatches()).find((watch) => watch.id === id);
  if (!found) throw new Error(`${id} is not watched`);
  return found;
}
