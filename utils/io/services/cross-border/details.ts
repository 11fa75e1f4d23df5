/**
 * Details of single offers:
 * `com.alibaba.fenxiao.crossborder/product.search.queryProductDetail` of the open platform.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
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
import type { ServiceRequest } from '../request';
import type { CallContext } from '../service';
import { PRODUCT_DETAIL, apiRequest, countryOf } from './api';
import { readParcel } from './wire-skus';
import { readSupply, readTerms, supplyFields } from './wire-terms';

export function detailsRequest(
  provider: ServiceId,
  offerId: string,
  context: CallContext,
): Promise<ServiceRequest<OfferDetails>> {
  const argument = { field: 'offerDetailParam', value: { offerId, country: countryOf(context) } };
  return apiRequest(context, PRODUCT_DETAIL, argument, (body) =>
    readDetailsAnswer(body, provider, offerId),
  );
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
