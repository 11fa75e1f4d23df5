import { AppError, isAppError } from '../../errors';
import { type Cursor, readCursor, writeCursor } from '../cursor';
import { publicUrlOf } from '../picture-for-service';
import { ask, refuseRefresh } from '../request';
import type {
  CheckOptions,
  ServiceClient,
  CallContext,
  SearchPage,
  SearchRequest,
  Sort,
} from '../service';
import { readError, tmapiInfo } from './info';
import { readConversion, readPage } from './wire';

/** TMAPI, which resells searches of 1688. It loads the picture itself. */
export const tmapi: ServiceClient = {
  ...tmapiInfo,
  uploadsFirst: true,
  check: (connection, credentials, options) => checkToken({ connection, credentials }, options),
  refresh: refuseRefresh,
  search: searchByAddress,
};

/** TMAPI, a reseller: a picture's address is converted, then searched with. */

/** Its most. */
const PAGE_SIZE = 20;
/** Two of them are one search, within the worker's 30 s. */
const DEADLINE_MS = 14_000;
const WRONG_ARGUMENT = '422';
const SEARCH = '/search/image';

const SORTS: Partial<Record<Sort, string>> = {
  'price-asc': 'price_up',
  'price-desc': 'price_down',
  'sold-desc': 'sales',
};

/** Throws `AppError`. */
export async function searchByAddress(
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const place =
    request.cursor === undefined ? await begin(request, signal) : readCursor(request.cursor);
  const { page, picture } = place;
  const sort = request.sort && SORTS[request.sort];
  const query = {
    img_url: picture,
    page: String(page),
    page_size: String(PAGE_SIZE),
    ...(sort !== undefined && { sort }),
  };
  const { offers, total } = readPage(await send(request, SEARCH, query, { method: 'GET' }, signal));
  const more = offers.length > 0 && page * PAGE_SIZE < (total ?? 0);
  return {
    kind: 'page',
    offers,
    total,
    next: more ? writeCursor({ ...place, page: page + 1 }) : undefined,
  };
}

/** A search without a picture: its refusal comes after that of a wrong token. */
export async function checkToken(reach: CallContext, { signal }: CheckOptions): Promise<void> {
  try {
    await send(reach, SEARCH, {}, { method: 'GET' }, signal);
  } catch (error) {
    // In its own words: whoever else answers with that status knows nothing of the token.
    const isArgument = isAppError(error) && error.detail?.serviceCode === WRONG_ARGUMENT;
    if (!isArgument) throw error;
  }
}

async function begin(request: SearchRequest, signal: AbortSignal): Promise<Cursor> {
  const place = { page: 1, picture: await convert(request, signal) };
  request.onImageUploaded?.(writeCursor(place));
  return place;
}

async function convert(request: SearchRequest, signal: AbortSignal): Promise<string> {
  const url = publicUrlOf(request.picture, request.connection);
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url, search_api_endpoint: SEARCH }),
  };
  return readConversion(await send(request, '/tools/image/convert_url', {}, init, signal));
}

/** The token stands in the address, with POST too: the reseller reads it nowhere else. */
async function send(
  { connection, credentials, acquireSlot: leave }: CallContext,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
  signal: AbortSignal,
): Promise<unknown> {
  const { token } = credentials;
  if (!token) throw new AppError('not-set-up');
  const address = new URLSearchParams({ apiToken: token, ...query });
  await leave?.(signal);
  return ask({
    url: `${connection.baseUrl}/1688${api}?${address}`,
    init,
    deadlineMs: DEADLINE_MS,
    signal,
    readError,
  });
}
