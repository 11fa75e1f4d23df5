/** The order of steps from a click to offers. Each step is written down before the next begins. */
import { acquirePicture } from '@/utils/acquire';
import { fromBase64, toBase64 } from '@/utils/bytes';
import { failureOf } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import type { ProviderPicture } from '@/utils/providers/provider';
import { readPicture, removeOffers, removeResults } from '@/utils/store/searches';
import { askPatiently } from './ask';
import { createRecord, NO_RESULTS, writeFailure, type SearchRecord } from './record';
import { beginRun, finishRun, isCurrent } from './runs';

/**
 * Where a run gets its picture: `new` from a click, which forgets what the window had before;
 * `kept` from the store, or the click where nothing is stored; `better` from the click again, and
 * what is stored stays until the new one is there.
 */
export type PictureSource = 'new' | 'kept' | 'better';

/** Runs a search to its end. Never rejects: whatever happens is in the record. */
export async function runSearch(search: Search, source: PictureSource): Promise<void> {
  const { windowId } = search;
  const signal = beginRun(windowId);
  const record = createRecord(search, signal);
  try {
    const kept = source === 'kept' ? await readPicture(search) : undefined;
    const picture = kept
      ? { mime: kept.mime, bytes: fromBase64(kept.base64) }
      : await acquire(record, source, signal);
    await askPatiently(record, picture, signal);
  } catch (error) {
    if (isCurrent(windowId, signal)) await endAsFailed(record.current, error);
  } finally {
    finishRun(windowId, signal);
  }
}

/** Where there is no room left even for the failure, the oldest results make some. */
async function endAsFailed(search: Search, error: unknown): Promise<void> {
  const failure = failureOf(error);
  try {
    await writeFailure(search, failure);
  } catch {
    await removeOffers(search.windowId);
    await writeFailure({ ...search, ...NO_RESULTS }, failure).catch(failureOf);
  }
}

/** Click → picture, kept for every retry. */
async function acquire(
  record: SearchRecord,
  source: PictureSource,
  signal: AbortSignal,
): Promise<ProviderPicture> {
  const { windowId, target } = record.current;
  const [acquired] = await Promise.all([
    acquirePicture(target, signal),
    // Written and forgotten while the picture loads.
    record.enter('acquiring').then(() => (source === 'new' ? removeResults(windowId) : undefined)),
  ]);
  const { picture, facts } = acquired;
  const { mime, bytes, enlarged } = picture;
  await record.savePicture({ mime, base64: toBase64(bytes), enlarged }, facts);
  return { mime, bytes };
}
