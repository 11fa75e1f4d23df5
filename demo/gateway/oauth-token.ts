import { Hono } from 'hono';
import type { Api } from './api';
import { requireApp } from './authenticate';
import { GatewayError } from './errors';
import {
  checkClient,
  grantByCode,
  grantByRefreshToken,
  postponeRefreshToken,
} from './oauth-grants';
import { readParameters, requiredText } from './parameters';
import type { Tokens } from './tokens';

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
