/**
 * OneBound (万邦), a reseller of searches of 1688, of Taobao and of other markets (`market.ts`): `upload_img` gives the picture an
 * address, `item_search_img` searches with it. Shapes from the reseller's documentation of
 * https://api-gw.onebound.cn/.
 */
import { isAppError } from '../../../core/errors';
import { cursorFor, pageOf, writeCursor } from '../paging';
import { refuseRefresh } from '../request';
import type {
  CheckOptions,
  ServiceClient,
  CallContext,
  SearchPage,
  SearchRequest,
} from '../service';
import { send, upload } from './call';
import { oneboundInfo } from './info';
import { searchMarket } from './market';
import { readPage } from './wire';

export const onebound: ServiceClient = {
  ...oneboundInfo,
  check: (connection, credentials, options) => checkKey({ connection, credentials }, options),
  refresh: refuseRefresh,
  search: searchByPicture,
  market: (request, options) => searchMarket('onebound', request, options),
};

const PAGE_SIZE = 20;
/** A search makes two requests within the worker's 30 s. */
const DEADLINE_MS = 14_000;
const WRONG_ARGUMENT = '4003';

async function searchByPicture(
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const cursor = await cursorFor(request, async () => ({
    picture: await upload(request, request.picture, uploading(request), signal),
  }));
  const { page, picture } = cursor;
  const query = { imgid: picture, page: String(page), page_size: String(PAGE_SIZE) };
  const found = readPage(await get(request, query, signal), marketOf(request));
  const cursorOf = (next: number) => writeCursor({ ...cursor, page: next });
  return pageOf(found, { page, size: PAGE_SIZE, cursorOf });
}

/** A search without a picture: the key is checked before the arguments, and a refusal is free. */
async function checkKey(context: CallContext, { signal }: CheckOptions): Promise<void> {
  try {
    await get(context, {}, signal);
  } catch (error) {
    const isArgument = isAppError(error) && error.detail?.serviceCode === WRONG_ARGUMENT;
    if (!isArgument) throw error;
  }
}

const marketOf = ({ connection }: CallContext) => connection.market ?? '1688';
const uploading = (context: CallContext) => ({
  market: marketOf(context),
  deadlineMs: DEADLINE_MS,
});

function get(
  context: CallContext,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown> {
  const market = marketOf(context);
  const init = { method: 'GET' };
  const call = { market, api: 'item_search_img', query, init, deadlineMs: DEADLINE_MS } as const;
  return send(context, call, signal);
}
