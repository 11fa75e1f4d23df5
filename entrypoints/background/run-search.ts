/** The order of steps from a click to offers. Each step is written down before the next begins. */
import { hasAccess } from '@/utils/access';
import { acquirePicture } from '@/utils/acquire';
import { fromBase64, toBase64 } from '@/utils/bytes';
import { AppError, isAppError, toFailure, type Failure } from '@/utils/errors';
import type { Search } from '@/utils/model/search';
import { findProvider } from '@/utils/providers';
import type { ProviderPicture } from '@/utils/providers/provider';
import { credentialsStore } from '@/utils/store/credentials';
import {
  readPicture,
  removeResults,
  writeOffers,
  writePicture,
  writeSearch,
} from '@/utils/store/searches';
import { settingsStore } from '@/utils/store/settings';
import { createRecord, startOf, type SearchRecord } from './record';
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

/** Picture → the first page of offers. */
async function ask(
  record: SearchRecord,
  picture: ProviderPicture,
  signal: AbortSignal,
): Promise<void> {
  await record.enter('ready');
  const { service, connections } = await settingsStore.read();
  if (!service) throw new AppError('not-set-up');
  const provider = findProvider(service);
  const connection = connections[service];
  const { api } = provider.hosts(connection);
  if (!(await hasAccess(api))) throw new AppError('access-missing');
  const credentials = await credentialsStore.read();

  await record.save({ service, posts: record.current.posts + 1 });
  await record.enter('posting');
  const answer = await provider.search({ picture, connection, credentials }, { signal });
  if (answer.kind === 'hand-off') throw new AppError('service-refused');
  const { offers, total, next } = answer;
  await writeOffers(record.current.windowId, 0, offers);
  await record.save({
    pages: 1,
    total,
    next,
    state: { status: 'done', finishedAt: Date.now() },
  });
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { code: 'cancelled' };
  if (isAppError(error)) return toFailure(error);
  console.error(error); // ours to mend: everything foreign is an AppError by here
  return { code: 'interrupted' };
}
