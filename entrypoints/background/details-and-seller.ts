/** Details of single offers, and all offers of one seller, requested for the window's search. */
import * as z from 'zod/mini';
import { AppError, failureOf } from '@/utils/core/errors';
import { type DetailsAnswer, MAX_DETAILS, type SellerOffers } from '@/utils/core/model/extras';
import type { Offer } from '@/utils/core/model/offer';
import type { Search } from '@/utils/core/model/search';
import { parseAs } from '@/utils/core/parse';
import { concernsOneOffer } from '@/utils/io/services/answer';
import {
  readDetails,
  readSeller,
  readSellerPage,
  writeDetails,
  writeSeller,
} from '@/utils/io/storage/extras';
import { readSearch } from '@/utils/io/storage/searches';
import { type Plan, httpClientOf, makePlan } from './plan';
import { createSender } from './send';
import { untilSuperseded } from './side-request';

/** A request for offers of the window's search. */
export interface Job {
  search: Search;
  plan: Plan;
  /** Aborted when the window's search changes, or is repeated with another service. */
  signal: AbortSignal;
}

/**
 * Runs `work` for the window's current search with the service that found it, also if another one was
 * chosen since: its offers are still on the screen.
 */
export async function forCurrentSearch(
  windowId: number,
  work: (job: Job) => Promise<void>,
): Promise<void> {
  const search = await readSearch(windowId);
  const service = search?.service;
  if (!service) return;
  const isSame = (now: Search) => now.id === search.id && now.service === service;
  await untilSuperseded(search, isSame, async (signal) => {
    await work({ search, plan: await makePlan(service), signal });
  });
}

const detailsCommandSchema = z.object({
  offerIds: z.array(z.string().check(z.regex(/^\d{1,24}$/))).check(z.maxLength(MAX_DETAILS)),
});

/** Offers being requested, by search, service and offer. */
const asked = new Set<string>();

/** @param sent the command: `offerIds`, visible ones first */
export async function askDetails(windowId: number, sent: object): Promise<void> {
  const offerIds = parseAs(detailsCommandSchema, sent)?.offerIds ?? [];
  await forCurrentSearch(windowId, (job) => requestDetails(job, offerIds)).catch(failureOf);
}

async function requestDetails(job: Job, offerIds: readonly string[]): Promise<void> {
  const { search, plan } = job;
  const markOf = (offerId: string) => `${search.id} ${plan.service} ${offerId}`;
  const stored = (await readDetails(search)).filter(({ provider }) => provider === plan.service);
  const failed = new Set(stored.flatMap(({ failure, offerId }) => (failure ? offerId : [])));
  const answered = new Set(stored.flatMap(({ failure, offerId }) => (failure ? [] : offerId)));
  const onTheirWay = [...asked].filter((mark) => mark.startsWith(markOf(''))).length;
  let room = MAX_DETAILS - stored.length - onTheirWay;
  const wanted = [...new Set(offerIds)].filter((offerId) => {
    if (answered.has(offerId) || asked.has(markOf(offerId))) return false;
    if (failed.has(offerId)) return true; // already counted
    room -= 1;
    return room >= 0;
  });
  if (wanted.length === 0) return;
  for (const offerId of wanted) asked.add(markOf(offerId));
  try {
    await fetchAndStore(job, wanted);
  } finally {
    for (const offerId of wanted) asked.delete(markOf(offerId));
  }
}

/** Users report limits of 3 to 10 calls a second. */
const DETAILS_AT_ONCE = 2;

async function fetchAndStore(job: Job, wanted: readonly string[]): Promise<void> {
  const { search, plan, signal } = job;
  const open = new Set(wanted);
  let writing: Promise<unknown> = Promise.resolve();
  const store = (answer: Omit<DetailsAnswer, 'provider'>): void => {
    open.delete(answer.offerId);
    const written = { provider: plan.service, ...answer };
    writing = writing.then(() => (signal.aborted ? undefined : writeDetails(search, written)));
  };
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const send = createSender(plan, { signal: either, priority: 'background' });
  const waiting = wanted.values();
  const askEach = async () => {
    const { details: ask } = httpClientOf(plan);
    if (!ask) throw new AppError('service-refused');
    for (const offerId of waiting) {
      if (either.aborted) return;
      const details = await send((call) => ask(offerId, call)).catch((error: unknown) => {
        if (!concernsOneOffer(error)) throw error; // otherwise it was withdrawn since the search
      });
      store({ offerId, ...(details && { details }) });
    }
  };
  const running = Array.from({ length: DETAILS_AT_ONCE }, askEach);
  try {
    await Promise.all(running);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(running); // an answer on its way is kept
    const failure = failureOf(error);
    for (const offerId of open) store({ offerId, failure });
  }
  await writing;
}

/** Includes time for a token renewal before the call. */
const DEADLINE_MS = 40_000;

const sellerCommandSchema = z.object({
  sellerId: z.string().check(z.minLength(1), z.maxLength(500)),
  page: z.int().check(z.minimum(0)),
});

type SellerCommand = z.infer<typeof sellerCommandSchema>;

/** State of a seller's stored pages before the next request. */
type SellerPages = Omit<SellerOffers, 'state'>;

/** Starts are serialised, so that the second of two equal commands finds the first one running. */
let turn: Promise<unknown> = Promise.resolve();

/** @param sent the command: `sellerId`, and the number of the `page`, from 0 */
export async function askSeller(windowId: number, sent: object): Promise<void> {
  const wanted = parseAs(sellerCommandSchema, sent);
  if (!wanted) return; // never sent by the panel
  await forCurrentSearch(windowId, async (job) => {
    const begun = turn.then(() => begin(job, wanted));
    turn = begun.catch(() => undefined);
    const progress = await begun;
    if (progress) await requestSeller(job, progress);
  }).catch(failureOf);
}

async function begin(job: Job, wanted: SellerCommand): Promise<SellerPages | undefined> {
  const progress = await sellerPages(job, wanted);
  const state = { status: 'running', deadline: Date.now() + DEADLINE_MS } as const;
  if (progress) await writeSeller(job.search, { ...progress, state });
  return progress;
}

/** Undefined if that page is stored or being requested, or does not exist. */
async function sellerPages(
  { search, plan: { service } }: Job,
  { sellerId, page }: SellerCommand,
): Promise<SellerPages | undefined> {
  const stored = await readSeller(search);
  const isSame = stored?.sellerId === sellerId && stored.provider === service;
  if (!isSame) return page === 0 ? { provider: service, sellerId, pages: 0 } : undefined;
  const { state, ...progress } = stored;
  if (state.status === 'running' && Date.now() < state.deadline) return undefined;
  const isThere = page === 0 || progress.next !== undefined;
  return page === progress.pages && isThere ? progress : undefined;
}

async function requestSeller({ search, plan, signal }: Job, progress: SellerPages) {
  const { next: cursor, ...rest } = progress;
  const { sellerId, pages: page } = progress;
  /** Only the seller requested last is shown. */
  const write = async (seller: SellerOffers, offers?: Offer[]) => {
    const isShown = (await readSeller(search))?.sellerId === sellerId;
    if (isShown && !signal.aborted) await writeSeller(search, seller, offers);
  };
  try {
    const { sellerOffers: ask } = httpClientOf(plan);
    if (!ask) throw new AppError('service-refused');
    const send = createSender(plan, { signal });
    const { offers: found, total, next } = await send((call) => ask({ ...call, sellerId, cursor }));
    const known = await idsUpTo(search, page);
    const offers = found.filter(({ offerId }) => !known.has(offerId));
    await write({ ...rest, pages: page + 1, total, next, state: { status: 'done' } }, offers);
  } catch (error) {
    await write({ ...progress, state: { status: 'failed', failure: failureOf(error) } });
  }
}

/** Offers can move between a seller's pages while they are read, so known ones are removed. */
async function idsUpTo(search: Job['search'], pages: number): Promise<Set<string>> {
  const numbers = Array.from({ length: pages }, (_, page) => page);
  const read = await Promise.all(numbers.map((page) => readSellerPage(search, page)));
  return new Set(read.flat().map(({ offerId }) => offerId));
}
