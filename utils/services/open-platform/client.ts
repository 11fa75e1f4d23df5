import { AppError, isAppError } from '../../errors';
import type { ServiceId } from '../../model/settings';
import { clockOffMinutes } from '../request';
import type {
  CheckOptions,
  ServiceClient,
  CallContext,
  SearchPage,
  SearchRequest,
} from '../service';
import { openPlatformInfo } from './info';
import {
  CURRENT_TIME,
  IMAGE_SEARCH,
  call,
  readPlatformTime,
  signedForm,
  tokenForm,
} from './signed-call';
import { refreshToken } from './tokens';
import { readPage } from './wire';

/** 1688's open platform with the user's own key, or a relay in front of it. */
export const openPlatform: ServiceClient = {
  ...openPlatformInfo,
  check: (connection, credentials, options) =>
    checkConnection(IMAGE_SEARCH, { connection, credentials }, options),
  refresh: refreshToken,
  search: (request, options) => searchByPicture('open-platform', request, options),
};

/** Image search of the open platform: `com.alibaba.product/alibaba.product.image.search`. */

const PAGE_SIZE = 20;
/** Under the worker's 30 s, with the picture's 10 s apart. */
const DEADLINE_MS = 20_000;

/** `cursor` is the number of the page. Throws `AppError`. */
export async function searchByPicture(
  provider: ServiceId,
  request: SearchRequest,
  { signal }: { signal: AbortSignal },
): Promise<SearchPage> {
  const { picture, cursor = '1' } = request;
  const { similarDegree } = request.connection;
  const { url, fields } = await tokenForm(request, IMAGE_SEARCH, {
    page: cursor,
    pageSize: String(PAGE_SIZE),
    ...(similarDegree === undefined ? {} : { similarDegree: String(similarDegree) }),
  });
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const extension = picture.mime === 'image/png' ? 'png' : 'jpg';
  body.append('image', new Blob([picture.bytes], { type: picture.mime }), `picture.${extension}`);

  await request.acquireSlot?.(signal);
  const answer = await call({ url, body, deadlineMs: DEADLINE_MS, signal });
  const { offers, total } = readPage(answer, provider);
  const page = Number(cursor);
  const more = offers.length > 0 && total !== undefined && page * PAGE_SIZE < total;
  return { kind: 'page', offers, total, next: more ? String(page + 1) : undefined };
}

/** The connection test: two calls that need no picture and cost nothing. */

const CHECK_DEADLINE_MS = 10_000;

/**
 * Throws the cause as `AppError`, and returns where a search would work.
 * 1. `system/currentTime`, signed, proves address, key and secret, and tells the service's time.
 * 2. The search API without a picture: the order of its checks is token, permission, arguments, so
 *    that a complaint about the argument means that all before it is well.
 * @param api the one that a search would call
 */
export async function checkConnection(
  api: string,
  reach: CallContext,
  { signal, now }: CheckOptions,
): Promise<void> {
  const send = ({ url, fields }: { url: string; fields: Record<string, string> }) =>
    call({ url, body: new URLSearchParams(fields), deadlineMs: CHECK_DEADLINE_MS, signal });
  const probe = await tokenForm(reach, api, {}); // whatever is missing is said before a request
  if (reach.connection.form !== 'bare') {
    checkClock(await send(await signedForm(reach, CURRENT_TIME, {})), now);
  }
  try {
    await send(probe);
  } catch (error) {
    const isArgument =
      isAppError(error) && /\.Param(Missing|Invalid)$/.test(error.detail?.serviceCode ?? '');
    if (!isArgument) throw error;
  }
}

/** A time that cannot be read is no reason to fail. */
function checkClock(body: unknown, now: number): void {
  const service = readPlatformTime(body);
  if (service === undefined) return;
  const offMinutes = clockOffMinutes(now - service);
  if (offMinutes !== undefined) throw new AppError('clock-wrong', { detail: { offMinutes } });
}
