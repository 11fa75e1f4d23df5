/** A picture of a batch, with all of its offers, as the search of its window. */
import { acquirePicture } from '@/utils/picture/acquire';
import { browser } from '@/utils/browser';
import { toBase64 } from '@/utils/bytes';
import { failureOf } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import { readItemOffers } from '@/utils/storage/batches';
import { tidyResults, writeOffers, writePicture, writeSearch } from '@/utils/storage/searches';
import { startSearch } from '../commands';
import { beginRun, finishRun, isCurrent } from '../runs';
import { batchOf } from './record';
import { targetOf } from './target';

/** Nothing is sent where its offers are kept; else it is searched. */
export async function openBatchItem(windowId: number, number: number): Promise<void> {
  const record = await batchOf(windowId);
  const item = record?.items[number];
  if (!record || !item) return;
  const { state } = item;
  const target = targetOf(record, number);
  const offers = state.status === 'done' ? await readItemOffers(record.ref, number) : undefined;
  if (state.status !== 'done' || !offers) return startSearch(windowId, target);

  const signal = beginRun(windowId);
  const search: Search = {
    id: crypto.randomUUID(),
    windowId,
    isPrivate: browser.extension.inIncognitoContext,
    service: state.service,
    target,
    state: { status: 'done', finishedAt: Date.now() },
    posts: 0,
    pages: 1,
    total: state.total,
    ...(state.next === undefined ? {} : { next: state.next }),
  };
  try {
    await writeOffers(windowId, 0, offers);
    await writeSearch(search);
    await loadPicture(search, signal);
  } catch (error) {
    failureOf(error); // the offers stand without their picture
  } finally {
    if (isCurrent(windowId, signal)) await tidyResults(search).catch(failureOf);
    finishRun(windowId, signal);
  }
}

/** A batch keeps no full pictures: there would be no room. The next page of offers needs it. */
async function loadPicture(search: Search, signal: AbortSignal): Promise<void> {
  const { picture, facts } = await acquirePicture(search.target, signal);
  const { mime, bytes, enlarged } = picture;
  if (!isCurrent(search.windowId, signal)) return;
  await writePicture({ mime, base64: toBase64(bytes), enlarged }, { ...search, picture: facts });
}
