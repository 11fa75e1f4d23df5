/**
 * OneBound (万邦), a reseller of searches of 1688, of Taobao and of other markets (`market.ts`): `upload_img` gives the picture an
 * address, `item_search_img` searches with it. Shapes from the reseller's documentation of
 * https://api-gw.onebound.cn/.
 */
import * as z from 'zod/mini';
import { isAppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { type FoundPage, pageOf, readCursor, writeCursor } from '../paging';
import {
  detailLink,
  field,
  listField,
  looseFields,
  offerOf,
  parseAnswer,
  read,
  readCount,
  readItems,
  shape,
} from '../read-fields';
import { serviceInfoOf } from '../registry';
import { type ServiceRequest, askService } from '../request';
import type { CallContext, CheckOptions, HttpService, SearchPage, SearchRequest } from '../service';
import { isEmpty, type Market, searchRequest, uploadRequest } from './call';
import { marketSearch } from './market';

export const onebound: HttpService = {
  ...serviceInfoOf('onebound'),
  kind: 'http',
  search: {
    upload: (request) => uploadRequest(request, whereOf(request)),
    page: searchByPicture,
  },
  market: marketSearch('onebound'),
};

const PAGE_SIZE = 20;
/** A search makes two requests within the worker's 30 s. */
const DEADLINE_MS = 14_000;
const WRONG_ARGUMENT = '4003';

function searchByPicture(request: SearchRequest): ServiceRequest<SearchPage> {
  const cursor = readCursor(request);
  const { page, picture } = cursor;
  const query = { imgid: picture, page: String(page), page_size: String(PAGE_SIZE) };
  const where = whereOf(request);
  const cursorOf = (next: number) => writeCursor({ ...cursor, page: next });
  return searchRequest(request, query, {
    ...where,
    read: (body) => pageOf(readPage(body, where.market), { page, size: PAGE_SIZE, cursorOf }),
  });
}

/** A search without a picture: the key is checked before the arguments, and a refusal is free. */
export async function checkKey(context: CallContext, { signal }: CheckOptions): Promise<void> {
  const probe = searchRequest(context, {}, { ...whereOf(context), read: (body) => body });
  try {
    await askService(probe, signal);
  } catch (error) {
    const isArgument = isAppError(error) && error.detail?.serviceCode === WRONG_ARGUMENT;
    if (!isArgument) throw error;
  }
}

const whereOf = ({ connection }: CallContext) => ({
  market: connection.market ?? '1688',
  deadlineMs: DEADLINE_MS,
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

/** Prices in fen. Throws `bad-answer` where there is no page, or no item of the list can be read. */
function readPage(body: unknown, market: Market): FoundPage {
  if (isEmpty(body)) return { offers: [] };
  const { items } = parseAnswer(pageSchema, body);
  return {
    offers: readItems(items.item, (item) => readOffer(item, market)),
    total: readCount(items.real_total_results),
    pages: readCount(items.pagecount),
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
