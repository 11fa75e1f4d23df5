/** `product.search.queryProductDetail`, for each offer that is asked for. */
import { AppError, isAppError } from '../../errors';
import type { OfferDetails } from '../../model/offer';
import type { ServiceId } from '../../model/settings';
import type { Reach } from '../provider';
import { callApi, countryOf, PRODUCT_DETAIL } from './api';
import { readDetailsAnswer } from './details-wire';

/** At the same time: users report limits of 3 to 10 calls a second. */
const AT_ONCE = 2;

interface Options {
  signal: AbortSignal;
  onDetails: (details: OfferDetails) => void;
}

/** In the order given. The first failure that is not about its own offer ends them all. */
export async function readDetails(
  provider: ServiceId,
  offerIds: readonly string[],
  reach: Reach,
  { signal, onDetails }: Options,
): Promise<void> {
  const waiting = offerIds.values();
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const work = async () => {
    for (const offerId of waiting) {
      if (both.aborted) return;
      const details = await readOne(provider, offerId, reach, both);
      if (details) onDetails(details);
    }
  };
  const workers = Array.from({ length: AT_ONCE }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(workers);
    throw error;
  }
  if (signal.aborted) throw new AppError('cancelled');
}

/** Undefined where the service refuses this offer alone: it may be gone since the search. */
async function readOne(
  provider: ServiceId,
  offerId: string,
  reach: Reach,
  signal: AbortSignal,
): Promise<OfferDetails | undefined> {
  const value = { offerId, country: countryOf(reach) };
  try {
    const body = await callApi(reach, PRODUCT_DETAIL, { field: 'offerDetailParam', value }, signal);
    return readDetailsAnswer(body, provider, offerId);
  } catch (error) {
    if (isItsOwn(error)) return undefined;
    throw error;
  }
}

/** What the gateway itself refuses (`gw.…`) it refuses for every offer. */
function isItsOwn(error: unknown): boolean {
  if (!isAppError(error)) return false;
  const isRefusal = error.code === 'service-refused' || error.code === 'bad-answer';
  return isRefusal && !error.detail?.serviceCode?.startsWith('gw.');
}
