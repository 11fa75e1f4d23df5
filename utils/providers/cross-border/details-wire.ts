/** The answer of `queryProductDetail`. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../errors';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import {
  field,
  known,
  looseFields,
  readCount,
  readPictureUrl,
  readText,
  unlessEmpty,
} from '../read';
import { readParcel } from './parcel';
import { readSupply, supplyFields } from './supply';
import { readTerms } from './terms';

const MOST_IMAGES = 20;

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
    .slice(0, MOST_IMAGES);
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
