/**
 * Alibaba.com and AliExpress through OneBound, as its documents describe their searches by picture (read
 * 2026-11-28):
 *
 * - https://open.onebound.cn/help/api/alibaba.item_search_img.html: `imgid` is the address of a picture. The
 *   upload of the account's own market gives it one. There is one page.
 * - https://open.onebound.cn/help/api/aliexpress.item_search_img.html: `imgid` is the id that the upload of
 *   pictures answers, of AliExpress itself as its example shows; `page` counts from 1.
 *
 * Both name no fields of an item. Fields and spellings are those of the keyword searches, all optional:
 * https://open.onebound.cn/help/api/onebound.alibaba.item_search.html and `aliexpress.item_search` and
 * `aliexpress.item_get` beside it: prices such as `"5.70"`, `"8.75-8.97"` and `"US $4.35 - 4.68"`, addresses without a
 * protocol. `min_num` is the one of `item_get`, `price_range` the one of the search of 1688.
 */
import * as z from 'zod/mini';
import { type Listing, listingLink, type OtherMarket } from '../../../core/model/listing';
import { isCurrencyCode, toMinor } from '../../../core/model/money';
import { readCursor } from '../paging';
import {
  field,
  known,
  listField,
  looseFields,
  parseAnswer,
  read,
  readCount,
  readItems,
  readString,
  readText,
  readTiers,
  shape,
} from '../read-fields';
import type { MarketPage, MarketRequest, PictureSearch } from '../service';
import { isEmpty, type Market, searchRequest, uploadRequest } from './call';

/** Deadline of each of the two requests: the worker lives for 30 s without another event. */
const DEADLINE_MS = 12_000;

/** @param provider who is named in the listings */
export function marketSearch(
  provider: string,
): Required<Omit<PictureSearch<MarketRequest, MarketPage>, 'fit'>> {
  return {
    upload: (request) =>
      uploadRequest(request, {
        market: uploadOf(request.market, request.connection.market ?? '1688'),
        deadlineMs: DEADLINE_MS,
      }),
    page: (request) => {
      const { market } = request;
      const { picture } = readCursor(request);
      const query = { imgid: picture, ...(market === 'aliexpress' && { page: '1' }) };
      return searchRequest(request, query, {
        market,
        deadlineMs: DEADLINE_MS,
        read: (body) => readListings(body, { provider, market }),
      });
    },
  };
}

/** AliExpress takes only its own pictures, Alibaba.com any address. */
function uploadOf(market: OtherMarket, own: Market): Market | OtherMarket {
  return market === 'aliexpress' ? market : own;
}

/** Most listings, enough for a comparison; they are stored with the window's search. */
const MAX_LISTINGS = 60;
/** Currency in which both markets are quoted, unless the answer names another one. */
const QUOTED = 'USD';

interface Asked {
  provider: string;
  market: OtherMarket;
}

const pageSchema = z.object({ items: looseFields({ real_total_results: field, item: listField }) });
const readItem = shape({
  listingId: read.id('num_iid'),
  title: read.text('title'),
  imageUrl: read.pictureUrl('pic_url'),
  url: read.pictureUrl('detail_url'),
  moq: read.by((value) => readCount(value) || undefined, 'min_num'),
  sold: read.count('sales', 'orders'),
  seller: read.together({ name: read.text('seller_nick'), country: read.text('area') }),
});
const readAsked = shape({
  currency: read.by((value) => readString(value)?.toUpperCase(), 'currency'),
  promotion: read.raw('promotion_price'),
  price: read.raw('price'),
  tiers: read.raw('price_range'),
  shipping: read.raw('post_fee'),
});

/** Throws `bad-answer` where there is no page, or no item of the list can be read. */
export function readListings(body: unknown, asked: Asked): MarketPage {
  if (isEmpty(body)) return { listings: [] };
  const { item: items, real_total_results: total } = parseAnswer(pageSchema, body).items;
  const listings = new Map<string, Listing>();
  for (const listing of readItems(items, (item) => readListing(item, asked))) {
    if (listings.size < MAX_LISTINGS && !listings.has(listing.listingId)) {
      listings.set(listing.listingId, listing);
    }
  }
  return { listings: [...listings.values()], total: readCount(total) };
}

function readListing(item: unknown, { provider, market }: Asked): Listing | undefined {
  const { listingId, title, url, ...fields } = readItem(item);
  if (listingId === undefined || title === undefined) return undefined;
  return {
    provider,
    market,
    listingId,
    title,
    ...readAmounts(item),
    ...fields,
    ...known({ url: listingLink({ market, listingId, url }) }),
  };
}

type Amounts = Pick<Listing, 'currency' | 'price' | 'priceMax' | 'tiers' | 'shipping'>;

/** What is asked now: the promotion's price, else the list's. All amounts are of one currency, or left out. */
function readAmounts(item: unknown): Amounts {
  const fields = readAsked(item);
  const { currency: named = QUOTED } = fields;
  const otherwise = isCurrencyCode(named) ? named : undefined;
  const asked = readRange(fields.promotion, otherwise) ?? readRange(fields.price, otherwise);
  const currency = asked?.currency ?? otherwise;
  if (currency === undefined) return { currency: QUOTED };
  const tiers = readQuantities(fields.tiers, currency);
  const shipping = readRange(fields.shipping, currency);
  return {
    currency,
    ...known({
      price: asked?.from ?? tiers?.[0]?.price,
      priceMax: asked && asked.to > asked.from ? asked.to : undefined,
      tiers,
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
function readQuantities(list: unknown, currency: string): Listing['tiers'] {
  return readTiers(Array.isArray(list) ? list.slice(0, MAX_TIERS) : [], (pair) => {
    const [quantity, price]: unknown[] = Array.isArray(pair) ? pair : [];
    const [, digits] = FROM.exec(readText(quantity) ?? '') ?? [];
    const range = readRange(price, currency);
    return {
      from: readCount(digits?.replaceAll(',', '') ?? quantity),
      price: range?.currency === currency ? range.from : undefined,
    };
  });
}
