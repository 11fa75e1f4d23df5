/** Searches of the cross-border API: by picture, by words, and in one seller's shop. */
import type { ServiceId } from '../../model/settings';
import { AppError } from '../../errors';
import { readHeader } from '../../picture/header';
import { readCursor, writeCursor, type Cursor } from '../cursor';
import type {
  ProviderPicture,
  SearchPage,
  SearchRequest,
  SellerRequest,
  WordsRequest,
} from '../provider';
import { callApi, countryOf, IMAGE_QUERY, KEYWORD_QUERY, SELLER_OFFERS } from './api';
import { regionArgument } from './region';
import { selectionArguments } from './selection';
import { upload } from './upload';
import { readPage } from './wire';

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
  const place = { page: 1, picture: imageId, ...regionOf(request.region, sent) };
  request.keepPlace?.(writeCursor(place));
  return place;
}

function regionOf(part: SearchRequest['region'], sent: ProviderPicture): { region?: string } {
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
