/** The token that the team's calls are made with: the last renewed one, else that of the settings. */
import type { OpenPlatformAccount } from '../../config/config';
import { withDeadline } from '../../deadline';
import { Refusal } from '../../refusal';
import { abortable } from '../../store/deferred';
import type { TokenPair, Tokens } from '../../store/store';
import { renewToken } from './renew';

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

export function createTeamToken(
  account: OpenPlatformAccount,
  { tokens, now, onRenewed }: { tokens: Tokens; now: () => number; onRenewed: () => void },
): TeamToken {
  const { appKey, secret } = account;
  const configured: TokenPair = { token: account.token, refreshToken: account.refreshToken };
  let current: TokenPair | undefined;

  async function read(signal: AbortSignal): Promise<string> {
    current ??= (await tokens.read({ appKey, secret })) ?? configured;
    const { token, expiresAt = Infinity } = current;
    if (expiresAt - now() > ENDS_SOON_MS) return token;
    return (await renew(token, signal)) ?? token;
  }

  async function renew(refused: string, signal: AbortSignal): Promise<string | undefined> {
    const known = (await tokens.read({ appKey, secret })) ?? configured;
    const spare = [known.refreshToken, configured.refreshToken].filter(
      (text) => text !== undefined,
    );
    const isOld = configured.token === refused;
    if (spare.length === 0 && known.token === refused && isOld) return undefined;
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
    refreshTokens: readonly string[],
    refused: string,
    signal: AbortSignal,
  ): Promise<TokenPair> {
    for (const refreshToken of new Set(refreshTokens)) {
      const pair = await renewToken(account, refreshToken, { signal, now: now() });
      if (pair) {
        onRenewed();
        return pair;
      }
    }
    // The settings may hold a token that was entered since.
    if (configured.token !== refused) return configured;
    throw new NoToken();
  }

  return { read, renew };
}

const outOfTime = () =>
  new Refusal('upstream-failed', 'The service did not renew the token in time.');

class NoToken extends Error {}
