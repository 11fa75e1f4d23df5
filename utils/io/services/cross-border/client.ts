/**
 * Searches of the open platform's cross-border solution, `com.alibaba.fenxiao.crossborder`: by picture,
 * by words, and of one seller's offers.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { CropArea } from '../../../core/model/rectangle';
import type { Offer } from '../../../core/model/offer';
import type { ServiceId } from '../../../core/model/settings';
import { readHeader } from '../../../core/picture/header';
import { type FoundPage, pageOf, readCursor, writeCursor } from '../paging';
import { makeSmaller } from '../picture-for-service';
import {
  field,
  known,
  listField,
  looseFields,
  offerOf,
  parseAnswer,
  read,
  readCount,
  readItems,
  readMeasure,
  readText,
  shape,
} from '../read-fields';
import { serviceInfoOf } from '../registry';
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
import { detailsRequest, dropshipOf, readDispatchHours } from './details';

const PROVIDER = 'cross-border';

export const crossBorder: HttpService = {
  ...serviceInfoOf(PROVIDER),
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

/** An item of the page that every search answers. Every field is optional. */
const readItem = shape({
  offerId: read.id('offerId'),
  detailUrl: read.page('offerId'),
  title: read.text('subject', 'subjectTrans'),
  titleTranslated: read.text('subjectTrans'),
  imageUrl: read.pictureUrl('imageUrl'),
  promotionUrl: read.string('promotionURL'),
  isOnePieceSale: read.flag('isOnePsale'),
  isPriceHidden: read.flag('isPricePrivate'),
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
      (names) => (Array.isArray(names) && names.includes('super_factory')) || undefined,
      'sellerIdentities',
    ),
  }),
});
const readMore = shape({
  prices: read.inside(
    'priceInfo',
    read.together({
      list: read.fen('price'),
      promotion: read.fen('promotionPrice'),
      dropship: read.fen('consignPrice', 'jxhyPrice'),
    }),
  ),
  sellerBadges: read.list(readText, 'sellerIdentities'),
  offerBadges: read.list(readText, 'offerIdentities'),
  ships: read.inside('productSimpleShippingInfo', read.text('shippingTimeGuarantee')),
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
function readPage(body: unknown, provider: string): FoundPage {
  const { data, totalRecords, totalPage } = parseAnswer(answerSchema, body).result.result;
  return {
    offers: readItems(data, (item) => readOffer(item, provider)),
    total: readCount(totalRecords),
    pages: readCount(totalPage),
  };
}

function readOffer(item: unknown, provider: string): Offer | undefined {
  const offer = offerOf(provider, readItem(item));
  const { prices, sellerBadges = [], offerBadges = [], ships } = readMore(item);
  if (!offer) return undefined;
  const badges = [...sellerBadges, ...offerBadges, ...(ships === undefined ? [] : [ships])];
  return { ...offer, badges, ...pricesOf(prices, offer.isOnePieceSale) };
}

/** Stars. */
function readRating(value: unknown): number | undefined {
  const rating = readMeasure(value);
  return rating !== undefined && rating <= 5 ? rating : undefined;
}

type Prices = Pick<Offer, 'price' | 'priceBasis' | 'promotionPrice' | 'dropship'>;

/** The list price, else the promotion or dropship price; `priceBasis` names which one it is. */
function pricesOf(
  prices: ReturnType<typeof readMore>['prices'] = {},
  isOnePieceSale: boolean | undefined,
): Prices {
  const { promotion } = prices;
  const dropship = dropshipOf(prices.dropship, isOnePieceSale);
  const candidates = [
    ['list', prices.list],
    ['promotion', promotion],
    ['dropship', dropship?.price],
  ] as const;
  const [priceBasis, price] = candidates.find(([, one]) => one !== undefined) ?? [];
  return known({ price, priceBasis, promotionPrice: promotion, dropship });
}
