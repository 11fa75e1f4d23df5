/** TMAPI's answers. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import type { FoundPage } from '../paging';
import {
  detailLink,
  field,
  known,
  listField,
  looseFields,
  readCount,
  readFen,
  readId,
  readItems,
  readPictureUrl,
  readRate,
  readString,
  readText,
  unlessEmpty,
} from '../read-fields';

const conversionSchema = z.object({ data: z.union([z.string(), z.object({ image_url: field })]) });
const pageSchema = z.object({
  data: looseFields({ total_count: field, items: listField }),
});
const itemSchema = z.object({
  item_id: field,
  product_url: field,
  title: field,
  img: field,
  price: field,
  price_info: field,
  moq: field,
  quantity_prices: field,
  sale_info: field,
  item_repurchase_rate: field,
  shop_info: field,
});
const priceSchema = z.object({ price: field, sale_price: field });
const saleSchema = z.object({ sale_quantity_int: field, sale_quantity: field });
const shopSchema = z.object({
  member_id: field,
  company_name: field,
  shop_years: field,
  is_factory: field,
});

/** The picture's path or address, as the search takes it. Throws `bad-answer` where there is none. */
export function readConversion(body: unknown): string {
  const data = parseAs(conversionSchema, body)?.data;
  const converted = readString(typeof data === 'string' ? data : data?.image_url);
  if (converted === undefined) throw new AppError('bad-answer');
  return converted;
}

/** Prices in fen. Throws `bad-answer` where there is no page, or no item of the list can be read. */
export function readPage(body: unknown): FoundPage {
  const data = parseAs(pageSchema, body)?.data;
  if (!data) throw new AppError('bad-answer');
  return {
    offers: readItems(data.items, readOffer),
    ...known({ total: readCount(data.total_count) }),
  };
}

function readOffer(item: unknown): Offer | undefined {
  const fields = parseAs(itemSchema, item);
  const offerId = readId(fields?.item_id);
  const title = readText(fields?.title);
  if (!fields || offerId === undefined || title === undefined) return undefined;
  const sale = parseAs(saleSchema, fields.sale_info);
  const shop = parseAs(shopSchema, fields.shop_info);
  const tiers = readTiers(fields.quantity_prices);
  const seller = known({
    id: readText(shop?.member_id),
    name: readText(shop?.company_name),
    years: readCount(shop?.shop_years),
    isFactory: typeof shop?.is_factory === 'boolean' ? shop.is_factory : undefined,
  });
  return {
    provider: 'tmapi',
    offerId,
    title,
    detailUrl: readString(fields.product_url) ?? detailLink(offerId),
    badges: [],
    ...readPrice(fields, tiers),
    ...known({
      imageUrl: readPictureUrl(fields.img),
      tiers: tiers.length > 0 ? tiers : undefined,
      moq: readCount(fields.moq),
      sold: readCount(sale?.sale_quantity_int) ?? readCount(sale?.sale_quantity),
      repurchase: readRate(fields.item_repurchase_rate),
      seller: unlessEmpty(seller),
    }),
  };
}

function readPrice(
  item: { price?: unknown; price_info?: unknown },
  [first]: ReturnType<typeof readTiers>,
): Pick<Offer, 'price' | 'priceBasis'> {
  const info = parseAs(priceSchema, item.price_info);
  const price = readFen(item.price) ?? readFen(info?.price) ?? readFen(info?.sale_price);
  if (price !== undefined) return { price, priceBasis: 'list' };
  return first ? { price: first.price, priceBasis: 'tier' } : {};
}

const tierSchema = z.object({ begin_num: field, quantity: field, price: field });

/** Prices by rising quantity. A quantity comes as `"2"`, `2`, `"≥2"` or `"2-49"`. */
function readTiers(list: unknown): NonNullable<Offer['tiers']> {
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((item: unknown) => {
      const fields = parseAs(tierSchema, item);
      const from = readFrom(fields?.begin_num) ?? readFrom(fields?.quantity);
      const price = readFen(fields?.price);
      return from === undefined || price === undefined ? [] : { from, price };
    })
    .toSorted((a, b) => a.from - b.from);
}

function readFrom(value: unknown): number | undefined {
  const [, digits] = /^(?:(?:≥|>=)\s*)?(\d+)(?:\s*[-~]\s*\d+)?$/.exec(String(value).trim()) ?? [];
  return readCount(digits);
}
