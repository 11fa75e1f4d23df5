/** The kinds of an offer: `productSkuInfos`, with the weights that stand elsewhere. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, known, readCount, readFen, readId, readText } from '../read';
import { readSkuWeights } from './parcel';

const MOST_SKUS = 200;

const skuSchema = z.object({
  skuId: field,
  price: field,
  amountOnSale: field,
  skuAttributes: field,
});
const attributeSchema = z.object({ value: field });

/** Those of which nothing is known are left out. */
export function readSkus(list: unknown, shipping: unknown): NonNullable<OfferDetails['skus']> {
  const weights = readSkuWeights(shipping);
  return (Array.isArray(list) ? list : []).slice(0, MOST_SKUS).flatMap((item: unknown) => {
    const fields = parseAs(skuSchema, item);
    const id = readId(fields?.skuId);
    const sku = known({
      name: readName(fields?.skuAttributes),
      price: readFen(fields?.price),
      stock: readCount(fields?.amountOnSale),
      weight: id === undefined ? undefined : weights.get(id),
    });
    return Object.keys(sku).length > 0 ? [sku] : [];
  });
}

/** "黑色 500ml": the values of all that it differs in, in the seller's words. */
function readName(attributes: unknown): string | undefined {
  const values = (Array.isArray(attributes) ? attributes : []).flatMap(
    (attribute: unknown) => readText(parseAs(attributeSchema, attribute)?.value) ?? [],
  );
  return readText(values.join(' '));
}
