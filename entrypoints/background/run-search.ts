/** The order of steps from a click to offers. Each step is written down before the next begins. */
import { acquirePicture } from '@/utils/acquire';
import { fromBase64, toBase64 } from '@/utils/bytes';
import { failureOf } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import type { ProviderPicture } from '@/utils/providers/provider';
import { readPicture, removeResults, writePicture } from '@/utils/store/searches';
import { askPatiently } from './ask';
import { createRecord, writeFailure, type SearchRecord } from './record';
import { beginRun, finishRun, isSuperseded } from './runs';

/**
 * Where a run gets its picture: `new` from a click, which forgets what the window had before;
 * `kept` from the store, or the click where nothing is stored; `better` from the click again, and
 * the stored one stays until a new one is there.
 */
export type PictureSource = 'new' | 'kept' | 'better';

/** Runs a search to its end. Never rejects: whatever happens is in the record. */
export async function runSearch(search: Search, source: PictureSource): Promise<void> {
  const { windowId } = search;
  const signal = beginRun(windowId);
  const record = createRecord(search, signal);
  try {
    const kept = source === 'kept' ? await readPicture(windowId) : undefined;
    const picture = kept
      ? { mime: kept.mime, bytes: fromBase64(kept.base64) }
      : await acquire(record, source, signal);
    await askPatiently(record, picture, signal);
  } catch (error) {
    if (isSuperseded(signal)) return;
    await writeFailure(record.current, failureOf(error));
  } finally {
    finishRun(windowId, signal);
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
  await writePicture(windowId, { mime, base64: toBase64(bytes), enlarged });
  await record.save({ picture: facts });
  return { mime, bytes };
}
