/** What an offer costs: by quantity, or by kind. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import {
  field,
  known,
  readCount,
  readFen,
  readId,
  readMeasure,
  readString,
  readText,
  unlessEmpty,
} from '../read-fields';

const salePricesSchema = z.object({ priceRangeList: field, quoteType: field });
const tierSchema = z.object({ startQuantity: field, price: field, promotionPrice: field });

/** A price for each kind; what stands in the tiers then is not used. */
const BY_SKU = 1;
const BY_QUANTITY: ReadonlySet<number> = new Set([0, 2]);

type Skus = NonNullable<OfferDetails['skus']>;
type Prices = Pick<OfferDetails, 'price' | 'priceMax' | 'priceBasis' | 'tiers'>;
type Terms = Prices & Pick<OfferDetails, 'quote' | 'skus' | 'promotionPrice'>;

export function readTerms(details: {
  productSaleInfo?: unknown;
  quoteType?: unknown;
  productSkuInfos?: unknown;
  productShippingInfo?: unknown;
}): Terms {
  const sale = parseAs(salePricesSchema, details.productSaleInfo);
  const quoteType = readCount(details.quoteType) ?? readCount(sale?.quoteType);
  const skus = readSkus(details.productSkuInfos, details.productShippingInfo);
  const tiers = quoteType === BY_SKU ? [] : readTiers(sale?.priceRangeList);
  return {
    ...pricesOf(tiers, skus),
    ...known({
      quote: quoteOf(quoteType),
      skus: skus.length > 0 ? skus : undefined,
      promotionPrice: readPromotion(sale?.priceRangeList),
    }),
  };
}

function quoteOf(quoteType: number | undefined): OfferDetails['quote'] {
  if (quoteType === BY_SKU) return 'skus';
  return quoteType !== undefined && BY_QUANTITY.has(quoteType) ? 'tiers' : undefined;
}

function pricesOf(tiers: NonNullable<Prices['tiers']>, skus: Skus): Prices {
  const [first] = tiers;
  if (first) return { price: first.price, priceBasis: 'tier', tiers };
  const prices = skus.flatMap(({ price }) => price ?? []);
  if (prices.length === 0) return {};
  const price = Math.min(...prices);
  const most = Math.max(...prices);
  return { price, priceBasis: 'sku', ...known({ priceMax: most > price ? most : undefined }) };
}

function readTiers(list: unknown): NonNullable<Prices['tiers']> {
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((item: unknown) => {
      const fields = parseAs(tierSchema, item);
      const from = readCount(fields?.startQuantity);
      const price = readFen(fields?.price);
      return from === undefined || price === undefined ? [] : { from, price };
    })
    .toSorted((a, b) => a.from - b.from);
}

/** The lowest that any quantity has. */
function readPromotion(list: unknown): number | undefined {
  const prices = (Array.isArray(list) ? list : []).flatMap(
    (item: unknown) => readFen(parseAs(tierSchema, item)?.promotionPrice) ?? [],
  );
  return prices.length > 0 ? Math.min(...prices) : undefined;
}

/** On what terms an offer is sold, beside its price. */

export const supplyFields = {
  status: field,
  isOnePsale: field,
  isPatentProduct: field,
  isPricePrivate: field,
  sellerMixSetting: field,
  fenxiaoSaleInfo: field,
  createDate: field,
};
const saleSupplySchema = z.object({ amountOnSale: field, consignPrice: field, jxhyPrice: field });
const shippingSchema = z.object({ shippingTimeGuarantee: field, postFree: field });
const mixSchema = z.object({ mixAmount: field, mixNumber: field });
const onePieceSchema = z.object({ onePiecePrice: field, onePieceFreePostage: field });

const PUBLISHED = 'published';

export function readSupply(
  details: { [key in keyof typeof supplyFields]?: unknown } & {
    productSaleInfo?: unknown;
    productShippingInfo?: unknown;
  },
): Partial<OfferDetails> {
  const sale = parseAs(saleSupplySchema, details.productSaleInfo);
  const shipping = parseAs(shippingSchema, details.productShippingInfo);
  const status = readString(details.status);
  const isOnePieceSale = readFlag(details.isOnePsale);
  return known({
    stock: readCount(sale?.amountOnSale),
    isPublished: status === undefined ? undefined : status === PUBLISHED,
    isOnePieceSale,
    isPatented: readFlag(details.isPatentProduct),
    isPriceHidden: readFlag(details.isPricePrivate),
    isPostFree: readFlag(shipping?.postFree),
    dispatchHours: readDispatchHours(shipping?.shippingTimeGuarantee),
    dropship: readOnePiece(details.fenxiaoSaleInfo) ?? readDropship(sale, isOnePieceSale),
    mix: readMix(details.sellerMixSetting),
    listedAt: readString(details.createDate),
  });
}

/**
 * The dropship price of a list or of details. It counts only where the seller ships single pieces:
 * elsewhere it is left over from a programme that the offer is not in.
 */
export function readDropship(
  prices: { consignPrice?: unknown; jxhyPrice?: unknown } | undefined,
  isOnePieceSale: boolean | undefined,
): OfferDetails['dropship'] {
  if (isOnePieceSale !== true) return undefined;
  const price = readFen(prices?.consignPrice) ?? readFen(prices?.jxhyPrice);
  return price === undefined ? undefined : { price };
}

function readOnePiece(info: unknown): OfferDetails['dropship'] {
  const fields = parseAs(onePieceSchema, info);
  const price = readFen(fields?.onePiecePrice);
  if (price === undefined) return undefined;
  return { price, ...known({ isPostFree: readFlag(fields?.onePieceFreePostage) }) };
}

function readMix(setting: unknown): OfferDetails['mix'] {
  const fields = parseAs(mixSchema, setting);
  return unlessEmpty(
    known({ amount: readFen(fields?.mixAmount), number: readCount(fields?.mixNumber) }),
  );
}

/** "shipIn48Hours" */
export function readDispatchHours(promise: unknown): number | undefined {
  return readCount(/^shipIn(\d{1,4})Hours$/.exec(readString(promise) ?? '')?.[1]);
}

/** Some of the platform's own write it as text. */
export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** Weight and size of one unit. */

const parcelSchema = z.object({
  weight: field,
  width: field,
  height: field,
  length: field,
  skuShippingInfoList: field,
  skuShippingDetails: field,
});
const skuWeightSchema = z.object({ skuId: field, weight: field });

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
    const fields = parseAs(skuWeightSchema, item);
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

/** The kinds of an offer: `productSkuInfos`, with the weights that stand elsewhere. */

const MAX_SKUS = 200;

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

/** "黑色 500ml": the values of all that it differs in, in the seller's words. */
function readName(attributes: unknown): string | undefined {
  const values = (Array.isArray(attributes) ? attributes : []).flatMap(
    (attribute: unknown) => readText(parseAs(attributeSchema, attribute)?.value) ?? [],
  );
  return readText(values.join(' '));
}
