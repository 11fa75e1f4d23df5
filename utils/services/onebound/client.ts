import { toBase64 } from '../../bytes';
import { AppError, isAppError } from '../../errors';
import { type Cursor, readCursor, writeCursor } from '../cursor';
import { ask, refuseRefresh } from '../request';
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

/** OneBound (万邦), which resells searches of 1688 and of Taobao. */
export const onebound: ServiceClient = {
  ...oneboundInfo,
  uploadsFirst: true,
  check: (connection, credentials, options) => checkKey({ connection, credentials }, options),
  refresh: refuseRefresh,
  search: searchByPicture,
};

/** OneBound (万邦), a reseller: the picture is uploaded, then searched with by its address. */

const PAGE_SIZE = 20;
/** Two of them are one search, within the worker's 30 s. */
const DEADLINE_MS = 14_000;
const WRONG_ARGUMENT = '4003';

/** Throws `AppError`. */
export async function searchByPicture(
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const place =
    request.cursor === undefined ? await begin(request, signal) : readCursor(request.cursor);
  const { page, picture } = place;
  const body = await get(
    request,
    { imgid: picture, page: String(page), page_size: String(PAGE_SIZE) },
    signal,
  );
  const { offers, total, pages } = readPage(body, marketOf(request));
  const last = pages ?? Math.ceil((total ?? 0) / PAGE_SIZE);
  const more = offers.length > 0 && page < last;
  return {
    kind: 'page',
    offers,
    total,
    next: more ? writeCursor({ ...place, page: page + 1 }) : undefined,
  };
}

/** A search without a picture: its refusal comes after that of a wrong key, and is not charged. */
export async function checkKey(reach: CallContext, { signal }: CheckOptions): Promise<void> {
  try {
    await get(reach, {}, signal);
  } catch (error) {
    const isArgument = isAppError(error) && error.detail?.serviceCode === WRONG_ARGUMENT;
    if (!isArgument) throw error;
  }
}

const marketOf = ({ connection }: CallContext) => connection.market ?? '1688';

async function begin(request: SearchRequest, signal: AbortSignal): Promise<Cursor> {
  const place = { page: 1, picture: await upload(request.picture, request, signal) };
  request.onImageUploaded?.(writeCursor(place));
  return place;
}

async function upload(
  { bytes }: ServicePicture,
  reach: CallContext,
  signal: AbortSignal,
): Promise<string> {
  const body = new URLSearchParams({ imgcode: toBase64(bytes) });
  return readUpload(await send(reach, 'upload_img', {}, { method: 'POST', body }, signal));
}

function get(
  reach: CallContext,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown> {
  return send(reach, 'item_search_img', query, { method: 'GET' }, signal);
}

/** Key and secret stand in the address, with POST too: the reseller reads them nowhere else. */
async function send(
  reach: CallContext,
  api: string,
  query: Record<string, string>,
  init: RequestInit,
  signal: AbortSignal,
): Promise<unknown> {
  const { appKey, secret } = reach.credentials;
  if (!appKey || !secret) throw new AppError('not-set-up');
  const address = new URLSearchParams({ key: appKey, secret, ...query });
  await reach.acquireSlot?.(signal);
  return ask({
    url: `${reach.connection.baseUrl}/${marketOf(reach)}/${api}/?${address}`,
    init,
    deadlineMs: DEADLINE_MS,
    signal,
    readError,
  });
}
