/** The SKUs of an offer, and weight and size of one unit. Every field of the answer is optional. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import { field, known, readCount, readFen, readId, readMeasure, readText } from '../read-fields';

const parcelSchema = z.object({
  weight: field,
  width: field,
  height: field,
  length: field,
  skuShippingInfoList: field,
  skuShippingDetails: field,
});
const skuWeightSchema = z.object({ skuId: field, weight: field });

/**
 * Weight of one unit in grams and its size in centimetres. The offer's own weight comes in kg; else the
 * heaviest SKU counts. Never throws.
 */
export function readParcel(info: unknown): Pick<OfferDetails, 'weight' | 'size'> {
  const fields = parseAs(parcelSchema, info);
  const [length, width, height] = [fields?.length, fields?.width, fields?.height].map(readPositive);
  return known({
    weight: inGrams(readPositive(fields?.weight)) ?? heaviest(skuWeights(info)),
    size: length && width && height ? { length, width, height } : undefined,
  });
}

/** Grams by SKU id. */
function readSkuWeights(info: unknown): ReadonlyMap<string, number> {
  return new Map(
    skuWeights(info).flatMap(({ id, grams }) => (id === undefined ? [] : [[id, grams]])),
  );
}

/** `skuShippingInfoList` is in g, `skuShippingDetails` in kg. */
function skuWeights(info: unknown): { id: string | undefined; grams: number }[] {
  const fields = parseAs(parcelSchema, info);
  const inG = readWeights(fields?.skuShippingInfoList, (weight) => weight);
  return inG.length > 0 ? inG : readWeights(fields?.skuShippingDetails, inGrams);
}

function readWeights(list: unknown, toGrams: (weight: number | undefined) => number | undefined) {
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const fields = parseAs(skuWeightSchema, item);
    const grams = toGrams(readPositive(fields?.weight));
    return grams === undefined ? [] : [{ id: readId(fields?.skuId), grams }];
  });
}

/** The costliest to ship, so that an estimate by it is not too low. */
function heaviest(skus: readonly { grams: number }[]): number | undefined {
  return skus.length > 0 ? Math.max(...skus.map(({ grams }) => grams)) : undefined;
}

/** Whole grams, at least one. */
function inGrams(kilograms: number | undefined): number | undefined {
  return kilograms === undefined ? undefined : Math.max(1, Math.round(kilograms * 1000));
}

/** Sellers write 0 for an unknown measure. */
function readPositive(value: unknown): number | undefined {
  const measure = readMeasure(value);
  return measure === 0 ? undefined : measure;
}

const MAX_SKUS = 200;

const skuSchema = z.object({
  skuId: field,
  price: field,
  amountOnSale: field,
  skuAttributes: field,
});
const attributeSchema = z.object({ value: field });

/**
 * SKUs of `productSkuInfos`, with the weights of the shipping information: names, prices in fen, weights in grams.
 * A SKU without any of them is left out; at most 200. Never throws.
 */
export function readSkus(list: unknown, shipping: unknown): NonNullable<OfferDetails['skus']> {
  const weights = readSkuWeights(shipping);
  return (Array.isArray(list) ? list : []).slice(0, MAX_SKUS).flatMap((item: unknown) => {
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

/** "黑色 500ml": the values of its attributes, as the seller wrote them. */
function readName(attributes: unknown): string | undefined {
  const values = (Array.isArray(attributes) ? attributes : []).flatMap(
    (attribute: unknown) => readText(parseAs(attributeSchema, attribute)?.value) ?? [],
  );
  return readText(values.join(' '));
}
