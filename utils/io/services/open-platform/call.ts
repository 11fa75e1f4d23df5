/** Requests of the gateway `gw.open.1688.com`: signed, and what it says where it refuses. */
import { AppError, type ErrorCode } from '../../../core/errors';
import { type Answer, codeOfStatus, detailOf, readCode, readOffMinutes } from '../answer';
import { read, shape } from '../read-fields';
import type { ServiceRequest } from '../request';
import { type CallContext, timeOf } from '../service';

export const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
export const CURRENT_TIME = 'param2/1/system/currentTime';

type Reading<T> = Pick<ServiceRequest<T>, 'deadlineMs' | 'read'>;
type Fields = Record<string, string>;

/**
 * A request signed with the app key in its path, or bare as the API's article shows it (a setting). Throws `not-set-up`
 * without key or secret.
 * @param file is not signed
 */
export async function signedRequest<T>(
  context: CallContext,
  api: string,
  parameters: Fields,
  { file, ...reading }: Reading<T> & { file?: { name: string; blob: Blob } },
): Promise<ServiceRequest<T>> {
  const { baseUrl } = context.connection;
  const { path, fields } = await signedForm(context, api, parameters);
  const body = file ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file && body instanceof FormData) body.append('image', file.blob, file.name);
  return {
    url: `${baseUrl}/openapi/${path}`,
    init: () => ({ method: 'POST', body }),
    credentials: context.credentials,
    readError,
    ...reading,
  };
}

async function signedForm(
  context: CallContext,
  api: string,
  parameters: Fields,
): Promise<{ path: string; fields: Fields }> {
  const { connection, credentials, offMinutes } = context;
  const { appKey, secret } = credentials;
  if (connection.form === 'bare') return { path: api, fields: parameters };
  if (!appKey || !secret) throw new AppError('not-set-up');
  const path = `${api}/${encodeURIComponent(appKey)}`;
  // The time is optional, and is sent only after the service has refused a call for it.
  const timed =
    offMinutes === undefined
      ? parameters
      : { ...parameters, _aop_timestamp: String(timeOf(context)) };
  return { path, fields: { ...timed, _aop_signature: await sign(secret, path, timed) } };
}

/** `signedRequest` with the access token. Throws `not-set-up` without one. */
export async function tokenRequest<T>(
  context: CallContext,
  api: string,
  parameters: Fields,
  reading: Parameters<typeof signedRequest<T>>[3],
): Promise<ServiceRequest<T>> {
  const { token } = context.credentials;
  if (!token) throw new AppError('not-set-up');
  return signedRequest(context, api, { access_token: token, ...parameters }, reading);
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

/** The gateway's error codes. */
const CODES = new Map<string, ErrorCode>([
  ['401', 'token-expired'],
  ['gw.APIACLDecline', 'not-subscribed'],
  ['gw.SignatureInvalid', 'secret-wrong'],
  ['gw.SignatureMissing', 'secret-wrong'],
  ['gw.AppKeyMissing', 'key-unknown'],
  ['gw.AppKeyNotFound', 'key-unknown'],
  ['gw.QosAppFrequencyLimit', 'rate-limited'],
  ['gw.QosAPIFrequencyLimit', 'rate-limited'],
  ['gw.NoUsageLeftError', 'quota-used-up'],
  ['gw.RequestExpired', 'clock-wrong'],
  ['ISPInvokeTimeout', 'timed-out'],
  ['ISPInvokeError', 'service-down'],
]);

const isSuccessCode = (code: string) => code === '0' || code === '200' || code === 'success';

/** All known spellings of an error; each may come inside HTTP 200. */
const readFields = shape({
  named: read.by(readCode, 'error_code', 'errorCode'),
  success: read.flag('success'),
  code: read.by(readCode, 'code'),
  message: read.string('error_message', 'errorMessage', 'message'),
});
const readResult = shape({ result: read.raw('result') });

/** The error of an answer, or of its `result`; undefined where it is none. An unknown code is `service-refused`. */
export function readError(answer: Answer): AppError | undefined {
  return errorIn(answer.body, answer) ?? errorIn(readResult(answer.body).result, answer);
}

/** @param body the parsed answer or its `result`; undefined where it is no JSON */
function errorIn(body: unknown, answer: Answer): AppError | undefined {
  const { named, success, code: inner, message } = readFields(body);
  const refused = success === false ? (inner ?? 'success:false') : undefined;
  const serviceCode = named !== undefined && !isSuccessCode(named) ? named : refused;
  const detail = detailOf(answer, { code: serviceCode, message });
  const byStatus = codeOfStatus(answer.status, 'token-expired');
  if (serviceCode === undefined) return byStatus && new AppError(byStatus, { detail });
  const code = CODES.get(serviceCode) ?? byStatus ?? 'service-refused';
  if (code !== 'clock-wrong') return new AppError(code, { detail });
  const offMinutes = readOffMinutes(answer.headers);
  return new AppError(code, { detail: { ...detail, offMinutes } });
}
