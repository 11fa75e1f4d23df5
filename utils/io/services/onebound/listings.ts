/**
 * OneBound's answers of Alibaba.com and AliExpress. Every field is optional. Fields and spellings are those of
 * https://open.onebound.cn/help/api/onebound.alibaba.item_search.html and of `aliexpress.item_search` and
 * `aliexpress.item_get` beside it (read 2026-11-28): prices such as `"5.70"`, `"8.75-8.97"` and
 * `"US $4.35 - 4.68"`, addresses without a protocol. `min_num` is the one of `item_get`, `price_range` the one
 * of the search of 1688.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { type Listing, listingLink, type OtherMarket } from '../../../core/model/listing';
import { isCurrencyCode, toMinor } from '../../../core/model/money';
import { parseAs } from '../../../core/parse';
import {
  field,
  known,
  listField,
  looseFields,
  readCount,
  readId,
  readItems,
  readPictureUrl,
  readString,
  readText,
  unlessEmpty,
} from '../read-fields';
import type { MarketPage } from '../service';
import { NO_RESULT, readErrorCode } from './read-error';

/** Most listings, enough for a comparison; they are stored with the window's search. */
const MAX_LISTINGS = 60;
/** Currency in which both markets are quoted, unless the answer names another one. */
const QUOTED = 'USD';

interface Asked {
  provider: string;
  market: OtherMarket;
}

const pageSchema = z.object({ items: looseFields({ real_total_results: field, item: listField }) });
const itemSchema = z.object({
  num_iid: field,
  title: field,
  pic_url: field,
  price: field,
  promotion_price: field,
  currency: field,
  price_range: field,
  min_num: field,
  sales: field,
  orders: field,
  post_fee: field,
  detail_url: field,
  seller_nick: field,
  area: field,
});
type Item = z.infer<typeof itemSchema>;

/** Throws `bad-answer` where there is no page, or no item of the list can be read. */
export function readListings(body: unknown, asked: Asked): MarketPage {
  if (readErrorCode(body) === NO_RESULT) return { listings: [] };
  const items = parseAs(pageSchema, body)?.items;
  if (!items) throw new AppError('bad-answer');
  const listings = new Map<string, Listing>();
  for (const listing of readItems(items.item, (item) => readListing(item, asked))) {
    if (listings.size < MAX_LISTINGS && !listings.has(listing.listingId)) {
      listings.set(listing.listingId, listing);
    }
  }
  return {
    listings: [...listings.values()],
    ...known({ total: readCount(items.real_total_results) }),
  };
}

function readListing(item: unknown, { provider, market }: Asked): Listing | undefined {
  const fields = parseAs(itemSchema, item);
  const listingId = readId(fields?.num_iid);
  const title = readText(fields?.title);
  if (!fields || listingId === undefined || title === undefined) return undefined;
  const seller = known({ name: readText(fields.seller_nick), country: readText(fields.area) });
  return {
    provider,
    market,
    listingId,
    title,
    ...readAmounts(fields),
    ...known({
      imageUrl: readPictureUrl(fields.pic_url),
      url: listingLink({ market, listingId, url: readPictureUrl(fields.detail_url) }),
      moq: readCount(fields.min_num) || undefined,
      sold: readCount(fields.sales) ?? readCount(fields.orders),
      seller: unlessEmpty(seller),
    }),
  };
}

type Amounts = Pick<Listing, 'currency' | 'price' | 'priceMax' | 'tiers' | 'shipping'>;

/** What is asked now: the promotion's price, else the list's. All amounts are of one currency, or left out. */
function readAmounts(item: Item): Amounts {
  const named = readString(item.currency)?.toUpperCase() ?? QUOTED;
  const otherwise = isCurrencyCode(named) ? named : undefined;
  const asked = readRange(item.promotion_price, otherwise) ?? readRange(item.price, otherwise);
  const currency = asked?.currency ?? otherwise;
  if (currency === undefined) return { currency: QUOTED };
  const tiers = readTiers(item.price_range, currency);
  const shipping = readRange(item.post_fee, currency);
  return {
    currency,
    ...known({
      price: asked?.from ?? tiers[0]?.price,
      priceMax: asked && asked.to > asked.from ? asked.to : undefined,
      tiers: tiers.length > 0 ? tiers : undefined,
      shipping: shipping?.currency === currency ? shipping.from : undefined,
    }),
  };
}

interface Range {
  currency: string;
  /** Minor units, above 0. */
  from: number;
  to: number;
}

const SIGNS: Readonly<Record<string, string>> = { US$: 'USD', $: 'USD', '€': 'EUR', '£': 'GBP' };
/** `"US $1.20"`, `"1,200.00 EUR"`: what stands before and after, and the amount. */
const AMOUNT =
  /^([A-Z]{0,3} ?[$€£]?) ?((?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.\d{1,6})?)(?: ([A-Z]{3}))?$/;

/**
 * An amount, or the lowest and the highest: `5.7`, `"US $1.20 - 3.40"`, `"1.20-3.40 EUR"`. Undefined where it is
 * unreadable, names an unknown currency or two, or begins at 0, which stands for a price on request.
 * @param otherwise the currency of one that names none
 */
function readRange(value: unknown, otherwise: string | undefined): Range | undefined {
  const text = typeof value === 'number' ? String(value) : readText(value);
  const parts = (text ?? '').split(/[-~–]/).map((part) => AMOUNT.exec(part.trim()) ?? []);
  const marks = new Set(
    parts.flatMap(([, before = '', , after = '']) => [before.replace(' ', ''), after]),
  );
  marks.delete('');
  const [mark] = marks;
  const currency = mark === undefined ? otherwise : currencyOf(mark);
  if (currency === undefined || marks.size > 1 || parts.length > 2) return undefined;
  const amounts = parts.map(
    ([, , amount = '']) => toMinor(amount.replaceAll(',', ''), currency) ?? 0,
  );
  const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
  return from > 0 ? { currency, from, to } : undefined;
}

function currencyOf(mark: string): string | undefined {
  return isCurrencyCode(mark) ? mark : SIGNS[mark];
}

/** `"6~499"`, `"≥500"`, `"1,000~4,999"`; not the first digits of another number. */
const FROM = /^[≥>=]{0,2}\s?(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})(?![\d.,])/;
/** Most tiers, more than any listing has. */
const MAX_TIERS = 20;

/** Prices by rising quantity: `[["6~499", 8], ["≥500", "7.00"]]`. */
function readTiers(list: unknown, currency: string): NonNullable<Listing['tiers']> {
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, MAX_TIERS)
    .flatMap((pair: unknown) => {
      const [quantity, price]: unknown[] = Array.isArray(pair) ? pair : [];
      const [, digits] = FROM.exec(readText(quantity) ?? '') ?? [];
      const from = readCount(digits?.replaceAll(',', '') ?? quantity);
      const range = readRange(price, currency);
      if (from === undefined || range?.currency !== currency) return [];
      return { from, price: range.from };
    })
    .toSorted((a, b) => a.from - b.from);
}
