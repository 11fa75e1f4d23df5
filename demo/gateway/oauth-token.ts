import { Hono } from 'hono';
import { type Api, requireApp } from './param2';
import { GatewayError } from './errors';
import { readParameters, requiredText, textParameter, type CallParameters } from './parameters';
import { type Tokens, ACCESS_TOKEN_LIFETIME, type RefreshToken } from './tokens';
import { randomUUID } from 'node:crypto';
import type { App } from './apps';
import { platformTime } from './answers';
import { equalInConstantTime } from './signature';

interface TokenRouteDeps {
  readonly tokens: Tokens;
  /** Called for every attempt to refresh, whatever its answer. */
  readonly onRefresh: () => void;
  /** Whether a refresh token is used up by its use. */
  readonly isSingleUse: () => boolean;
}

/**
 * `/http/1/system.oauth2/getToken/<appKey>`: not signed, the client secret is sent instead.
 */
export function createTokenRoutes({ tokens, onRefresh, isSingleUse }: TokenRouteDeps): Hono {
  return new Hono().post('/http/1/system.oauth2/getToken/:appKey?', async (c) => {
    const app = requireApp(c.req.param('appKey'));
    const parameters = await readParameters(c.req.raw);
    checkClient(app, parameters);
    const grantType = requiredText(parameters, 'grant_type');
    if (grantType === 'authorization_code') return c.json(grantByCode(app, parameters, tokens));
    if (grantType === 'refresh_token') {
      onRefresh();
      return c.json(grantByRefreshToken(app, parameters, tokens, isSingleUse()));
    }
    throw new GatewayError('gw.ParamInvalid', { detail: 'grant_type' });
  });
}

/** `system.oauth2/postponeToken`: the platform's own SDK sends it unsigned, with a token. */
export function createPostponeToken(tokens: Tokens): Api {
  return {
    requires: { signature: false, accessToken: true, subscription: false },
    acceptsBareCall: false,
    answer: ({ app, parameters }) => postponeRefreshToken(app, parameters, tokens),
  };
}

/** The merchant who says yes on the authorisation page: there is only this one. */
const MEMBER = { aliId: '2208800000001', memberId: 'b2b-2208800000001', resource_owner: 'demo' };

/** Exchanges a code for tokens; a refresh token is issued only with `need_refresh_token=true`. */
function grantByCode(app: App, parameters: CallParameters, tokens: Tokens) {
  const code = requiredText(parameters, 'code');
  const redirectUri = textParameter(parameters, 'redirect_uri') ?? '';
  if (!tokens.redeemCode(code, app.key, redirectUri)) throw new GatewayError('401');
  const needsRefreshToken = textParameter(parameters, 'need_refresh_token') === 'true';
  const family = randomUUID();
  const refreshToken = needsRefreshToken ? tokens.issueRefreshToken(app.key, family) : undefined;
  return tokenAnswer(app, tokens, family, refreshToken);
}

/**
 * Exchanges a refresh token for an access token. The refresh token stays, so it is not sent.
 * @param isSingleUse whether it is used up instead, and a new one sent
 */
function grantByRefreshToken(
  app: App,
  parameters: CallParameters,
  tokens: Tokens,
  isSingleUse: boolean,
) {
  const old = requireRefreshToken(app, parameters, tokens);
  const { family } = old;
  if (!isSingleUse) return tokenAnswer(app, tokens, family);
  tokens.spendRefreshToken(old);
  return tokenAnswer(app, tokens, family, tokens.issueRefreshToken(app.key, family));
}

/** Replaces a refresh token in its last 30 days; the old one dies. */
function postponeRefreshToken(app: App, parameters: CallParameters, tokens: Tokens) {
  checkClient(app, parameters);
  const old = requireRefreshToken(app, parameters, tokens);
  if (!tokens.isPostponable(old)) {
    const detail = 'refresh_token has more than 30 days left';
    throw new GatewayError('gw.ParamInvalid', { detail });
  }
  tokens.revokeRefreshToken(old.token);
  const { family } = old;
  return tokenAnswer(app, tokens, family, tokens.issueRefreshToken(app.key, family));
}

/** The secret of an unsigned OAuth call. A wrong one reads like a wrong signature. */
function checkClient(app: App, parameters: CallParameters): void {
  if (requiredText(parameters, 'client_id') !== app.key) {
    const detail = 'client_id is not the app key of the path';
    throw new GatewayError('gw.ParamInvalid', { detail });
  }
  if (!equalInConstantTime(requiredText(parameters, 'client_secret'), app.secret)) {
    throw new GatewayError('gw.SignatureInvalid', { detail: 'client_secret' });
  }
}

function requireRefreshToken(app: App, parameters: CallParameters, tokens: Tokens): RefreshToken {
  const text = requiredText(parameters, 'refresh_token');
  const token = tokens.findRefreshToken(text, app.key);
  if (token === undefined) throw new GatewayError('401');
  return token;
}

function tokenAnswer(app: App, tokens: Tokens, family: string, refreshToken?: RefreshToken) {
  return {
    ...MEMBER,
    access_token: tokens.issueAccessToken(app.key, family),
    // The platform sends the seconds as text.
    expires_in: String(ACCESS_TOKEN_LIFETIME / 1000),
    ...(refreshToken !== undefined && {
      refresh_token: refreshToken.token,
      refresh_token_timeout: platformTime(refreshToken.expiresAt),
    }),
  };
}
