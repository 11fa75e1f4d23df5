/** One request to the gateway, read as strictly as its errors need: they also come inside 200. */
import { AppError } from '../../errors';
import { ask } from '../request';
import { type CallContext, timeOf } from '../service';
import { readError } from './info';

export interface Call {
  /** Origin and path. */
  url: string;
  body: FormData | URLSearchParams;
  deadlineMs: number;
  signal: AbortSignal;
}

/** Throws `AppError`; never repeats a request by itself. */
export function call({ url, body, deadlineMs, signal }: Call): Promise<unknown> {
  return ask({
    url,
    init: { method: 'POST', body },
    deadlineMs,
    signal,
    readError: (answer) =>
      readError(answer.body, answer, answer.host) ??
      readError(resultOf(answer.body), answer, answer.host),
  });
}

/** Errors also come inside `result`. */
function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}

/** The two forms of a call: signed with the app key in its path, or bare as an article shows it. */

export const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
export const CURRENT_TIME = 'param2/1/system/currentTime';

/**
 * Address and fields of a call. Values are sent as they are signed; a file part is not signed:
 * append it afterwards. Throws `not-set-up`.
 */
export async function signedForm(
  reach: CallContext,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { connection, credentials, offMinutes } = reach;
  const { appKey, secret } = credentials;
  if (connection.form === 'bare') {
    return { url: `${connection.baseUrl}/openapi/${api}`, fields: parameters };
  }
  if (!appKey || !secret) throw new AppError('not-set-up');
  const path = `${api}/${encodeURIComponent(appKey)}`;
  // It takes a call without a time as well, and gets one only where it has found fault with that.
  const timed =
    offMinutes === undefined
      ? parameters
      : { ...parameters, _aop_timestamp: String(timeOf(reach)) };
  return {
    url: `${connection.baseUrl}/openapi/${path}`,
    fields: { ...timed, _aop_signature: await sign(secret, path, timed) },
  };
}

/** A call of an API that wants a token, with fields alone. Throws `not-set-up`. */
export async function tokenForm(
  reach: CallContext,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { token } = reach.credentials;
  if (!token) throw new AppError('not-set-up');
  return signedForm(reach, api, { access_token: token, ...parameters });
}

/**
 * Signature of the open platform:
 * UPPER(HEX(HMAC_SHA1(secret, path + sorted(key + value)))).
 */

/**
 * @param path from `param2` to the app key, without host, `/openapi/` and query
 * @param parameters the raw values as they are sent; file parts are not signed
 */
export async function sign(
  secret: string,
  path: string,
  parameters: Record<string, string>,
): Promise<string> {
  // Sorted by code unit, never by locale: that is what the gateway does.
  const joined = Object.entries(parameters)
    .map(([key, value]) => key + value)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join('');
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['sign'],
  );
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(path + joined));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/**
 * The platform's way to write a moment, `20261010164552223+0800`, as epoch milliseconds; undefined
 * where it cannot be read.
 */
export function readPlatformTime(value: unknown): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})([+-]\d\d)(\d\d)$/.exec(
    String(value),
  );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, milli, zoneHour, zoneMinute] = match;
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}${zoneHour}:${zoneMinute}`,
  );
  return Number.isNaN(time) ? undefined : time;
}
