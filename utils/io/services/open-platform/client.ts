/**
 * Image search of 1688's open platform, `com.alibaba.product/alibaba.product.image.search`, with the
 * user's own key or through a relay. It is known from an article alone, which lets the open
 * platform's own documentation win where they differ.
 */
import { AppError, isAppError } from '../../../core/errors';
import type { ServiceId } from '../../../core/model/settings';
import { pageOf } from '../paging';
import { clockOffMinutes } from '../answer';
import type {
  CheckOptions,
  ServiceClient,
  CallContext,
  SearchPage,
  SearchRequest,
} from '../service';
import { openPlatformInfo } from './info';
import { CURRENT_TIME, IMAGE_SEARCH, call, signedForm, tokenForm } from './signed-call';
import { readPlatformTime } from './platform-time';
import { refreshToken } from './tokens';
import { readPage } from './wire';

export const openPlatform: ServiceClient = {
  ...openPlatformInfo,
  check: (connection, credentials, options) =>
    checkConnection(IMAGE_SEARCH, { connection, credentials }, options),
  refresh: refreshToken,
  search: (request, options) => searchByPicture('open-platform', request, options),
};

const PAGE_SIZE = 20;
/** Together with the picture's 10 s under the 30 s of a worker. */
const DEADLINE_MS = 20_000;

/** `cursor` is the page's number. Throws `not-set-up`, `bad-answer`, and what `call` throws. */
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
  const answer = await call({
    url,
    body,
    credentials: request.credentials,
    deadlineMs: DEADLINE_MS,
    signal,
  });
  const found = readPage(answer, provider);
  return pageOf(found, { page: Number(cursor), size: PAGE_SIZE, cursorOf: String });
}

const CHECK_DEADLINE_MS = 10_000;

/**
 * The connection test: two free calls without a picture. Returns where a search would work, else
 * throws the cause (`not-set-up`, `clock-wrong`, `key-unknown`, `not-subscribed`, …).
 * 1. `system/currentTime`, signed, proves address, key and secret, and answers the service's time.
 * 2. The search API without a picture: it checks token, permission, arguments in this order, so that
 *    an error about the argument proves the others.
 * @param api the one that a search would call
 */
export async function checkConnection(
  api: string,
  context: CallContext,
  { signal, now }: CheckOptions,
): Promise<void> {
  const send = ({ url, fields }: { url: string; fields: Record<string, string> }) =>
    call({
      url,
      body: new URLSearchParams(fields),
      credentials: context.credentials,
      deadlineMs: CHECK_DEADLINE_MS,
      signal,
    });
  const probe = await tokenForm(context, api, {}); // throws `not-set-up` before any request
  if (context.connection.form !== 'bare') {
    checkClock(await send(await signedForm(context, CURRENT_TIME, {})), now);
  }
  try {
    await send(probe);
  } catch (error) {
    const isArgument =
      isAppError(error) && /\.Param(Missing|Invalid)$/.test(error.detail?.serviceCode ?? '');
    if (!isArgument) throw error;
  }
}

/** An unreadable time is ignored. */
function checkClock(body: unknown, now: number): void {
  const service = readPlatformTime(body);
  if (service === undefined) return;
  const offMinutes = clockOffMinutes(now - service);
  if (offMinutes !== undefined) throw new AppError('clock-wrong', { detail: { offMinutes } });
}
