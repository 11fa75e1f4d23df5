/** The order of steps from a click to offers. Each step is written down before the next begins. */
import { hasAccess } from '@/utils/access';
import { acquirePicture } from '@/utils/acquire';
import { fromBase64, toBase64 } from '@/utils/bytes';
import { AppError, isAppError, toFailure, type Failure } from '@/utils/errors';
import type { Offer } from '@/utils/model/offer';
import type { Search } from '@/utils/model/search';
import { findProvider } from '@/utils/providers';
import type { ProviderPicture } from '@/utils/providers/provider';
import { credentialsStore } from '@/utils/store/credentials';
import {
  readOffers,
  readPicture,
  removeResults,
  writeOffers,
  writePicture,
  writeSearch,
} from '@/utils/store/searches';
import { settingsStore } from '@/utils/store/settings';
import { createRecord, NO_RESULTS, startOf, type SearchRecord } from './record';
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
  const record = createRecord({ ...search, state: startOf('acquiring') }, signal);
  try {
    const kept = source === 'kept' ? await readPicture(windowId) : undefined;
    const ready = kept
      ? { mime: kept.mime, bytes: fromBase64(kept.base64) }
      : await acquire(record, source, signal);
    await ask(record, ready, signal);
  } catch (error) {
    if (isSuperseded(signal)) return;
    await writeFailure(record.current, failureOf(error, signal));
  } finally {
    finishRun(windowId, signal);
  }
}

export async function writeFailure(search: Search, failure: Failure): Promise<void> {
  await writeSearch({ ...search, state: { status: 'failed', failure } });
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
    record.save({}).then(() => (source === 'new' ? removeResults(windowId) : undefined)),
  ]);
  const { picture, facts } = acquired;
  const { mime, bytes, enlarged } = picture;
  await writePicture(windowId, { mime, base64: toBase64(bytes), enlarged });
  await record.save({ picture: facts });
  return { mime, bytes };
}

/** Picture → the next page of offers: the first one, or the one that the record's cursor names. */
async function ask(
  record: SearchRecord,
  picture: ProviderPicture,
  signal: AbortSignal,
): Promise<void> {
  const { service, connections } = await settingsStore.read();
  // A cursor means nothing to another service.
  await record.enter('ready', service === record.current.service ? {} : { service, ...NO_RESULTS });
  if (!service) throw new AppError('not-set-up');
  const provider = findProvider(service);
  const connection = connections[service];
  const { api } = provider.hosts(connection);
  if (!(await hasAccess(api))) throw new AppError('access-missing');
  const credentials = await credentialsStore.read();

  const { windowId, pages, posts, next: cursor } = record.current;
  await record.enter('posting', { posts: posts + 1 });
  const answer = await provider.search({ picture, connection, credentials, cursor }, { signal });
  if (answer.kind === 'hand-off') throw new AppError('service-refused');
  const { offers, total, next } = answer;
  await writeOffers(windowId, pages, await withoutKnown(offers, windowId, pages));
  await record.save({
    pages: pages + 1,
    total,
    next,
    state: { status: 'done', finishedAt: Date.now() },
  });
}

/** A service's pages shift while it is read: what an earlier page has does not come twice. */
async function withoutKnown(offers: Offer[], windowId: number, pages: number): Promise<Offer[]> {
  const known = new Set<string>();
  for (let page = 0; page < pages; page += 1) {
    for (const { offerId } of await readOffers(windowId, page)) known.add(offerId);
  }
  return offers.filter(({ offerId }) => {
    const isNew = !known.has(offerId);
    known.add(offerId);
    return isNew;
  });
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { code: 'cancelled' };
  if (isAppError(error)) return toFailure(error);
  console.error(error); // ours to mend: everything foreign is an AppError by here
  return { code: 'interrupted' };
}
