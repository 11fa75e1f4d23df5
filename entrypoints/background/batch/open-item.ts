/** An item as the window's search: its offers are opened, or searched again, and those of a list's row go back into it. */
import { failureOf } from '@/utils/core/errors';
import type { ListRow, Search } from '@/utils/core/model/search';
import { readItemOffers } from '@/utils/io/storage/batches';
import {
  readSearch,
  tidyResults,
  writeOffers,
  writePicture,
  writeSearch,
} from '@/utils/io/storage/searches';
import { newSearch, startSearch } from '../commands';
import { providePicture } from '../provided-picture';
import { beginRun, finishRun, isCurrent } from '../search-record';
import { openList } from './commands';
import { acquireItem, targetOf } from './item-picture';
import { doneWith } from './queue';
import { type BatchRecord, batchOf } from './record';

/**
 * Opens an item and its offers as the window's search; sends a request only if no offers are
 * stored.
 */
export async function openBatchItem(windowId: number, number: number): Promise<void> {
  const record = await batchOf(windowId);
  const item = record?.items[number];
  if (!record || !item) return;
  const { state } = item;
  const target = targetOf(record, number);
  const offers = state.status === 'done' ? await readItemOffers(record.ref, number) : undefined;
  if (state.status !== 'done' || !offers) return searchAgain(windowId, record, number);

  const signal = beginRun(windowId);
  const search: Search = {
    ...newSearch(windowId, target, rowOf(record, number)),
    service: state.service,
    state: { status: 'done', finishedAt: Date.now() },
    pages: 1,
    total: state.total,
    ...(state.next === undefined ? {} : { next: state.next }),
  };
  try {
    await writeOffers(windowId, 0, offers);
    await writeSearch(search);
    await loadPicture(search, record, number, signal);
  } catch (error) {
    failureOf(error); // offers are shown without the picture
  } finally {
    if (isCurrent(windowId, signal)) await tidyResults(search).catch(failureOf);
    finishRun(windowId, signal);
  }
}

/** A picture that no address of the item leads to is given to the search. */
async function searchAgain(windowId: number, record: BatchRecord, number: number): Promise<void> {
  const target = targetOf(record, number);
  const row = rowOf(record, number);
  if (record.items[number]?.from === undefined) return startSearch(windowId, target, row);
  const { signal } = new AbortController();
  const acquired = await acquireItem(record, number, signal).catch(failureOf);
  if ('code' in acquired) return startSearch(windowId, target, row); // says why there is none
  const { bytes, mime, enlarged } = acquired.picture;
  const { width, height } = acquired.metadata;
  const given = { mime, base64: bytes.toBase64(), enlarged, way: 'file', width, height };
  await providePicture(windowId, { windowId, picture: given }, row);
}

/** A batch stores no full pictures, to save space, but the next page of offers needs one. */
async function loadPicture(
  search: Search,
  record: BatchRecord,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  const { picture, metadata } = await acquireItem(record, number, signal);
  const { mime, bytes, enlarged } = picture;
  if (!isCurrent(search.windowId, signal)) return;
  await writePicture(
    { mime, base64: bytes.toBase64(), enlarged },
    { ...search, picture: metadata },
  );
}

function rowOf({ ref, head, items }: BatchRecord, number: number): ListRow | undefined {
  if (!head.list) return undefined;
  return { list: ref.id, name: head.list.name, number, label: items[number]?.label };
}

/** The panel has put the offers of the window's search into the row that it was opened from. */
export async function finishRow(windowId: number): Promise<void> {
  const { listRow, service, total, next } = (await readSearch(windowId)) ?? {};
  if (!listRow || !service) return;
  await openList(windowId, listRow.list);
  const record = await batchOf(windowId);
  if (record?.ref.id !== listRow.list) return; // removed meanwhile
  const offers = (await readItemOffers(record.ref, listRow.number)) ?? [];
  await record.saveItem(listRow.number, { state: doneWith(offers, { service, total, next }) });
}
