/** What an offer costs: by quantity, or by kind. */
import * as z from 'zod/mini';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, known, readCount, readFen } from '../read';
import { readSkus } from './skus';

const saleSchema = z.object({ priceRangeList: field, quoteType: field });
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
  const sale = parseAs(saleSchema, details.productSaleInfo);
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
