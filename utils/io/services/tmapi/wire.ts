/** TMAPI's answers. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import type { FoundPage } from '../paging';
import {
  field,
  known,
  listField,
  looseFields,
  offerOf,
  read,
  readCount,
  readItems,
  readString,
  shape,
} from '../read-fields';

const conversionSchema = z.object({ data: z.union([z.string(), z.object({ image_url: field })]) });
const pageSchema = z.object({
  data: looseFields({ total_count: field, items: listField }),
});
const readItem = shape({
  offerId: read.id('item_id'),
  title: read.text('title'),
  detailUrl: read.first(read.string('product_url'), read.page('item_id')),
  imageUrl: read.pictureUrl('img'),
  price: read.first(read.fen('price'), read.inside('price_info', read.fen('price', 'sale_price'))),
  tiers: read.by(readTiers, 'quantity_prices'),
  moq: read.count('moq'),
  sold: read.inside('sale_info', read.count('sale_quantity_int', 'sale_quantity')),
  repurchase: read.rate('item_repurchase_rate'),
  seller: read.inside(
    'shop_info',
    read.together({
      id: read.text('member_id'),
      name: read.text('company_name'),
      years: read.count('shop_years'),
      isFactory: read.by((value) => (typeof value === 'boolean' ? value : undefined), 'is_factory'),
    }),
  ),
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
  const offer = offerOf('tmapi', readItem(item));
  const [tier] = offer?.tiers ?? [];
  if (!offer || !tier || offer.price !== undefined) return offer;
  return { ...offer, price: tier.price, priceBasis: 'tier' };
}

/** Prices by rising quantity. A quantity comes as `"2"`, `2`, `"≥2"` or `"2-49"`. */
function readTiers(list: unknown): Offer['tiers'] {
  const tiers = (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const { from, price } = readTier(item);
    return from === undefined || price === undefined ? [] : { from, price };
  });
  return tiers.length > 0 ? tiers.toSorted((a, b) => a.from - b.from) : undefined;
}

const readTier = shape({
  from: read.by(readFrom, 'begin_num', 'quantity'),
  price: read.fen('price'),
});

function readFrom(value: unknown): number | undefined {
  const [, digits] = /^(?:(?:≥|>=)\s*)?(\d+)(?:\s*[-~]\s*\d+)?$/.exec(String(value).trim()) ?? [];
  return readCount(digits);
}
