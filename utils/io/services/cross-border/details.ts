/**
 * Details of single offers:
 * `com.alibaba.fenxiao.crossborder/product.search.queryProductDetail` of the open platform.
 */
import * as z from 'zod/mini';
import { AppError, isAppError } from '../../../core/errors';
import type { OfferDetails } from '../../../core/model/offer';
import type { ServiceId } from '../../../core/model/settings';
import { parseAs } from '../../../core/parse';
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
import { readParcel } from './wire-skus';
import { readSupply, readTerms, supplyFields } from './wire-terms';

/** Users report limits of 3 to 10 calls a second. */
const CONCURRENT_CALLS = 2;

interface Options {
  signal: AbortSignal;
  onDetails: (details: OfferDetails) => void;
  onLeftOut?: (error: AppError) => void;
}

/**
 * Reports each offer's details as they arrive; they are requested in about the order of `offerIds`.
 * Throws the first `AppError` that does not concern one offer alone (`not-set-up`, `token-expired`,
 * `rate-limited`, …), and `cancelled` when the signal is aborted.
 */
export async function readDetails(
  provider: ServiceId,
  offerIds: readonly string[],
  context: CallContext,
  { signal, onDetails, onLeftOut }: Options,
): Promise<void> {
  const waiting = offerIds.values();
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const work = async () => {
    for (const offerId of waiting) {
      if (either.aborted) return;
      const details = await readOne(provider, offerId, context, either).catch((error: unknown) => {
        if (!concernsOneOffer(error)) throw error;
        onLeftOut?.(error);
      });
      if (details) onDetails(details);
    }
  };
  const workers = Array.from({ length: CONCURRENT_CALLS }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(workers);
    throw error;
  }
  if (signal.aborted) throw new AppError('cancelled');
}

async function readOne(
  provider: ServiceId,
  offerId: string,
  context: CallContext,
  signal: AbortSignal,
): Promise<OfferDetails> {
  const argument = { field: 'offerDetailParam', value: { offerId, country: countryOf(context) } };
  const body = await callApi(context, PRODUCT_DETAIL, argument, signal);
  return readDetailsAnswer(body, provider, offerId);
}

/** The offer may have been withdrawn since the search. The gateway's own refusals (`gw.…`) concern every offer. */
function concernsOneOffer(error: unknown): error is AppError {
  if (!isAppError(error)) return false;
  const isRefusal = error.code === 'service-refused' || error.code === 'bad-answer';
  return isRefusal && !error.detail?.serviceCode?.startsWith('gw.');
}

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

/** Prices in fen, weight in grams, size in centimetres. Throws `bad-answer` where there is no result. */
function readDetailsAnswer(body: unknown, provider: string, offerId: string): OfferDetails {
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
      // The quantity of the first tier is the MOQ.
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
