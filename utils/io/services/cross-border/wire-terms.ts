/** Prices and terms of sale in the details of an offer. Every field of the answer is optional. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import { field, known, readCount, readFen, readString, unlessEmpty } from '../read-fields';
import { readSkus } from './wire-skus';

const salePricesSchema = z.object({ priceRangeList: field, quoteType: field });
const tierSchema = z.object({ startQuantity: field, price: field, promotionPrice: field });

/** `quoteType` 1: each SKU has its price, and the tiers are not used. */
const BY_SKU = 1;
const BY_QUANTITY: ReadonlySet<number> = new Set([0, 2]);

type Skus = NonNullable<OfferDetails['skus']>;
type Prices = Pick<OfferDetails, 'price' | 'priceMax' | 'priceBasis' | 'tiers'>;
type Terms = Prices & Pick<OfferDetails, 'quote' | 'skus' | 'promotionPrice'>;

/**
 * Prices by quantity or by SKU, in fen. `price` is that of the first tier, else the lowest of the SKUs.
 * Never throws: what cannot be read is absent.
 */
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
  const highest = Math.max(...prices);
  return {
    price,
    priceBasis: 'sku',
    ...known({ priceMax: highest > price ? highest : undefined }),
  };
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

/** The lowest promotion price of all quantities. */
function readPromotion(list: unknown): number | undefined {
  const prices = (Array.isArray(list) ? list : []).flatMap(
    (item: unknown) => readFen(parseAs(tierSchema, item)?.promotionPrice) ?? [],
  );
  return prices.length > 0 ? Math.min(...prices) : undefined;
}

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

/** Stock, dispatch, dropship and mixed-lot terms; amounts in fen, times in hours. Never throws. */
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
 * The dropship price (`consignPrice`, else `jxhyPrice`) in fen. It counts only where the seller ships
 * single pieces: elsewhere it is left from a programme that the offer does not take part in.
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

/** Hours of a promise such as "shipIn48Hours". */
export function readDispatchHours(promise: unknown): number | undefined {
  return readCount(/^shipIn(\d{1,4})Hours$/.exec(readString(promise) ?? '')?.[1]);
}

/** A boolean that some of the platform's APIs send as text. */
export function readFlag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}
