/** Weight and size of one unit. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, known, readId, readMeasure } from '../read';

const parcelSchema = z.object({
  weight: field,
  width: field,
  height: field,
  length: field,
  skuShippingInfoList: field,
  skuShippingDetails: field,
});
const skuSchema = z.object({ skuId: field, weight: field });

/** Of an offer as a whole in kg; of its kinds in g in one list, and in kg in the other. */
export function readParcel(info: unknown): Pick<OfferDetails, 'weight' | 'size'> {
  const fields = parseAs(parcelSchema, info);
  const [length, width, height] = [fields?.length, fields?.width, fields?.height].map(readPositive);
  return known({
    weight: inGrams(readPositive(fields?.weight)) ?? heaviest(weighed(info)),
    size: length && width && height ? { length, width, height } : undefined,
  });
}

/** Grams of each kind, by its id. */
export function readSkuWeights(info: unknown): ReadonlyMap<string, number> {
  return new Map(weighed(info).flatMap(({ id, grams }) => (id === undefined ? [] : [[id, grams]])));
}

/** The kinds that have a weight: one list is in g, the other in kg. */
function weighed(info: unknown): { id: string | undefined; grams: number }[] {
  const fields = parseAs(parcelSchema, info);
  const inG = readWeights(fields?.skuShippingInfoList, (weight) => weight);
  return inG.length > 0 ? inG : readWeights(fields?.skuShippingDetails, inGrams);
}

function readWeights(list: unknown, toGrams: (weight: number | undefined) => number | undefined) {
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const fields = parseAs(skuSchema, item);
    const grams = toGrams(readPositive(fields?.weight));
    return grams === undefined ? [] : [{ id: readId(fields?.skuId), grams }];
  });
}

/** The dearest to send: whoever reckons with it is not surprised. */
function heaviest(kinds: readonly { grams: number }[]): number | undefined {
  return kinds.length > 0 ? Math.max(...kinds.map(({ grams }) => grams)) : undefined;
}

/** Whole grams, at least one. */
function inGrams(kilograms: number | undefined): number | undefined {
  return kilograms === undefined ? undefined : Math.max(1, Math.round(kilograms * 1000));
}

/** Nothing weighs or measures 0: that is how a seller leaves a field out. */
function readPositive(value: unknown): number | undefined {
  const measure = readMeasure(value);
  return measure === 0 ? undefined : measure;
}
