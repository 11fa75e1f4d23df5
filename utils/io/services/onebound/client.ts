/**
 * OneBound (万邦), a reseller of searches of 1688, of Taobao and of other markets (`market.ts`): `upload_img` gives the picture an
 * address, `item_search_img` searches with it. Shapes from the reseller's documentation of
 * https://api-gw.onebound.cn/.
 */
import { isAppError } from '../../../core/errors';
import { pageOf, readCursor, writeCursor } from '../paging';
import { type ServiceRequest, askService } from '../request';
import type { CallContext, CheckOptions, HttpService, SearchPage, SearchRequest } from '../service';
import { searchRequest, uploadRequest } from './call';
import { oneboundInfo } from './info';
import { marketSearch } from './market';
import { readPage } from './wire';

export const onebound: HttpService = {
  ...oneboundInfo,
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
