/** Tokens of the open platform: `getToken` and `postponeToken` of `system.oauth2`, unsigned. */
import { AppError, isAppError } from '../../../core/errors';
import type { Credentials } from '../../../core/model/accounts';
import type { Connection } from '../../../core/model/settings';
import { known, read, shape } from '../read-fields';
import type { CheckOptions, RefreshOptions } from '../service';
import { askService, type ServiceRequest } from '../request';
import { readError } from './call';

const DEADLINE_MS = 10_000;
export const GET_TOKEN = 'http/1/system.oauth2/getToken';
export const POSTPONE_TOKEN = 'param2/1/system.oauth2/postponeToken';
/** The platform renews a refresh token only in its last 30 days. */
const POSTPONE_WITHIN_MS = 30 * 24 * 60 * 60_000;

/**
 * The credentials with a new access token, and a new refresh token where the old one expires soon.
 * Throws `token-expired` where there is no refresh token or it is no longer valid, `bad-answer`, and
 * what `askService` throws.
 */
export async function refreshTokens(
  connection: Connection,
  credentials: Credentials,
  options: RefreshOptions,
): Promise<Credentials> {
  const { refreshToken: old } = credentials;
  if (old === undefined) throw new AppError('token-expired');
  const fields = { grant_type: 'refresh_token', refresh_token: old };
  const renewed = await obtain(GET_TOKEN, connection, credentials, fields, options);
  if (!endsSoon(renewed, options.now)) return renewed;
  await options.keep(renewed);
  return postpone(connection, renewed, options).catch((error: unknown) => {
    if (!isAppError(error)) throw error;
    return renewed; // still valid; the next renewal tries again
  });
}

/**
 * The tokens for an authorization code. Throws `token-expired` where the code is no longer valid,
 * `bad-answer`, and what `askService` throws.
 */
export function redeemCode(
  connection: Connection,
  { appKey, secret }: Credentials,
  { code, redirectUri }: { code: string; redirectUri: string },
  options: CheckOptions,
): Promise<Credentials> {
  const fields = {
    grant_type: 'authorization_code',
    need_refresh_token: 'true',
    redirect_uri: redirectUri,
    code,
  };
  return obtain(GET_TOKEN, connection, { appKey, secret }, fields, options);
}

/** Makes the old refresh token invalid. */
function postpone(
  connection: Connection,
  credentials: Credentials,
  options: CheckOptions,
): Promise<Credentials> {
  const { token = '', refreshToken: old = '' } = credentials;
  const fields = { access_token: token, refresh_token: old };
  return obtain(POSTPONE_TOKEN, connection, credentials, fields, options);
}

export function endsSoon({ refreshExpiresAt: end }: Credentials, now: number): boolean {
  return end !== undefined && end > now && end - now < POSTPONE_WITHIN_MS;
}

async function obtain(
  api: string,
  { baseUrl }: Connection,
  credentials: Credentials,
  fields: Record<string, string>,
  { signal, now }: CheckOptions,
): Promise<Credentials> {
  const { appKey, secret } = credentials;
  if (!appKey || !secret) throw new AppError('token-expired');
  const url = `${baseUrl}/openapi/${api}/${encodeURIComponent(appKey)}`;
  const sent = { client_id: appKey, client_secret: secret, ...fields };
  const asked: ServiceRequest<Credentials> = {
    url,
    init: () => ({ method: 'POST', body: new URLSearchParams(sent) }),
    deadlineMs: DEADLINE_MS,
    credentials,
    readError,
    read: (body) => readTokens(body, credentials, now),
  };
  return askService(asked, signal);
}

const readAnswer = shape({
  token: read.string('access_token'),
  refreshToken: read.string('refresh_token'),
  seconds: read.count('expires_in'), // "36000", as text
  refreshExpiresAt: read.by(readPlatformTime, 'refresh_token_timeout'),
});

/**
 * The app's credentials with the new tokens, times in epoch milliseconds. An answer may leave out the
 * refresh token: the old one and its expiry stay valid then. Throws `bad-answer` without an access token.
 */
export function readTokens(body: unknown, asked: Credentials, now: number): Credentials {
  const { token, refreshToken = asked.refreshToken, seconds, ...answer } = readAnswer(body);
  if (token === undefined) throw new AppError('bad-answer');
  const { appKey, secret } = asked;
  const isSame = refreshToken === asked.refreshToken;
  return known({
    appKey,
    secret,
    token,
    refreshToken,
    expiresAt: seconds === undefined ? undefined : now + seconds * 1000,
    refreshExpiresAt: answer.refreshExpiresAt ?? (isSame ? asked.refreshExpiresAt : undefined),
  });
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
