/** One call of OneBound, of any of its markets. */
import { AppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import type { OtherMarket } from '../../../core/model/listing';
import { requestJson } from '../request';
import type { CallContext, ServicePicture } from '../service';
import { readError } from './read-error';
import { type Market, readUpload } from './wire';

interface Call {
  /** The first part of the address. */
  market: Market | OtherMarket;
  api: 'upload_img' | 'item_search_img';
  query?: Record<string, string>;
  init: RequestInit;
  deadlineMs: number;
}

/** Throws `not-set-up` where one is missing. A team's relay adds its own. */
function keysOf({ appKey, secret, member }: Credentials): Record<string, string> {
  if (member !== undefined) return {};
  if (!appKey || !secret) throw new AppError('not-set-up');
  return { key: appKey, secret };
}

/** The service reads key and secret from the address alone, with POST too. Throws what `keysOf` throws. */
export async function send(
  { connection, credentials, acquireSlot }: CallContext,
  { market, api, query, init, deadlineMs }: Call,
  signal: AbortSignal,
): Promise<unknown> {
  const address = new URLSearchParams({ ...keysOf(credentials), ...query });
  await acquireSlot?.(signal);
  return requestJson({
    url: `${connection.baseUrl}/${market}/${api}/?${address}`,
    init,
    deadlineMs,
    signal,
    credentials,
    readError,
  });
}

/** Uploads the picture. @returns the service's name for it */
export async function upload(
  context: CallContext,
  { bytes }: ServicePicture,
  { market, deadlineMs }: Pick<Call, 'market' | 'deadlineMs'>,
  signal: AbortSignal,
): Promise<string> {
  const body = new URLSearchParams({ imgcode: bytes.toBase64() });
  const call = { market, api: 'upload_img', init: { method: 'POST', body }, deadlineMs } as const;
  return readUpload(await send(context, call, signal));
}
