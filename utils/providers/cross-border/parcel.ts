/** Weight and size of one unit. */
import * as v from 'valibot';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, known, readMeasure } from '../read';

const parcelSchema = v.object({
  weight: field,
  width: field,
  height: field,
  length: field,
  skuShippingInfoList: field,
  skuShippingDetails: field,
});
const skuSchema = v.object({ weight: field });

/** Of an offer as a whole in kg; of its kinds in g in one list, and in kg in the other. */
export function readParcel(info: unknown): Pick<OfferDetails, 'weight' | 'size'> {
  const fields = parseAs(parcelSchema, info);
  const [length, width, height] = [fields?.length, fields?.width, fields?.height].map(readPositive);
  return known({
    weight:
      inGrams(readPositive(fields?.weight)) ??
      heaviest(fields?.skuShippingInfoList) ??
      inGrams(heaviest(fields?.skuShippingDetails)),
    size: length && width && height ? { length, width, height } : undefined,
  });
}

/** The dearest to send: whoever reckons with it is not surprised. */
function heaviest(list: unknown): number | undefined {
  const weights = (Array.isArray(list) ? list : []).flatMap(
    (item: unknown) => readPositive(parseAs(skuSchema, item)?.weight) ?? [],
  );
  return weights.length > 0 ? Math.max(...weights) : undefined;
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
