/** Details of single offers, each asked for once in a search. */
import * as z from 'zod/mini';
import { failureOf } from '@/utils/errors';
import { MAX_DETAILS, type DetailsAnswer } from '@/utils/model/extras';
import type { OfferDetails } from '@/utils/model/offer';
import { parseAs } from '@/utils/parse';
import { readDetails, writeDetails } from '@/utils/storage/extras';
import { withKey } from '../post';
import { beside, type Job } from './job';

const sentSchema = z.object({
  offerIds: z.array(z.string().check(z.regex(/^\d{1,24}$/))).check(z.maxLength(MAX_DETAILS)),
});

/** On their way, by search, service and offer. */
const asked = new Set<string>();

/** @param sent the command: `offerIds`, those that are seen first in front */
export async function askDetails(windowId: number, sent: object): Promise<void> {
  const offerIds = parseAs(sentSchema, sent)?.offerIds ?? [];
  await beside(windowId, (job) => ask(job, offerIds)).catch(failureOf);
}

async function ask(job: Job, offerIds: readonly string[]): Promise<void> {
  const { search, plan } = job;
  const markOf = (offerId: string) => `${search.id} ${plan.service} ${offerId}`;
  const stored = (await readDetails(search)).filter(({ provider }) => provider === plan.service);
  const failed = new Set(stored.flatMap(({ failure, offerId }) => (failure ? offerId : [])));
  const settled = new Set(stored.flatMap(({ failure, offerId }) => (failure ? [] : offerId)));
  const onTheirWay = [...asked].filter((mark) => mark.startsWith(markOf(''))).length;
  let room = MAX_DETAILS - stored.length - onTheirWay;
  const wanted = [...new Set(offerIds)].filter((offerId) => {
    if (settled.has(offerId) || asked.has(markOf(offerId))) return false;
    if (failed.has(offerId)) return true; // it has its place already
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

async function fetchAndStore(job: Job, wanted: readonly string[]): Promise<void> {
  const { search, plan, provider, signal } = job;
  const open = new Set(wanted);
  let writing: Promise<unknown> = Promise.resolve();
  const store = (answer: Omit<DetailsAnswer, 'provider'>): void => {
    open.delete(answer.offerId);
    const written = { provider: plan.service, ...answer };
    writing = writing.then(() => (signal.aborted ? undefined : writeDetails(search, written)));
  };
  const onDetails = (details: OfferDetails) => store({ offerId: details.offerId, details });
  try {
    // With a renewed token only those that are still missing are asked for.
    await withKey(plan, async (reach, lost) =>
      provider.details?.(
        [...open],
        { ...reach, acquireSlot: plan.calls.acquireSlotAside },
        { signal: AbortSignal.any([signal, lost]), onDetails },
      ),
    );
    for (const offerId of open) store({ offerId });
  } catch (error) {
    const failure = failureOf(error);
    for (const offerId of open) store({ offerId, failure });
  }
  await writing;
}
