/** `product.search.queryProductDetail`, for each offer that is asked for. */
import * as z from 'zod/mini';
import { AppError, isAppError } from '../../errors';
import type { OfferDetails } from '../../model/offer';
import type { ServiceId } from '../../model/settings';
import { parseAs } from '../../parse';
import {
  field,
  known,
  looseFields,
  readCount,
  readPictureUrl,
  readText,
  unlessEmpty,
} from '../read-fields';
import type { CallContext } from '../service';
import { PRODUCT_DETAIL, callApi, countryOf } from './api';
import { readParcel, readSupply, readTerms, supplyFields } from './wire-fields';

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
  reach: CallContext,
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
  reach: CallContext,
  signal: AbortSignal,
): Promise<OfferDetails | undefined> {
  const value = { offerId, country: countryOf(reach) };
  try {
    const body = await callApi(reach, PRODUCT_DETAIL, { field: 'offerDetailParam', value }, signal);
    return readDetailsAnswer(body, provider, offerId);
  } catch (error) {
    if (concernsOneOffer(error)) return undefined;
    throw error;
  }
}

/** What the gateway itself refuses (`gw.…`) it refuses for every offer. */
function concernsOneOffer(error: unknown): boolean {
  if (!isAppError(error)) return false;
  const isRefusal = error.code === 'service-refused' || error.code === 'bad-answer';
  return isRefusal && !error.detail?.serviceCode?.startsWith('gw.');
}

/** The answer of `queryProductDetail`. Every field is optional. */

const MAX_IMAGES = 20;

const detailsSchema = looseFields({
  productSaleInfo: field,
  quoteType: field,
  minOrderQuantity: field,
  batchNumber: field,
  productSkuInfos: field,
  productShippingInfo: field,
  productImage: field,
  companyName: field,
  sellerOpenId: field,
  ...supplyFields,
});
const answerSchema = z.object({ result: z.object({ result: detailsSchema }) });
const saleSchema = z.object({ unitInfo: field });
const unitSchema = z.object({ unit: field, transUnit: field });
const imagesSchema = z.object({ images: z.array(z.unknown()) });

/** Throws `bad-answer`. */
export function readDetailsAnswer(body: unknown, provider: string, offerId: string): OfferDetails {
  const fields = parseAs(answerSchema, body)?.result.result;
  if (!fields) throw new AppError('bad-answer');
  const unit = parseAs(unitSchema, parseAs(saleSchema, fields.productSaleInfo)?.unitInfo);
  const images = (parseAs(imagesSchema, fields.productImage)?.images ?? [])
    .flatMap((image) => readPictureUrl(image) ?? [])
    .slice(0, MAX_IMAGES);
  const seller = known({ id: readText(fields.sellerOpenId), name: readText(fields.companyName) });
  const terms = readTerms(fields);
  return {
    provider,
    offerId,
    ...terms,
    ...readSupply(fields),
    ...known({
      // The least quantity of the first price is the least one at all.
      moq: readCount(fields.minOrderQuantity) ?? terms.tiers?.[0]?.from,
      lot: readCount(fields.batchNumber),
      unit: readText(unit?.unit),
      unitTranslated: readText(unit?.transUnit),
      images: images.length > 0 ? images : undefined,
      seller: unlessEmpty(seller),
    }),
    ...readParcel(fields.productShippingInfo),
  };
}
