/** A new token for the team, by its refresh token, which is renewed as well where it ends soon. */
import type { Credentials } from '../../../utils/core/model/accounts';
import { isAppError } from '../../../utils/core/errors';
import {
  GET_TOKEN,
  POSTPONE_TOKEN,
  endsSoon,
  readTokens,
} from '../../../utils/io/services/open-platform/tokens';
import { readError } from '../../../utils/io/services/open-platform/read-error';
import type { OpenPlatformAccount } from '../../config/config';
import { Refusal } from '../../refusal';
import type { TokenPair } from '../../store/store';
import { fetchUpstream } from '../upstream';

interface Options {
  signal: AbortSignal;
  now: number;
}

/** Undefined where the refresh token is no longer valid. Throws `Refusal`. */
export async function renewToken(
  account: OpenPlatformAccount,
  refreshToken: string,
  options: Options,
): Promise<TokenPair | undefined> {
  const { appKey, secret } = account;
  const asked = { appKey, secret, refreshToken };
  const fields = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const renewed = await obtain(GET_TOKEN, account, asked, fields, options);
  if (!renewed || !endsSoon(renewed, options.now)) return renewed && pairOf(renewed);
  const { token: access_token = '', refreshToken: refresh_token = '' } = renewed;
  const tokens = { access_token, refresh_token };
  const postponed = await obtain(POSTPONE_TOKEN, account, renewed, tokens, options).catch(
    () => undefined, // still valid; the next renewal tries again
  );
  return pairOf(postponed ?? renewed);
}

function pairOf({ token = '', refreshToken, expiresAt }: Credentials): TokenPair {
  return { token, refreshToken, expiresAt };
}

async function obtain(
  api: string,
  { url, appKey, secret }: OpenPlatformAccount,
  asked: Credentials,
  fields: Record<string, string>,
  { signal, now }: Options,
): Promise<Credentials | undefined> {
  const answer = await fetchUpstream(
    {
      url: `${url}/openapi/${api}/${encodeURIComponent(appKey)}`,
      init: {
        method: 'POST',
        body: new URLSearchParams({ client_id: appKey, client_secret: secret, ...fields }),
      },
      secrets: [],
    },
    { signal },
  );
  const error = readError(answer.body, answer, answer.host);
  if (error?.code === 'token-expired') return undefined;
  if (error) throw failed(error);
  try {
    return readTokens(answer.body, asked, now);
  } catch (cause) {
    if (!isAppError(cause)) throw cause;
    throw failed(cause);
  }
}

function failed(cause: unknown): Refusal {
  return new Refusal('upstream-failed', "The team's token could not be renewed.", { cause });
}
