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
  readCount,
  readFen,
  readId,
  readItems,
  readPictureUrl,
  readString,
  readText,
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
const itemSchema = z.object({
  num_iid: field,
  title: field,
  pic_url: field,
  price: field,
  promotion_price: field,
  sales: field,
  detail_url: field,
  seller_nick: field,
  area: field,
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
  const fields = parseAs(itemSchema, item);
  const offerId = readId(fields?.num_iid);
  const title = readText(fields?.title);
  if (!fields || offerId === undefined || title === undefined) return undefined;
  const own = market === '1688' ? detailLink(offerId) : undefined;
  const nick = readText(fields.seller_nick);
  return {
    provider: 'onebound',
    offerId,
    title,
    badges: [],
    ...readPrice(fields),
    ...known({
      market: market === 'taobao' ? market : undefined,
      detailUrl: readString(fields.detail_url) ?? own,
      imageUrl: readPictureUrl(fields.pic_url),
      sold: readCount(fields.sales),
      place: readText(fields.area),
      seller: nick === undefined ? undefined : { name: nick },
    }),
  };
}

/** The list price, else the promotion price; `priceBasis` names which one it is. */
function readPrice(item: {
  price?: unknown;
  promotion_price?: unknown;
}): Pick<Offer, 'price' | 'priceBasis' | 'promotionPrice'> {
  const list = readFen(item.price);
  const promotionPrice = readFen(item.promotion_price);
  if (list !== undefined) return { price: list, priceBasis: 'list', ...known({ promotionPrice }) };
  if (promotionPrice === undefined) return {};
  return { price: promotionPrice, priceBasis: 'promotion', promotionPrice };
}
