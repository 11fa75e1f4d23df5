/**
 * TMAPI, a reseller of searches of 1688, which loads the picture itself: `convert_url` makes an
 * address usable, `/search/image` searches with it. Shapes from the reseller's documentation of
 * https://api.tmapi.io/.
 */
import { AppError, isAppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import { pageOf, readCursor, writeCursor } from '../paging';
import { publicUrlOf } from '../picture-for-service';
import { type ServiceRequest, askService } from '../request';
import type {
  CallContext,
  CheckOptions,
  HttpService,
  SearchPage,
  SearchRequest,
  Sort,
} from '../service';
import { tmapiInfo } from './info';
import { readError } from './read-error';
import { readConversion, readPage } from './wire';

export const tmapi: HttpService = {
  ...tmapiInfo,
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
  return callRequest(request, '/tools/image/convert_url', {}, init, (body) =>
    writeCursor({ page: 1, picture: readConversion(body) }),
  );
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
  read: (body: unknown) => T,
): ServiceRequest<T> {
  const address = new URLSearchParams({ ...tokenOf(credentials), ...query });
  return {
    url: `${connection.baseUrl}/1688${api}?${address}`,
    init: () => init,
    deadlineMs: DEADLINE_MS,
    credentials,
    readError,
    read,
  };
}
