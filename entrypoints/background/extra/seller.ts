/** All offers of one seller, page by page. */
import * as z from 'zod/mini';
import { failureOf } from '@/utils/errors';
import type { SellerOffers } from '@/utils/model/extras';
import type { Offer } from '@/utils/model/offer';
import { parseAs } from '@/utils/parse';
import { readSeller, readSellerPage, writeSeller } from '@/utils/storage/extras';
import { withKey } from '../post';
import { beside, type Job } from './job';

/** Room for a token that is renewed before the call. */
const DEADLINE_MS = 40_000;

const sentSchema = z.object({
  sellerId: z.string().check(z.minLength(1), z.maxLength(500)),
  page: z.int().check(z.minimum(0)),
});

type Sent = z.infer<typeof sentSchema>;

/** Where the offers of a seller stand before the next page. */
type Place = Omit<SellerOffers, 'state'>;

/** One begins after the other: the second of two alike finds the first one running. */
let turn: Promise<unknown> = Promise.resolve();

/** @param sent the command: `sellerId`, and the number of the `page`, from 0 */
export async function askSeller(windowId: number, sent: object): Promise<void> {
  const wanted = parseAs(sentSchema, sent);
  if (!wanted) return; // the panel sends no such thing
  await beside(windowId, async (job) => {
    const begun = turn.then(() => begin(job, wanted));
    turn = begun.catch(() => undefined);
    const place = await begun;
    if (place) await ask(job, place);
  }).catch(failureOf);
}

async function begin(job: Job, wanted: Sent): Promise<Place | undefined> {
  const place = await placeOf(job, wanted);
  const state = { status: 'running', deadline: Date.now() + DEADLINE_MS } as const;
  if (place) await writeSeller(job.search, { ...place, state });
  return place;
}

/** Undefined where that page is stored or on its way, or there is none. */
async function placeOf(
  { search, plan: { service } }: Job,
  { sellerId, page }: Sent,
): Promise<Place | undefined> {
  const stored = await readSeller(search);
  const isSame = stored?.sellerId === sellerId && stored.provider === service;
  if (!isSame) return page === 0 ? { provider: service, sellerId, pages: 0 } : undefined;
  const { state, ...place } = stored;
  if (state.status === 'running' && Date.now() < state.deadline) return undefined;
  const isThere = page === 0 || place.next !== undefined;
  return page === place.pages && isThere ? place : undefined;
}

async function ask({ search, plan, provider, signal }: Job, place: Place) {
  const { next: cursor, ...rest } = place;
  const { sellerId, pages: page } = place;
  /** The seller that was asked for last is the one that is shown. */
  const write = async (seller: SellerOffers, offers?: Offer[]) => {
    const isShown = (await readSeller(search))?.sellerId === sellerId;
    if (isShown && !signal.aborted) await writeSeller(search, seller, offers);
  };
  try {
    const answer = await withKey(plan, async (reach, lost) =>
      provider.sellerOffers?.(
        { ...reach, sellerId, cursor },
        { signal: AbortSignal.any([signal, lost]) },
      ),
    );
    const known = await idsUpTo(search, page);
    const offers = (answer?.offers ?? []).filter(({ offerId }) => !known.has(offerId));
    const { total, next } = answer ?? {};
    await write({ ...rest, pages: page + 1, total, next, state: { status: 'done' } }, offers);
  } catch (error) {
    await write({ ...place, state: { status: 'failed', failure: failureOf(error) } });
  }
}

/** A seller's pages shift while they are read: what an earlier one has does not come twice. */
async function idsUpTo(search: Job['search'], pages: number): Promise<Set<string>> {
  const numbers = Array.from({ length: pages }, (_, page) => page);
  const read = await Promise.all(numbers.map((page) => readSellerPage(search, page)));
  return new Set(read.flat().map(({ offerId }) => offerId));
}
