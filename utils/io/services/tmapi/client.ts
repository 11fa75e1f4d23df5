/**
 * TMAPI, a reseller of searches of 1688, which loads the picture itself: `convert_url` makes an
 * address usable, `/search/image` searches with it. Shapes from the reseller's documentation of
 * https://api.tmapi.io/.
 */
import { AppError, isAppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import { cursorFor, pageOf, writeCursor } from '../paging';
import { publicUrlOf } from '../picture-for-service';
import { refuseRefresh, requestJson } from '../request';
import type {
  CheckOptions,
  ServiceClient,
  CallContext,
  SearchPage,
  SearchRequest,
  Sort,
} from '../service';
import { tmapiInfo } from './info';
import { readError } from './read-error';
import { readConversion, readPage } from './wire';

export const tmapi: ServiceClient = {
  ...tmapiInfo,
  check: (connection, credentials, options) => checkToken({ connection, credentials }, options),
  refresh: refuseRefresh,
  search: searchByAddress,
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

async function searchByAddress(
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const cursor = await cursorFor(request, async () => ({
    picture: await convert(request, signal),
  }));
  const { page, picture } = cursor;
  const sort = request.sort && SORTS[request.sort];
  const query = {
    img_url: picture,
    page: String(page),
    page_size: String(PAGE_SIZE),
    ...(sort !== undefined && { sort }),
  };
  const found = readPage(await send(request, SEARCH, query, { method: 'GET' }, signal));
  const cursorOf = (next: number) => writeCursor({ ...cursor, page: next });
  return pageOf(found, { page, size: PAGE_SIZE, cursorOf });
}

/** A search without a picture: the token is checked before the arguments. */
async function checkToken(context: CallContext, { signal }: CheckOptions): Promise<void> {
  try {
    await send(context, SEARCH, {}, { method: 'GET' }, signal);
  } catch (error) {
    // The code in the body decides: another server that answers with status 422 knows nothing of the token.
    const isArgument = isAppError(error) && error.detail?.serviceCode === WRONG_ARGUMENT;
    if (!isArgument) throw error;
  }
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

/** Throws `not-set-up` without one. A team's relay adds its own. */
function tokenOf({ token, member }: Credentials): Record<string, string> {
  if (member !== undefined) return {};
  if (!token) throw new AppError('not-set-up');
  return { apiToken: token };
}

/** The service reads the token from the address alone, with POST too. Throws what `tokenOf` throws. */
async function send(
  { connection, credentials, acquireSlot }: CallContext,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
  signal: AbortSignal,
): Promise<unknown> {
  const address = new URLSearchParams({ ...tokenOf(credentials), ...query });
  await acquireSlot?.(signal);
  return requestJson({
    url: `${connection.baseUrl}/1688${api}?${address}`,
    init,
    deadlineMs: DEADLINE_MS,
    signal,
    credentials,
    readError,
  });
}
