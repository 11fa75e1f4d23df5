/** Signed calls of the gateway `gw.open.1688.com`. */
import { AppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import { requestJson } from '../request';
import { type CallContext, timeOf } from '../service';
import { readError } from './read-error';
import { sign } from './sign';

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
    credentials,
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
 * it (a setting) and as a team's relay takes it. A file part is not signed: append it afterwards. Throws `not-set-up` without key or
 * secret.
 */
export async function signedForm(
  context: CallContext,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { connection, credentials, offMinutes } = context;
  const { appKey, secret, member } = credentials;
  if (member !== undefined || connection.form === 'bare') {
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

/** `signedForm` with the access token, which a member of a team has none of. Throws `not-set-up` without one. */
export async function tokenForm(
  context: CallContext,
  api: string,
  parameters: Record<string, string>,
): Promise<{ url: string; fields: Record<string, string> }> {
  const { token, member } = context.credentials;
  if (member !== undefined) return signedForm(context, api, parameters);
  if (!token) throw new AppError('not-set-up');
  return signedForm(context, api, { access_token: token, ...parameters });
}
