/** The steps from a click to offers. Each step is stored before the next one starts. */
import { failureOf } from '@/utils/core/errors';
import type { Offer } from '@/utils/core/model/offer';
import type { Search, Wait } from '@/utils/core/model/search';
import { type Acquired, acquirePicture } from '@/utils/io/picture/acquire';
import { drawAlternatives } from '@/utils/io/picture/acquire/candidates';
import type { ServicePicture } from '@/utils/io/services/service';
import {
  readOffers,
  readSearch,
  removeOffers,
  tidyResults,
  writeAlternatives,
} from '@/utils/io/storage/searches';
import { keptPicture } from './kept-picture';
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
import { type Plan, makePlan, requireAccess, requireAccessStill } from './plan';
import { pictureInArea, searchService } from './service-call';
import { keepWatching } from './watch';
import { type Following, followPage } from './way/follow';
import { readList } from './way/list';
import { readMore } from './way/more';

/**
 * Source of a run's picture. `kept`: the stored picture, or the click if none is stored. `click`:
 * the click; the stored picture stays until it is replaced.
 */
export type PictureSource = 'kept' | 'click';

/** Runs a search to its end. Never rejects: failures are stored in the record. */
export async function runSearch(search: Search, source: PictureSource): Promise<void> {
  const { windowId } = search;
  const signal = beginRun(windowId);
  const record = createRecord(search, signal);
  // Started first, because loading the original takes longest.
  const isTabAlone = isOfTab(search);
  const original =
    source === 'click' && !isTabAlone ? acquirePicture(search.target, signal) : undefined;
  original?.catch(() => undefined);
  await Promise.resolve(); // the request is sent by then
  const plan = makePlan();
  plan.catch(() => undefined); // awaited after the picture
  try {
    if (isTabAlone) {
      await findInTab(record, signal);
      return;
    }
    const kept = source === 'kept' ? await keptPicture(search) : undefined;
    const picture =
      kept ??
      (await acquire(record, original ?? acquirePicture(search.target, signal), plan, signal));
    await findOffers(record, picture, plan, signal);
  } catch (error) {
    if (isCurrent(windowId, signal)) await endAsFailed(record.current, error);
  } finally {
    if (isCurrent(windowId, signal)) await tidyResults(record.current).catch(failureOf);
    pagePrice(record.current).catch(failureOf);
    keepWatching().catch(failureOf);
    finishRun(windowId, signal);
  }
}

/** If storage is too full for the failure, the search's own offers are removed. */
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

/** Acquires the picture and stores it for retries. */
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
    () => record.current.service, // not set up: reported when the plan is used
  );
  record.savePicture(
    { mime, base64: bytes.toBase64(), enlarged },
    { picture: metadata, service, target, ...(alternatives && { alternatives }) },
  );
  showAlternatives(record, signal).catch(failureOf);
  return { mime, bytes, publicUrl: metadata.publicUrl };
}

/** Runs in parallel to the request. */
async function showAlternatives({ current }: SearchRecord, signal: AbortSignal): Promise<void> {
  const { target, alternatives = [] } = current;
  if (alternatives.length === 0) return;
  const pictures = await drawAlternatives(target, alternatives, signal);
  if (!signal.aborted) await writeAlternatives(current, pictures);
}

/**
 * Finds offers for the picture, with automatic retries.
 * @param first plan made while the picture loaded; a retry makes a new one after its wait
 */
async function findOffers(
  record: SearchRecord,
  picture: ServicePicture,
  first: Promise<Plan>,
  signal: AbortSignal,
): Promise<void> {
  const { state, windowId } = record.current;
  const left = state.status === 'running' ? state.wait : undefined; // from a previous worker
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

/** Requests the first page of offers, or the one at the record's cursor. */
async function findPage(
  record: SearchRecord,
  picture: ServicePicture,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  const { service, client } = plan;
  // A cursor is only valid for its own service.
  if (service !== record.current.service) await record.save({ service, ...NO_RESULTS });

  const { windowId, area, query, next: cursor, bypassCache, answeredAt: since } = record.current;
  const page = cursor === undefined ? 0 : record.current.pages;
  const sent = await pictureInArea(picture, area, client.capabilities);
  if (client.kind === 'page') {
    requireAccess(plan);
    const following = followingOf(record, plan, signal);
    await followPage(following, sent.picture, client.pageUrl(plan.connection));
    return;
  }
  const answer = await searchService(plan, {
    ...sent,
    query,
    windowId,
    bypassCache,
    cursor,
    signal,
    beforePost: async () => {
      await record.enter('posting', { posts: record.current.posts + 1 });
      // The price is read while the service answers: the first list is then sorted by margins, and need not move.
      setTimeout(() => void pagePrice(record.current).catch(failureOf));
    },
  });
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

/** Needs no picture: the offers that a tab shows, or more of those that were read there. */
const isOfTab = ({ target, next, way }: Search): boolean =>
  target.kind === 'list' || (next !== undefined && way !== undefined);

async function findInTab(record: SearchRecord, signal: AbortSignal): Promise<void> {
  const { windowId, pages, next } = record.current;
  const following = followingOf(record, await makePlan('web'), signal);
  if (next === undefined) return readList(following);
  await readMore(following, pages, (offers) => withoutKnown(offers, windowId, pages));
}

const followingOf = (record: SearchRecord, plan: Plan, signal: AbortSignal): Following => ({
  record,
  signal,
  requireAccess: () => requireAccessStill(plan),
});

/** Offers can move between a service's pages while they are read, so known ones are removed. */
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
