/** The order of steps from a click to offers. Each step is written down before the next begins. */
import { fromBase64, toBase64 } from '@/utils/bytes';
import { failureOf } from '@/utils/errors';
import type { Offer } from '@/utils/model/offer';
import type { Search, Wait } from '@/utils/model/search';
import { type Acquired, acquirePicture } from '@/utils/picture/acquire';
import { drawAlternatives } from '@/utils/picture/acquire/candidates';
import type { ServicePicture } from '@/utils/services/service';
import {
  readOffers,
  readPicture,
  readSearch,
  removeOffers,
  tidyResults,
  writeAlternatives,
} from '@/utils/storage/searches';
import { handOff } from './hand-off';
import { pagePrice } from './page-price';
import { waitUntil, withRetries } from './retry';
import {
  NO_RESULTS,
  type SearchRecord,
  beginRun,
  createRecord,
  finishRun,
  isCurrent,
  writeFailure,
} from './search-record';
import { type Plan, makePlan } from './plan';
import { pictureInArea, searchService } from './service-call';

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
  // First of all that the browser is asked for: nothing takes as long as the original's server.
  const original = source === 'click' ? acquirePicture(search.target, signal) : undefined;
  original?.catch(() => undefined);
  await Promise.resolve(); // by then it has sent the request
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
      : await acquire(record, original ?? acquirePicture(search.target, signal), plan, signal);
    await findOffers(record, picture, plan, signal);
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
  original: Promise<Acquired>,
  plan: Promise<Plan>,
  signal: AbortSignal,
): Promise<ServicePicture> {
  const [{ picture, metadata, target, alternatives }] = await Promise.all([
    original,
    record.enter('acquiring'),
  ]);
  const { mime, bytes, enlarged } = picture;
  const service = await plan.then(
    (made) => made.service,
    () => record.current.service, // not set up: reported when the service is asked
  );
  record.savePicture(
    { mime, base64: toBase64(bytes), enlarged },
    { picture: metadata, service, target, ...(alternatives && { alternatives }) },
  );
  showAlternatives(record, signal).catch(failureOf);
  return { mime, bytes, publicUrl: metadata.publicUrl };
}

/** Beside the request, which does not wait for it. */
async function showAlternatives({ current }: SearchRecord, signal: AbortSignal): Promise<void> {
  const { target, alternatives = [] } = current;
  if (alternatives.length === 0) return;
  const pictures = await drawAlternatives(target, alternatives, signal);
  if (!signal.aborted) await writeAlternatives(current, pictures);
}

/**
 * Picture → offers. The request is repeated where the error table says that this helps.
 * @param first what was planned while the picture loaded; a repetition plans again, after its wait
 */
async function findOffers(
  record: SearchRecord,
  picture: ServicePicture,
  first: Promise<Plan>,
  signal: AbortSignal,
): Promise<void> {
  const { state, windowId } = record.current;
  const left = state.status === 'running' ? state.wait : undefined; // by an older worker
  if (left) await waitUntil(windowId, left.until, signal);
  let plan: Promise<Plan> | undefined = first;
  const attempt = async () => {
    const planned = await (plan ?? makePlan());
    plan = undefined;
    await findPage(record, picture, planned, signal);
  };
  const onWait = async (wait: Wait) => {
    await record.pause(wait);
    await waitUntil(windowId, wait.until, signal);
  };
  await withRetries(attempt, onWait, left ? left.retries + 1 : 0);
}

/** Asks for the next page of offers, the first one or the one that the record's cursor names. */
async function findPage(
  record: SearchRecord,
  picture: ServicePicture,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  const { service, client } = plan;
  // A cursor means nothing to another service.
  if (service !== record.current.service) await record.save({ service, ...NO_RESULTS });

  const { windowId, area, query, next: cursor, bypassCache, answeredAt: since } = record.current;
  const page = cursor === undefined ? 0 : record.current.pages;
  const sent = await pictureInArea(picture, area, client.capabilities);
  const answer = await searchService(plan, {
    ...sent,
    query,
    windowId,
    bypassCache,
    cursor,
    signal,
    beforePost: () => record.enter('posting', { posts: record.current.posts + 1 }),
  });
  if (answer.kind === 'hand-off') return handOff(record, answer.url, sent.picture, signal);

  const { total, next, answeredAt, offMinutes } = answer;
  const offers = await withoutKnown(answer.offers, windowId, page);
  await record.savePage(page, offers, {
    pages: page + 1,
    total,
    next,
    answeredAt: page > 0 ? (since ?? answeredAt) : answeredAt,
    offMinutes,
    previous: undefined,
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
