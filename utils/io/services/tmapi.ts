/**
 * TMAPI, a reseller of searches of 1688, which loads the picture itself: `convert_url` makes an
 * address usable, `/search/image` searches with it. Shapes from the reseller's documentation of
 * https://api.tmapi.io/; every field of an answer is optional.
 */
import * as z from 'zod/mini';
import { AppError, type ErrorCode, isAppError } from '../../core/errors';
import type { Credentials } from '../../core/model/accounts';
import type { Offer } from '../../core/model/offer';
import { type Answer, codeOfStatus, detailOf, readCode } from './answer';
import { type FoundPage, pageOf, readCursor, writeCursor } from './paging';
import { publicUrlOf } from './picture-for-service';
import {
  field,
  listField,
  looseFields,
  offerOf,
  parseAnswer,
  read,
  readCount,
  readItems,
  shape,
} from './read-fields';
import { serviceInfoOf } from './registry';
import { type ServiceRequest, askService } from './request';
import type {
  CallContext,
  CheckOptions,
  HttpService,
  SearchPage,
  SearchRequest,
  Sort,
} from './service';

export const tmapi: HttpService = {
  ...serviceInfoOf('tmapi'),
  kind: 'http',
  search: { upload: convert, page: searchByAddress },
};

/** The service's maximum. */
const PAGE_SIZE = 20;
/** A search makes two requests within the worker's 30 s. */
const DEADLINE_MS = 14_000;
const WRONG_ARGUMENT = '422';
const SEARCH = '/search/image';

const SORTS: Partial<Record<Sort, string>> = {
  'price-asc': 'price_up',
  'price-desc': 'price_down',
  'sold-desc': 'sales',
};

function searchByAddress(request: SearchRequest): ServiceRequest<SearchPage> {
  const cursor = readCursor(request);
  const { page, picture } = cursor;
  const sort = request.sort && SORTS[request.sort];
  const query = {
    img_url: picture,
    page: String(page),
    page_size: String(PAGE_SIZE),
    ...(sort !== undefined && { sort }),
  };
  const cursorOf = (next: number) => writeCursor({ ...cursor, page: next });
  return callRequest(request, SEARCH, query, { method: 'GET' }, (body) =>
    pageOf(readPage(body), { page, size: PAGE_SIZE, cursorOf }),
  );
}

/** A search without a picture: the token is checked before the arguments. */
export async function checkToken(context: CallContext, { signal }: CheckOptions): Promise<void> {
  const probe = callRequest(context, SEARCH, {}, { method: 'GET' }, (body) => body);
  try {
    await askService(probe, signal);
  } catch (error) {
    // The code in the body decides: another server that answers with status 422 knows nothing of the token.
    const isArgument = isAppError(error) && error.detail?.serviceCode === WRONG_ARGUMENT;
    if (!isArgument) throw error;
  }
}

/** Makes the picture's address usable, which stands for an upload. */
function convert(request: SearchRequest): ServiceRequest<string> {
  const url = publicUrlOf(request.picture, request.connection);
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url, search_api_endpoint: SEARCH }),
  };
  return callRequest(request, '/tools/image/convert_url', {}, init, (body) => {
    const { picture } = readConversion(body);
    if (picture === undefined) throw new AppError('bad-answer');
    return writeCursor({ page: 1, picture });
  });
}

/** Throws `not-set-up` without one. */
function tokenOf({ token }: Credentials): Record<string, string> {
  if (!token) throw new AppError('not-set-up');
  return { apiToken: token };
}

/** The service reads the token from the address alone, with POST too. Throws what `tokenOf` throws. */
function callRequest<T>(
  { connection, credentials }: CallContext,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
  readAnswer: (body: unknown) => T,
): ServiceRequest<T> {
  const address = new URLSearchParams({ ...tokenOf(credentials), ...query });
  return {
    url: `${connection.baseUrl}/1688${api}?${address}`,
    init: () => init,
    deadlineMs: DEADLINE_MS,
    credentials,
    readError,
    read: readAnswer,
  };
}

/** The picture's path or address, as the search takes it. */
const readConversion = shape({
  picture: read.first(read.string('data'), read.inside('data', read.string('image_url'))),
});

const pageSchema = z.object({
  data: looseFields({ total_count: field, items: listField }),
});
const readTier = shape({
  from: read.by(readFrom, 'begin_num', 'quantity'),
  price: read.fen('price'),
});
const readItem = shape({
  offerId: read.id('item_id'),
  title: read.text('title'),
  detailUrl: read.first(read.string('product_url'), read.page('item_id')),
  imageUrl: read.pictureUrl('img'),
  price: read.first(read.fen('price'), read.inside('price_info', read.fen('price', 'sale_price'))),
  tiers: read.tiers(readTier, 'quantity_prices'),
  moq: read.count('moq'),
  sold: read.inside('sale_info', read.count('sale_quantity_int', 'sale_quantity')),
  repurchase: read.rate('item_repurchase_rate'),
  seller: read.inside(
    'shop_info',
    read.together({
      id: read.text('member_id'),
      name: read.text('company_name'),
      years: read.count('shop_years'),
      isFactory: read.flag('is_factory'),
    }),
  ),
});

/** Prices in fen. Throws `bad-answer` where there is no page, or no item of the list can be read. */
function readPage(body: unknown): FoundPage {
  const { items, total_count: total } = parseAnswer(pageSchema, body).data;
  return { offers: readItems(items, readOffer), total: readCount(total) };
}

function readOffer(item: unknown): Offer | undefined {
  const offer = offerOf('tmapi', readItem(item));
  const [tier] = offer?.tiers ?? [];
  if (!offer || !tier || offer.price !== undefined) return offer;
  return { ...offer, price: tier.price, priceBasis: 'tier' };
}

/** A quantity comes as `"2"`, `2`, `"≥2"` or `"2-49"`. */
function readFrom(value: unknown): number | undefined {
  const [, digits] = /^(?:(?:≥|>=)\s*)?(\d+)(?:\s*[-~]\s*\d+)?$/.exec(String(value).trim()) ?? [];
  return readCount(digits);
}

/** The service's codes are HTTP statuses, which the body repeats. */
const CODES = new Map<string, ErrorCode>([
  ['403', 'key-unknown'],
  ['439', 'quota-used-up'],
  ['499', 'service-down'], // "please try again"
  ['503', 'rate-limited'], // too many at the same time
]);

const readRefusal = shape({ named: read.by(readCode, 'code'), message: read.string('msg') });

/** The error of an answer, or undefined. An unknown code is `service-refused`. */
function readError(answer: Answer): AppError | undefined {
  const { named, message } = readRefusal(answer.body);
  const code = named ?? String(answer.status);
  if (code === '200' && answer.status < 400) return undefined;
  const byCode = CODES.get(code) ?? codeOfStatus(Number(code), 'key-unknown');
  const errorCode = byCode ?? codeOfStatus(answer.status, 'key-unknown');
  if (errorCode === undefined && named === undefined) return undefined;
  return new AppError(errorCode ?? 'service-refused', {
    detail: detailOf(answer, { code: named, message }),
  });
}
