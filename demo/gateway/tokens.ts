import { randomUUID } from 'node:crypto';
import { APPS } from './accounts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Lifetimes in milliseconds, as the platform documents them. */
const CODE_LIFETIME = 120 * SECOND;
export const ACCESS_TOKEN_LIFETIME = 36_000 * SECOND;
/** "About half a year". */
const REFRESH_TOKEN_LIFETIME = 182 * DAY;
/** A refresh token may be replaced only in its last 30 days. */
const POSTPONE_WINDOW = 30 * DAY;

interface Grant {
  readonly appKey: string;
  /** Epoch milliseconds; absent for a static token, which never expires. */
  readonly expiresAt?: number;
  /** What came from one consent shares it, so that it can be revoked together. */
  readonly family?: string;
}

interface Code extends Grant {
  readonly redirectUri: string;
}

export interface RefreshToken {
  readonly token: string;
  readonly family: string;
  readonly expiresAt: number;
}

/** Every authorization code and token that the gateway has issued, kept in memory. */
export function createTokens(now: () => number) {
  const codes = new Map<string, Code>();
  const accessTokens = new Map<string, Grant>(
    APPS.map((app) => [app.staticToken, { appKey: app.key }]),
  );
  const refreshTokens = new Map<string, Grant & RefreshToken>();
  /** Family of each refresh token that was used up. */
  const spent = new Map<string, string>();

  function isAlive(grant: Grant): boolean {
    return grant.expiresAt === undefined || now() < grant.expiresAt;
  }

  function revokeFamily(family: string): void {
    for (const grants of [accessTokens, refreshTokens]) {
      for (const [token, grant] of grants) if (grant.family === family) grants.delete(token);
    }
  }

  return {
    issueCode(appKey: string, redirectUri: string): string {
      const code = randomUUID();
      codes.set(code, { appKey, redirectUri, expiresAt: now() + CODE_LIFETIME });
      return code;
    },

    /** Uses the code up; true if it was alive and made for this app and redirect URI. */
    redeemCode(code: string, appKey: string, redirectUri: string): boolean {
      const grant = codes.get(code);
      codes.delete(code);
      if (grant === undefined || !isAlive(grant)) return false;
      return grant.appKey === appKey && grant.redirectUri === redirectUri;
    },

    issueAccessToken(appKey: string, family: string): string {
      const token = randomUUID();
      accessTokens.set(token, { appKey, family, expiresAt: now() + ACCESS_TOKEN_LIFETIME });
      return token;
    },

    /** Expires every issued access token; the static ones stay valid. */
    expireAccessTokens(): void {
      for (const [token, { expiresAt }] of accessTokens) {
        if (expiresAt !== undefined) accessTokens.delete(token);
      }
    },

    issueRefreshToken(appKey: string, family: string): RefreshToken {
      const token = randomUUID();
      const grant = { token, appKey, family, expiresAt: now() + REFRESH_TOKEN_LIFETIME };
      refreshTokens.set(token, grant);
      return grant;
    },

    /** The app's living refresh token of this text, if there is one. */
    findRefreshToken(token: string, appKey: string): RefreshToken | undefined {
      // A refresh token that is used twice may be stolen: all tokens derived from it are revoked.
      const family = spent.get(token);
      if (family !== undefined) revokeFamily(family);
      const grant = refreshTokens.get(token);
      return grant?.appKey === appKey && isAlive(grant) ? grant : undefined;
    },

    isPostponable({ expiresAt }: RefreshToken): boolean {
      return expiresAt - now() < POSTPONE_WINDOW;
    },

    revokeRefreshToken(token: string): void {
      refreshTokens.delete(token);
    },

    /** Uses a refresh token up. */
    spendRefreshToken({ token, family }: RefreshToken): void {
      refreshTokens.delete(token);
      spent.set(token, family);
    },

    /** The key of the app that a living access token belongs to. */
    appKeyOf(accessToken: string): string | undefined {
      const grant = accessTokens.get(accessToken);
      return grant !== undefined && isAlive(grant) ? grant.appKey : undefined;
    },
  };
}

export type Tokens = ReturnType<typeof createTokens>;
