/** Requests of the gateway `gw.open.1688.com`. */
import { AppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import type { Answer } from '../answer';
import type { ServiceRequest } from '../request';
import { type CallContext, timeOf } from '../service';
import { readError as readRefusal } from './read-error';
import { sign } from './sign';

export const IMAGE_SEARCH = 'param2/1/com.alibaba.product/alibaba.product.image.search';
export const CURRENT_TIME = 'param2/1/system/currentTime';

type Reading<T> = Pick<ServiceRequest<T>, 'deadlineMs' | 'read'>;
type Fields = Record<string, string>;

/** A request whose fields are sent as they are, to this address. */
export function plainRequest<T>(
  url: string,
  fields: Fields,
  credentials: Credentials,
  reading: Reading<T>,
): ServiceRequest<T> {
  const init = () => ({ method: 'POST', body: new URLSearchParams(fields) });
  return { url, init, credentials, readError, ...reading };
}

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

/** A refusal may also come inside HTTP 200, or inside `result`. */
function readError(answer: Answer): AppError | undefined {
  const { body, host } = answer;
  const result =
    typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
  return readRefusal(body, answer, host) ?? readRefusal(result, answer, host);
}
