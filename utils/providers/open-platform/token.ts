/** Tokens of the open platform: `system.oauth2`, not signed. */
import { AppError, isAppError } from '../../errors';
import type { Connection, Credentials } from '../../model/settings';
import type { CheckOptions, RefreshOptions } from '../provider';
import { call } from './call';
import { readTokens } from './tokens-wire';

const DEADLINE_MS = 10_000;
const GET_TOKEN = 'http/1/system.oauth2/getToken';
const POSTPONE_TOKEN = 'param2/1/system.oauth2/postponeToken';
/** The platform gives a new refresh token only in the last days of the old one. */
const POSTPONED_BEFORE_MS = 30 * 24 * 60 * 60_000;

/**
 * The same credentials with a new pair, and another refresh token where the old one is about to end.
 * Throws `token-expired` where there is nothing to refresh with, or it is spent.
 */
export async function refreshToken(
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
    return renewed; // good as it is; the next renewal asks again
  });
}

/** The pair for a code that the user's consent has given. Throws `token-expired` where it is spent. */
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

/** The old refresh token dies with it. */
function postpone(
  connection: Connection,
  credentials: Credentials,
  options: CheckOptions,
): Promise<Credentials> {
  const { token = '', refreshToken: old = '' } = credentials;
  const fields = { access_token: token, refresh_token: old };
  return obtain(POSTPONE_TOKEN, connection, credentials, fields, options);
}

function endsSoon({ refreshExpiresAt: end }: Credentials, now: number): boolean {
  return end !== undefined && end > now && end - now < POSTPONED_BEFORE_MS;
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
  const body = await call({
    url: `${baseUrl}/openapi/${api}/${encodeURIComponent(appKey)}`,
    body: new URLSearchParams({ client_id: appKey, client_secret: secret, ...fields }),
    deadlineMs: DEADLINE_MS,
    signal,
  });
  return readTokens(body, credentials, now);
}
