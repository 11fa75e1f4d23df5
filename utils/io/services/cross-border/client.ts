/**
 * Searches of the open platform's cross-border solution, `com.alibaba.fenxiao.crossborder`: by picture,
 * by words, and of one seller's offers.
 */
import { AppError } from '../../../core/errors';
import type { CropArea } from '../../../core/model/rectangle';
import type { ServiceId } from '../../../core/model/settings';
import { readHeader } from '../../../core/picture/header';
import { checkConnection } from '../open-platform/client';
import { refreshToken } from '../open-platform/tokens';
import { cursorFor, pageOf, writeCursor } from '../paging';
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

export const crossBorder: ServiceClient = {
  ...crossBorderInfo,
  check: (connection, credentials, options) =>
    checkConnection(IMAGE_QUERY, { connection, credentials }, options),
  refresh: refreshToken,
  search: (request, options) => searchByPicture('cross-border', request, options),
  words: (request, options) => searchByWords('cross-border', request, options),
  sellerOffers: (request, options) => searchBySeller('cross-border', request, options),
  details: (offerIds, context, options) => readDetails('cross-border', offerIds, context, options),
};

const PAGE_SIZE = 20;

interface Options {
  signal: AbortSignal;
}

/**
 * Uploads the picture for the first page; `cursor` contains its id for the others. Throws
 * `picture-undecodable` where an area of an unreadable picture is wanted, and what `upload` and
 * `callApi` throw.
 */
async function searchByPicture(
  provider: ServiceId,
  request: SearchRequest,
  options: Options,
): Promise<SearchPage> {
  const cursor = await cursorFor(request, async () => {
    const { imageId, sent } = await upload(request.picture, request, options.signal);
    return { picture: imageId, ...regionOf(request.area, sent) };
  });
  const { page, picture, region } = cursor;
  return query(provider, IMAGE_QUERY, request, options, {
    page,
    wanted: {
      imageId: picture,
      ...(region !== undefined && { region }),
      ...(request.words !== undefined && { keyword: request.words }),
    },
    cursorOf: (next) => writeCursor({ ...cursor, page: next }),
  });
}

/** `product.search.keywordQuery`; `cursor` is the page's number. Throws what `callApi` throws. */
export function searchByWords(
  provider: ServiceId,
  request: WordsRequest,
  options: Options,
): Promise<SearchPage> {
  return queryPage(provider, KEYWORD_QUERY, request, options, { keyword: request.query });
}

/** `product.search.querySellerOfferList`; `cursor` is the page's number. Throws what `callApi` throws. */
export function searchBySeller(
  provider: ServiceId,
  request: SellerRequest,
  options: Options,
): Promise<SearchPage> {
  return queryPage(provider, SELLER_OFFERS, request, options, { sellerOpenId: request.sellerId });
}

function regionOf(area: SearchRequest['area'], sent: ServicePicture): { region?: string } {
  if (!area) return {};
  const size = readHeader(sent.bytes);
  if (!size) throw new AppError('picture-undecodable');
  const region = regionArgument(area, size);
  return region === undefined ? {} : { region };
}

type Request = SearchRequest | WordsRequest | SellerRequest;

interface Query {
  page: number;
  /** Arguments that say what is searched for. */
  wanted: object;
  cursorOf: (page: number) => string;
}

function queryPage(
  provider: ServiceId,
  api: string,
  request: Request,
  options: Options,
  wanted: object,
): Promise<SearchPage> {
  const page = Number(request.cursor ?? '1');
  return query(provider, api, request, options, { page, wanted, cursorOf: String });
}

async function query(
  provider: ServiceId,
  api: string,
  request: Request,
  { signal }: Options,
  { page, wanted, cursorOf }: Query,
): Promise<SearchPage> {
  const value = {
    ...wanted,
    beginPage: page,
    pageSize: PAGE_SIZE,
    country: countryOf(request),
    ...selectionArguments(request),
  };
  const body = await callApi(request, api, { field: 'offerQueryParam', value }, signal);
  return pageOf(readPage(body, provider), { page, size: PAGE_SIZE, cursorOf });
}

const SORT_KEYS = { price: 'price', sold: 'monthSold', repurchase: 'rePurchaseRate' } as const;

const FILTERS: Record<Filter, string> = {
  'ships-in-24h': 'shipIn24Hours',
  'ships-in-48h': 'shipIn48Hours',
  'certified-factory': 'certifiedFactory',
  'one-piece': 'isOnePsale',
};

/** Sort and filters as arguments of the API; absent where none was chosen. */
function selectionArguments({ sort, filters = [] }: Selection): {
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
 * An area of the picture as the API's `region`: pixels of the uploaded picture, in the order
 * x1,x2,y1,y2. Undefined where it is less than one pixel wide or high.
 */
export function regionArgument(
  area: CropArea,
  { width, height }: { width: number; height: number },
): string | undefined {
  const within = (position: number, length: number) =>
    Math.min(length, Math.max(0, Math.round(position * length)));
  const x1 = within(area.left, width);
  const x2 = within(area.left + area.width, width);
  const y1 = within(area.top, height);
  const y2 = within(area.top + area.height, height);
  return x2 > x1 && y2 > y1 ? [x1, x2, y1, y2].join(',') : undefined;
}
