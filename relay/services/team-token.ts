/** The token that the team's calls are made with: the last renewed one, else that of the settings. */
import type { Credentials } from '../../utils/core/model/accounts';
import { isAppError } from '../../utils/core/errors';
import { refreshTokens } from '../../utils/io/services/open-platform/tokens';
import type { Account } from '../config/schema';
import { abortable, withDeadline } from '../deadline';
import { Refusal } from '../refusal';
import type { Store } from '../store/store';
import type { TokenPair } from '../store/types';

/** Each stops waiting by its signal; a renewal that has begun goes on. */
export interface TeamToken {
  /** Renewed before, where it ends within a minute. */
  read: (signal: AbortSignal) => Promise<string>;
  /** Replaces a token that the platform has refused. Undefined where the team has none to offer. */
  renew: (refused: string, signal: AbortSignal) => Promise<string | undefined>;
}

const ENDS_SOON_MS = 60_000;
/** Deadline of its own: broken off with a member's call, a renewal could leave the team with a used refresh token. */
const RENEWAL_MS = 15_000;

export function createTeamToken({ url, credentials }: Account, tokens: Store['tokens']): TeamToken {
  const { appKey = '', secret = '', token = '', refreshToken } = credentials;
  const configured: TokenPair = { token, refreshToken };
  let current: TokenPair | undefined;

  async function read(signal: AbortSignal): Promise<string> {
    current ??= (await tokens.read({ appKey, secret })) ?? configured;
    const { token: known, expiresAt = Infinity } = current;
    if (expiresAt - Date.now() > ENDS_SOON_MS) return known;
    return (await renew(known, signal)) ?? known;
  }

  async function renew(refused: string, signal: AbortSignal): Promise<string | undefined> {
    const known = (await tokens.read({ appKey, secret })) ?? configured;
    const spare = [known.refreshToken, refreshToken].filter((text) => text !== undefined);
    if (spare.length === 0 && known.token === refused && token === refused) return undefined;
    const renewal = tokens
      .renew({ appKey, secret, refused }, () =>
        withDeadline(RENEWAL_MS, outOfTime, (ending) => obtain(spare, refused, ending)),
      )
      .then(
        (renewed) => (current = renewed),
        (error: unknown) => {
          if (error instanceof NoToken) return undefined;
          throw error;
        },
      );
    return (await abortable(renewal, signal))?.token;
  }

  async function obtain(
    spares: readonly string[],
    refused: string,
    signal: AbortSignal,
  ): Promise<TokenPair> {
    for (const spare of new Set(spares)) {
      const renewed = await refresh({ appKey, secret, refreshToken: spare }, signal);
      if (renewed) return renewed;
    }
    // The settings may hold a token that was entered since.
    if (token !== refused) return configured;
    throw new NoToken();
  }

  /** Undefined where the refresh token is no longer valid. */
  async function refresh(asked: Credentials, signal: AbortSignal): Promise<TokenPair | undefined> {
    const keep = () => Promise.resolve(); // written once it is complete, by whoever renews
    try {
      const options = { signal, now: Date.now(), keep };
      const renewed = await refreshTokens({ baseUrl: url }, asked, options);
      const { token: fresh = '', refreshToken: next, expiresAt } = renewed;
      return { token: fresh, refreshToken: next, expiresAt };
    } catch (cause) {
      if (!isAppError(cause)) throw cause;
      if (cause.code === 'token-expired') return undefined;
      throw new Refusal('upstream-failed', "The team's token could not be renewed.", { cause });
    }
  }

  return { read, renew };
}

const outOfTime = () =>
  new Refusal('upstream-failed', 'The service did not renew the token in time.');

class NoToken extends Error {}
