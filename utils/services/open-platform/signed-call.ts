/** Signed calls of the gateway `gw.open.1688.com`. */
import { AppError } from '../../errors';
import type { Credentials } from '../../model/settings';
import { secretsOf } from '../redact';
import { requestJson } from '../request';
import { type CallContext, timeOf } from '../service';
import { readError } from './info';

export interface Call {
  /** Origin and path. */
  url: string;
  body: FormData | URLSearchParams;
  credentials: Credentials;
  deadlineMs: number;
  signal: AbortSignal;
}

/**
 * Answers the parsed body. Throws the `AppError` of a refusal, which may also come inside HTTP 200 or
 * inside `result`, and those of the network. Never repeats a request.
 */
export function call({ url, body, credentials, deadlineMs, signal }: Call): Promise<unknown> {
  return requestJson({
    url,
    init: { method: 'POST', body },
    deadlineMs,
    signal,
    secrets: secretsOf(credentials),
    readError: (answer) =>
      readError(answer.body, answer, answer.host) ??
      readError(resultOf(answer.body), answer, answer.host),
  });
}

function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}

export const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
export const CURRENT_TIME = 'param2/1/system/currentTime';

/**
 * Address and fields of a call: signed with the app key in the path, or bare as the API's article shows
 * it (a setting). A file part is not signed: append it afterwards. Throws `not-set-up` without key or
 * secret.
 */
export async function signedForm(
  context: CallContext,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { connection, credentials, offMinutes } = context;
  const { appKey, secret } = credentials;
  if (connection.form === 'bare') {
    return { url: `${connection.baseUrl}/openapi/${api}`, fields: parameters };
  }
  if (!appKey || !secret) throw new AppError('not-set-up');
  const path = `${api}/${encodeURIComponent(appKey)}`;
  // The time is optional, and is sent only after the service has refused a call for it.
  const timed =
    offMinutes === undefined
      ? parameters
      : { ...parameters, _aop_timestamp: String(timeOf(context)) };
  return {
    url: `${connection.baseUrl}/openapi/${path}`,
    fields: { ...timed, _aop_signature: await sign(secret, path, timed) },
  };
}

/** `signedForm` with the access token. Throws `not-set-up` without one. */
export async function tokenForm(
  context: CallContext,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { token } = context.credentials;
  if (!token) throw new AppError('not-set-up');
  return signedForm(context, api, { access_token: token, ...parameters });
}

/**
 * `_aop_signature` of the open platform: UPPER(HEX(HMAC_SHA1(secret, path + sorted(key + value)))).
 * @param path from `param2` to the app key, without host, `/openapi/` and query
 * @param parameters the raw values as they are sent; file parts are not signed
 */
export async function sign(
  secret: string,
  path: string,
  parameters: Record<string, string>,
): Promise<string> {
  // The gateway sorts by code unit, not by locale.
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
 * A time as the platform writes it, `20261010164552223+0800`, as epoch milliseconds; undefined
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
