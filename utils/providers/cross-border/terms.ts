/** What an offer costs: by quantity, or by kind. */
import * as v from 'valibot';
import { parseFen } from '../../model/money';
import type { OfferDetails } from '../../model/offer';
import { parseAs } from '../../parse';
import { field, known, readCount } from '../read';

const saleSchema = v.object({ priceRangeList: field, quoteType: field });
const tierSchema = v.object({ startQuantity: field, price: field });
const skuSchema = v.object({ price: field });

/** A price for each kind; what stands in the tiers then is not used. */
const BY_SKU = 1;

type Terms = Pick<OfferDetails, 'price' | 'priceMax' | 'priceBasis' | 'tiers'>;

export function readTerms(details: {
  productSaleInfo?: unknown;
  quoteType?: unknown;
  productSkuInfos?: unknown;
}): Terms {
  const sale = parseAs(saleSchema, details.productSaleInfo);
  const quoteType = readCount(details.quoteType) ?? readCount(sale?.quoteType);
  const bySku = readSkus(details.productSkuInfos);
  if (quoteType === BY_SKU) return bySku;
  const tiers = readTiers(sale?.priceRangeList);
  const [first] = tiers;
  return first ? { price: first.price, priceBasis: 'tier', tiers } : bySku;
}

function readTiers(list: unknown): NonNullable<Terms['tiers']> {
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((item: unknown) => {
      const fields = parseAs(tierSchema, item);
      const from = readCount(fields?.startQuantity);
      const price = parseFen(fields?.price);
      return from === undefined || price === undefined ? [] : { from, price };
    })
    .toSorted((a, b) => a.from - b.from);
}

function readSkus(list: unknown): Terms {
  const prices = (Array.isArray(list) ? list : []).flatMap(
    (item: unknown) => parseFen(parseAs(skuSchema, item)?.price) ?? [],
  );
  if (prices.length === 0) return {};
  const price = Math.min(...prices);
  const most = Math.max(...prices);
  return { price, priceBasis: 'sku', ...known({ priceMax: most > price ? most : undefined }) };
}
