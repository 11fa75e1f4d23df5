/**
 * OneBound (万邦), a reseller of searches of 1688 and Taobao: `upload_img` gives the picture an
 * address, `item_search_img` searches with it. Shapes from the reseller's documentation of
 * https://api-gw.onebound.cn/.
 */
import { AppError, isAppError } from '../../errors';
import { cursorFor, pageOf, writeCursor } from '../paging';
import { secretsOf } from '../redact';
import { refuseRefresh, requestJson } from '../request';
import type {
  CheckOptions,
  ServiceClient,
  ServicePicture,
  CallContext,
  SearchPage,
  SearchRequest,
} from '../service';
import { oneboundInfo, readError } from './info';
import { readPage, readUpload } from './wire';

export const onebound: ServiceClient = {
  ...oneboundInfo,
  uploadsFirst: true,
  check: (connection, credentials, options) => checkKey({ connection, credentials }, options),
  refresh: refuseRefresh,
  search: searchByPicture,
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
    picture: await upload(request.picture, request, signal),
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

async function upload(
  { bytes }: ServicePicture,
  context: CallContext,
  signal: AbortSignal,
): Promise<string> {
  const body = new URLSearchParams({ imgcode: bytes.toBase64() });
  return readUpload(await send(context, 'upload_img', {}, { method: 'POST', body }, signal));
}

function get(
  context: CallContext,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown> {
  return send(context, 'item_search_img', query, { method: 'GET' }, signal);
}

/**
 * The service reads key and secret from the address alone, with POST too. Throws `not-set-up` where
 * one is missing.
 */
async function send(
  context: CallContext,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
  signal: AbortSignal,
): Promise<unknown> {
  const { appKey, secret } = context.credentials;
  if (!appKey || !secret) throw new AppError('not-set-up');
  const address = new URLSearchParams({ key: appKey, secret, ...query });
  await context.acquireSlot?.(signal);
  return requestJson({
    url: `${context.connection.baseUrl}/${marketOf(context)}/${api}/?${address}`,
    init,
    deadlineMs: DEADLINE_MS,
    signal,
    secrets: secretsOf(context.credentials),
    readError,
  });
}
