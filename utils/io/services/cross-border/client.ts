/**
 * Searches of the open platform's cross-border solution, `com.alibaba.fenxiao.crossborder`: by picture,
 * by words, and of one seller's offers.
 */
import { AppError } from '../../../core/errors';
import type { CropArea } from '../../../core/model/rectangle';
import type { ServiceId } from '../../../core/model/settings';
import { readHeader } from '../../../core/picture/header';
import { pageOf, readCursor, writeCursor } from '../paging';
import { makeSmaller } from '../picture-for-service';
import type { ServiceRequest } from '../request';
import type {
  Filter,
  HttpService,
  SearchPage,
  SearchRequest,
  Selection,
  SellerRequest,
  ServicePicture,
  Sort,
  WordsRequest,
} from '../service';
import {
  IMAGE_QUERY,
  IMAGE_UPLOAD,
  KEYWORD_QUERY,
  SELLER_OFFERS,
  apiRequest,
  countryOf,
  readUpload,
} from './api';
import { detailsRequest } from './details';
import { crossBorderInfo } from './info';
import { readPage } from './wire';

const PROVIDER = 'cross-border';

export const crossBorder: HttpService = {
  ...crossBorderInfo,
  kind: 'http',
  search: { fit, upload, page: searchByPicture },
  words: (request) => searchByWords(PROVIDER, request),
  sellerOffers: (request) => searchBySeller(PROVIDER, request),
  details: (offerId, context) => detailsRequest(PROVIDER, offerId, context),
};

const PAGE_SIZE = 20;
/** The API takes larger pictures too, but then sometimes answers no id. */
const MAX_UPLOAD_BYTES = 300 * 1024;

/** Throws `picture-undecodable` where a smaller one of an unreadable picture is wanted. */
async function fit(picture: ServicePicture, isSmaller: boolean): Promise<ServicePicture> {
  const fitting = picture.bytes.length > MAX_UPLOAD_BYTES ? await makeSmaller(picture) : picture;
  return isSmaller ? makeSmaller(fitting) : fitting;
}

/** Throws `picture-undecodable` where an area of an unreadable picture is wanted. */
async function upload(
  request: SearchRequest,
  isSmaller: boolean,
): Promise<ServiceRequest<string | undefined>> {
  const { picture, area, connection } = request;
  const region = regionOf(area, picture);
  const argument = { field: 'uploadImageParam', value: { imageBase64: picture.bytes.toBase64() } };
  return apiRequest(request, IMAGE_UPLOAD, argument, (body) => {
    const imageId = readUpload(body);
    if (imageId !== undefined) return writeCursor({ page: 1, picture: imageId, ...region });
    if (!isSmaller) return undefined;
    const { host } = new URL(connection.baseUrl);
    throw new AppError('service-refused', { detail: { host, serviceMessage: 'imageId 0' } });
  });
}

/** `cursor` contains the id of the uploaded picture. */
function searchByPicture(request: SearchRequest): Promise<ServiceRequest<SearchPage>> {
  const cursor = readCursor(request);
  const { page, picture, region } = cursor;
  return query(PROVIDER, IMAGE_QUERY, request, {
    page,
    wanted: {
      imageId: picture,
      ...(region !== undefined && { region }),
      ...(request.words !== undefined && { keyword: request.words }),
    },
    cursorOf: (next) => writeCursor({ ...cursor, page: next }),
  });
}

/** `product.search.keywordQuery`; `cursor` is the page's number. */
export function searchByWords(
  provider: ServiceId,
  request: WordsRequest,
): Promise<ServiceRequest<SearchPage>> {
  return queryPage(provider, KEYWORD_QUERY, request, { keyword: request.query });
}

/** `product.search.querySellerOfferList`; `cursor` is the page's number. */
export function searchBySeller(
  provider: ServiceId,
  request: SellerRequest,
): Promise<ServiceRequest<SearchPage>> {
  return queryPage(provider, SELLER_OFFERS, request, { sellerOpenId: request.sellerId });
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
  wanted: object,
): Promise<ServiceRequest<SearchPage>> {
  const page = Number(request.cursor ?? '1');
  return query(provider, api, request, { page, wanted, cursorOf: String });
}

function query(
  provider: ServiceId,
  api: string,
  request: Request,
  { page, wanted, cursorOf }: Query,
): Promise<ServiceRequest<SearchPage>> {
  const value = {
    ...wanted,
    beginPage: page,
    pageSize: PAGE_SIZE,
    country: countryOf(request),
    ...selectionArguments(request),
  };
  return apiRequest(request, api, { field: 'offerQueryParam', value }, (body) =>
    pageOf(readPage(body, provider), { page, size: PAGE_SIZE, cursorOf }),
  );
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
 * A crop area as the API's `region`: pixels of the uploaded picture, in the order
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
