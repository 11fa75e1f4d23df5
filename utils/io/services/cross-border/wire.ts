/** The page of offers that every search of the cross-border API answers. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
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
  readMeasure,
  readPictureUrl,
  readRate,
  readString,
  readText,
  unlessEmpty,
} from '../read-fields';
import type { FoundPage } from '../paging';
import { readDispatchHours, readDropship, readFlag } from './wire-terms';

const itemSchema = z.object({
  offerId: field,
  subject: field,
  subjectTrans: field,
  imageUrl: field,
  priceInfo: field,
  minOrderQuantity: field,
  monthSold: field,
  repurchaseRate: field,
  sellerIdentities: field,
  offerIdentities: field,
  tradeScore: field,
  companyName: field,
  companyAddress: field,
  promotionURL: field,
  sellerDataInfo: field,
  productSimpleShippingInfo: field,
  isOnePsale: field,
  isPricePrivate: field,
  createDate: field,
});
const pricesSchema = z.object({
  price: field,
  jxhyPrice: field,
  consignPrice: field,
  promotionPrice: field,
});
const sellerSchema = z.object({ tpYear: field });
const shippingSchema = z.object({ shippingTimeGuarantee: field });
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
  const fields = parseAs(itemSchema, item);
  const offerId = readId(fields?.offerId);
  const title = readText(fields?.subject) ?? readText(fields?.subjectTrans);
  if (!fields || offerId === undefined || title === undefined) return undefined;
  const identities = readTexts(fields.sellerIdentities);
  const ships = parseAs(shippingSchema, fields.productSimpleShippingInfo)?.shippingTimeGuarantee;
  const seller = known({
    name: readText(fields.companyName),
    years: readCount(parseAs(sellerSchema, fields.sellerDataInfo)?.tpYear),
    isFactory: identities.includes('super_factory') ? true : undefined,
  });
  const isOnePieceSale = readFlag(fields.isOnePsale);
  const rating = readMeasure(fields.tradeScore);
  return {
    provider,
    offerId,
    title,
    detailUrl: detailLink(offerId),
    badges: [...identities, ...readTexts(fields.offerIdentities), ...readTexts([ships])],
    ...readPrice(fields.priceInfo, isOnePieceSale),
    ...known({
      isOnePieceSale,
      isPriceHidden: readFlag(fields.isPricePrivate),
      dispatchHours: readDispatchHours(ships),
      listedAt: readString(fields.createDate),
      titleTranslated: readText(fields.subjectTrans),
      imageUrl: readPictureUrl(fields.imageUrl),
      promotionUrl: readString(fields.promotionURL),
      moq: readCount(fields.minOrderQuantity),
      sold: readCount(fields.monthSold),
      repurchase: readRate(fields.repurchaseRate),
      rating: rating !== undefined && rating <= 5 ? rating : undefined,
      place: readText(fields.companyAddress),
      seller: unlessEmpty(seller),
    }),
  };
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
