/** The page of offers that every search of the cross-border API answers. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import {
  field,
  known,
  listField,
  looseFields,
  offerOf,
  read,
  readCount,
  readFen,
  readItems,
  readMeasure,
  readText,
  shape,
} from '../read-fields';
import type { FoundPage } from '../paging';
import { readDispatchHours, readDropship, readFlag } from './wire-terms';

const readItem = shape({
  offerId: read.id('offerId'),
  detailUrl: read.page('offerId'),
  title: read.text('subject', 'subjectTrans'),
  titleTranslated: read.text('subjectTrans'),
  imageUrl: read.pictureUrl('imageUrl'),
  promotionUrl: read.string('promotionURL'),
  isOnePieceSale: read.by(readFlag, 'isOnePsale'),
  isPriceHidden: read.by(readFlag, 'isPricePrivate'),
  dispatchHours: read.inside(
    'productSimpleShippingInfo',
    read.by(readDispatchHours, 'shippingTimeGuarantee'),
  ),
  listedAt: read.string('createDate'),
  moq: read.count('minOrderQuantity'),
  sold: read.count('monthSold'),
  repurchase: read.rate('repurchaseRate'),
  rating: read.by(readRating, 'tradeScore'),
  place: read.text('companyAddress'),
  seller: read.together({
    name: read.text('companyName'),
    years: read.inside('sellerDataInfo', read.count('tpYear')),
    isFactory: read.by(
      (names) => readTexts(names).includes('super_factory') || undefined,
      'sellerIdentities',
    ),
  }),
});
const readMore = shape({
  prices: read.by((info) => info, 'priceInfo'),
  sellerBadges: read.by(readTexts, 'sellerIdentities'),
  offerBadges: read.by(readTexts, 'offerIdentities'),
  ships: read.inside('productSimpleShippingInfo', read.text('shippingTimeGuarantee')),
});
const pricesSchema = z.object({
  price: field,
  jxhyPrice: field,
  consignPrice: field,
  promotionPrice: field,
});
const answerSchema = z.object({
  result: z.object({
    result: looseFields({
      totalRecords: field,
      totalPage: field,
      // Nothing found comes as an empty list, as null, and as no list at all.
      data: listField,
    }),
  }),
});

/**
 * Prices in fen, rates from 0 to 1. An item without id or title is left out. Throws `bad-answer` where
 * there is no page, or no item of the list can be read.
 */
export function readPage(body: unknown, provider: string): FoundPage {
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  const { data, totalRecords, totalPage } = answer.result.result;
  const offers = readItems(data, (item) => readOffer(item, provider));
  return { offers, ...known({ total: readCount(totalRecords), pages: readCount(totalPage) }) };
}

function readOffer(item: unknown, provider: string): Offer | undefined {
  const offer = offerOf(provider, readItem(item));
  const { prices, sellerBadges = [], offerBadges = [], ships } = readMore(item);
  if (!offer) return undefined;
  const badges = [...sellerBadges, ...offerBadges, ...(ships === undefined ? [] : [ships])];
  return { ...offer, badges, ...readPrice(prices, offer.isOnePieceSale) };
}

/** Stars. */
function readRating(value: unknown): number | undefined {
  const rating = readMeasure(value);
  return rating !== undefined && rating <= 5 ? rating : undefined;
}

type Prices = Pick<Offer, 'price' | 'priceBasis' | 'promotionPrice' | 'dropship'>;

/** The list price, else the promotion or dropship price; `priceBasis` names which one it is. */
function readPrice(info: unknown, isOnePieceSale: boolean | undefined): Prices {
  const prices = parseAs(pricesSchema, info);
  const promotionPrice = readFen(prices?.promotionPrice);
  const dropship = readDropship(prices, isOnePieceSale);
  const candidates = [
    ['list', readFen(prices?.price)],
    ['promotion', promotionPrice],
    ['dropship', dropship?.price],
  ] as const;
  const others = known({ promotionPrice, dropship });
  for (const [priceBasis, price] of candidates) {
    if (price !== undefined) return { price, priceBasis, ...others };
  }
  return others;
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((text) => readText(text) ?? []) : [];
}
