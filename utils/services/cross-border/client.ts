import { AppError } from '../../errors';
import type { PictureArea } from '../../model/rectangle';
import type { ServiceId } from '../../model/settings';
import { readHeader } from '../../picture/prepare/header';
import { type Cursor, readCursor, writeCursor } from '../cursor';
import { checkConnection } from '../open-platform/client';
import { refreshToken } from '../open-platform/tokens';
import type {
  Filter,
  ServiceClient,
  ServicePicture,
  SearchPage,
  SearchRequest,
  Selection,
  SellerRequest,
  Sort,
  WordsRequest,
} from '../service';
import { IMAGE_QUERY, KEYWORD_QUERY, SELLER_OFFERS, callApi, countryOf, upload } from './api';
import { readDetails } from './details';
import { crossBorderInfo } from './info';
import { readPage } from './wire';

/** The open platform's cross-border solution, `com.alibaba.fenxiao.crossborder`. */
export const crossBorder: ServiceClient = {
  ...crossBorderInfo,
  uploadsFirst: true,
  check: (connection, credentials, options) =>
    checkConnection(IMAGE_QUERY, { connection, credentials }, options),
  refresh: refreshToken,
  search: (request, options) => searchByPicture('cross-border', request, options),
  words: (request, options) => searchByWords('cross-border', request, options),
  sellerOffers: (request, options) => searchBySeller('cross-border', request, options),
  details: (offerIds, reach, options) => readDetails('cross-border', offerIds, reach, options),
};

/** Searches of the cross-border API: by picture, by words, and in one seller's shop. */

const PAGE_SIZE = 20;

interface Options {
  signal: AbortSignal;
}

/** Uploads the picture for the first page alone. Throws `AppError`. */
export async function searchByPicture(
  provider: ServiceId,
  request: SearchRequest,
  options: Options,
): Promise<SearchPage> {
  const place =
    request.cursor === undefined
      ? await begin(request, options.signal)
      : readCursor(request.cursor);
  const { page, picture, region } = place;
  return query(provider, IMAGE_QUERY, request, options, {
    page,
    what: {
      imageId: picture,
      ...(region !== undefined && { region }),
      ...(request.words !== undefined && { keyword: request.words }),
    },
    nextOf: (next) => writeCursor({ ...place, page: next }),
  });
}

/** `cursor` is the number of the page. */
export function searchByWords(
  provider: ServiceId,
  request: WordsRequest,
  options: Options,
): Promise<SearchPage> {
  return queryPage(provider, KEYWORD_QUERY, request, options, { keyword: request.query });
}

/** `cursor` is the number of the page. */
export function searchBySeller(
  provider: ServiceId,
  request: SellerRequest,
  options: Options,
): Promise<SearchPage> {
  return queryPage(provider, SELLER_OFFERS, request, options, { sellerOpenId: request.sellerId });
}

async function begin(request: SearchRequest, signal: AbortSignal): Promise<Cursor> {
  const { imageId, sent } = await upload(request.picture, request, signal);
  const place = { page: 1, picture: imageId, ...regionOf(request.area, sent) };
  request.onImageUploaded?.(writeCursor(place));
  return place;
}

function regionOf(part: SearchRequest['area'], sent: ServicePicture): { region?: string } {
  if (!part) return {};
  const size = readHeader(sent.bytes);
  if (!size) throw new AppError('picture-undecodable');
  const region = regionArgument(part, size);
  return region === undefined ? {} : { region };
}

type Request = SearchRequest | WordsRequest | SellerRequest;

interface Query {
  page: number;
  /** What is looked for, as the API's argument names it. */
  what: object;
  nextOf: (page: number) => string;
}

function queryPage(
  provider: ServiceId,
  api: string,
  request: Request,
  options: Options,
  what: object,
): Promise<SearchPage> {
  const page = Number(request.cursor ?? '1');
  return query(provider, api, request, options, { page, what, nextOf: String });
}

async function query(
  provider: ServiceId,
  api: string,
  request: Request,
  { signal }: Options,
  { page, what, nextOf }: Query,
): Promise<SearchPage> {
  const value = {
    ...what,
    beginPage: page,
    pageSize: PAGE_SIZE,
    country: countryOf(request),
    ...selectionArguments(request),
  };
  const body = await callApi(request, api, { field: 'offerQueryParam', value }, signal);
  const { offers, total, pages } = readPage(body, provider);
  const last = pages ?? Math.ceil((total ?? 0) / PAGE_SIZE);
  const next = offers.length > 0 && page < last ? nextOf(page + 1) : undefined;
  return { kind: 'page', offers, total, next };
}

/** Sort and filter in the API's words. Pure. */

const SORT_KEYS = { price: 'price', sold: 'monthSold', repurchase: 'rePurchaseRate' } as const;

const FILTERS: Record<Filter, string> = {
  'ships-in-24h': 'shipIn24Hours',
  'ships-in-48h': 'shipIn48Hours',
  'certified-factory': 'certifiedFactory',
  'one-piece': 'isOnePsale',
};

/** Nothing for what was not chosen. */
export function selectionArguments({ sort, filters = [] }: Selection): {
  sort?: Record<string, string>;
  filter?: string;
} {
  return {
    ...(sort && { sort: sortArgument(sort) }),
    ...(filters.length > 0 && { filter: filters.map((filter) => FILTERS[filter]).join(',') }),
  };
}

function sortArgument(sort: Sort): Record<string, string> {
  const isRising = sort.endsWith('-asc');
  const key = sort.startsWith('price')
    ? SORT_KEYS.price
    : sort.startsWith('sold')
      ? SORT_KEYS.sold
      : SORT_KEYS.repurchase;
  return { [key]: isRising ? 'asc' : 'desc' };
}

/**
 * A part of the picture as the API wants it: pixels of the picture that was uploaded, in the order
 * x1,x2,y1,y2. Undefined where the part has no area left in whole pixels. Pure.
 */
export function regionArgument(
  part: PictureArea,
  { width, height }: { width: number; height: number },
): string | undefined {
  const within = (position: number, length: number) =>
    Math.min(length, Math.max(0, Math.round(position * length)));
  const x1 = within(part.left, width);
  const x2 = within(part.left + part.width, width);
  const y1 = within(part.top, height);
  const y2 = within(part.top + part.height, height);
  return x2 > x1 && y2 > y1 ? [x1, x2, y1, y2].join(',') : undefined;
}
