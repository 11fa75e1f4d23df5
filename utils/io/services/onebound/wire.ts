/** OneBound's answers. Every field is optional. */
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
  offerOf,
  read,
  readCount,
  readItems,
  readPictureUrl,
  shape,
} from '../read-fields';
import type { FoundPage } from '../paging';
import { NO_RESULT, readErrorCode } from './read-error';

const uploadSchema = z.object({
  items: z.object({ item: z.object({ url: field, name: field }) }),
});
const pageSchema = z.object({
  items: looseFields({
    real_total_results: field,
    pagecount: field,
    item: listField,
  }),
});
const readItem = shape({
  offerId: read.id('num_iid'),
  title: read.text('title'),
  detailUrl: read.string('detail_url'),
  imageUrl: read.pictureUrl('pic_url'),
  price: read.fen('price'),
  promotionPrice: read.fen('promotion_price'),
  sold: read.count('sales'),
  place: read.text('area'),
  seller: read.together({ name: read.text('seller_nick') }),
});

export type Market = '1688' | 'taobao';

/** The address of the uploaded picture. Throws `bad-answer` where there is none. */
export function readUpload(body: unknown): string {
  const item = parseAs(uploadSchema, body)?.items.item;
  const url = readPictureUrl(item?.url) ?? readPictureUrl(item?.name);
  if (url === undefined) throw new AppError('bad-answer');
  return url;
}

/** Prices in fen. Throws `bad-answer` where there is no page, or no item of the list can be read. */
export function readPage(body: unknown, market: Market): FoundPage {
  if (readErrorCode(body) === NO_RESULT) return { offers: [] };
  const items = parseAs(pageSchema, body)?.items;
  if (!items) throw new AppError('bad-answer');
  return {
    offers: readItems(items.item, (item) => readOffer(item, market)),
    ...known({
      total: readCount(items.real_total_results),
      pages: readCount(items.pagecount),
    }),
  };
}

function readOffer(item: unknown, market: Market): Offer | undefined {
  const offer = offerOf('onebound', readItem(item));
  if (!offer) return undefined;
  const { price, promotionPrice, offerId } = offer;
  const isPromotion = price === undefined && promotionPrice !== undefined;
  return {
    ...(market === '1688' ? { detailUrl: detailLink(offerId) } : { market }),
    ...offer,
    // Without a list price, the promotion's is the price, and says that it is one.
    ...(isPromotion && { price: promotionPrice, priceBasis: 'promotion' }),
  };
}
