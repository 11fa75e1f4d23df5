/** The order of steps from a click to offers. Each step is written down before the next begins. */
import { acquirePicture } from '@/utils/picture/acquire';
import { drawAlternatives } from '@/utils/picture/acquire/candidates';
import { fromBase64, toBase64 } from '@/utils/bytes';
import { failureOf } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import type { ServicePicture } from '@/utils/services/service';
import {
  readPicture,
  readSearch,
  removeOffers,
  tidyResults,
  writeAlternatives,
} from '@/utils/storage/searches';
import { askPatiently } from './ask';
import { pagePrice } from './page-price';
import { makePlan, type Plan } from './plan';
import { createRecord, NO_RESULTS, writeFailure, type SearchRecord } from './record';
import { beginRun, finishRun, isCurrent } from './runs';

/**
 * Where a run gets its picture: `kept` from the store, or from the click where nothing is stored;
 * `click` from the click (again), and what is stored stays until the new one is there.
 */
export type PictureSource = 'kept' | 'click';

/** Runs a search to its end. Never rejects: whatever happens is in the record. */
export async function runSearch(search: Search, source: PictureSource): Promise<void> {
  const { windowId } = search;
  const signal = beginRun(windowId);
  const record = createRecord(search, signal);
  const plan = makePlan();
  plan.catch(() => undefined); // waited for once the picture is there
  try {
    const kept = source === 'kept' ? await readPicture(search) : undefined;
    const picture = kept
      ? {
          mime: kept.mime,
          bytes: fromBase64(kept.base64),
          publicUrl: search.picture?.publicUrl,
        }
      : await acquire(record, plan, signal);
    await askPatiently(record, picture, plan, signal);
  } catch (error) {
    if (isCurrent(windowId, signal)) await endAsFailed(record.current, error);
  } finally {
    if (isCurrent(windowId, signal)) await tidyResults(record.current).catch(failureOf);
    pagePrice(record.current).catch(failureOf);
    finishRun(windowId, signal);
  }
}

/** Where there is no room even for the failure, its own results make some: the stored record had it. */
async function endAsFailed(search: Search, error: unknown): Promise<void> {
  const { id, windowId } = search;
  const failure = failureOf(error);
  try {
    await writeFailure(search, failure);
  } catch {
    await removeOffers(windowId);
    const stored = await readSearch(windowId);
    const last = stored?.id === id ? stored : search;
    await writeFailure({ ...last, ...NO_RESULTS }, failure).catch(failureOf);
  }
}

/** Click → picture, kept for every retry. */
async function acquire(
  record: SearchRecord,
  plan: Promise<Plan>,
  signal: AbortSignal,
): Promise<ServicePicture> {
  const [{ picture, facts, target, alternatives }] = await Promise.all([
    acquirePicture(record.current.target, signal),
    record.enter('acquiring'),
  ]);
  const { mime, bytes, enlarged } = picture;
  const service = await plan.then(
    (made) => made.service,
    () => record.current.service, // not set up: said when the service is asked
  );
  record.savePicture(
    { mime, base64: toBase64(bytes), enlarged },
    { picture: facts, service, target, ...(alternatives && { alternatives }) },
  );
  showAlternatives(record, signal).catch(failureOf);
  return { mime, bytes, publicUrl: facts.publicUrl };
}

/** Beside the request, which does not wait for it. */
async function showAlternatives({ current }: SearchRecord, signal: AbortSignal): Promise<void> {
  const { target, alternatives = [] } = current;
  if (alternatives.length === 0) return;
  const pictures = await drawAlternatives(target, alternatives, signal);
  if (!signal.aborted) await writeAlternatives(current, pictures);
}
