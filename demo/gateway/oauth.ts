import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { type App, findApp } from './accounts';
import { platformTime } from './answers';
import {
  type Api,
  type CallParameters,
  equalInConstantTime,
  readParameters,
  requireApp,
  requiredText,
  textParameter,
} from './param2';
import type { FaultSwitch } from './faults';
import { GatewayError } from './refusal';
import { ACCESS_TOKEN_LIFETIME, type RefreshToken, type Tokens } from './tokens';

// Nothing may frame the page, so that no site can make the user click "Allow" unseen.
// There is no form-action: Chromium would apply it to the redirect that answers the form.
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** `/oauth/authorize`: the page with the "Allow" button, and what the button leads to. */
export function createAuthorizeRoutes(tokens: Tokens): Hono {
  const routes = new Hono();

  routes.use('/oauth/authorize', async (c, next) => {
    await next();
    c.header('Content-Security-Policy', PAGE_POLICY);
    c.header('Cache-Control', 'no-store');
  });

  routes.get('/oauth/authorize', async (c) => {
    const request = readAuthorizeRequest(await readParameters(c.req.raw));
    const refusal = reasonToRefuse(request);
    if (refusal !== undefined) return c.html(refusalPage(refusal), 400);
    return c.html(consentPage(request));
  });

  routes.post('/oauth/authorize', async (c) => {
    const request = readAuthorizeRequest(await readParameters(c.req.raw));
    const refusal = reasonToRefuse(request);
    if (refusal !== undefined) return c.html(refusalPage(refusal), 400);
    const code = tokens.issueCode(request.clientId, request.redirectUri);
    return c.redirect(redirectTarget(request, code));
  });

  return routes;
}

function readAuthorizeRequest(parameters: CallParameters): AuthorizeRequest {
  const state = textParameter(parameters, 'state');
  return {
    clientId: textParameter(parameters, 'client_id') ?? '',
    redirectUri: textParameter(parameters, 'redirect_uri') ?? '',
    ...(state !== undefined && { state }),
  };
}

/** An unregistered address is never redirected to, not even with an error. */
function reasonToRefuse({ clientId, redirectUri }: AuthorizeRequest): string | undefined {
  if (findApp(clientId) === undefined) return 'No app is registered with this client_id.';
  if (!isRegisteredRedirect(redirectUri)) return 'This redirect_uri is not registered.';
  return undefined;
}

function redirectTarget({ redirectUri, state }: AuthorizeRequest, code: string): string {
  const target = new URL(redirectUri);
  target.searchParams.set('code', code);
  if (state !== undefined) target.searchParams.set('state', state);
  return target.href;
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 26rem; margin: 15vh auto; padding: 0 1.5rem; }
  button { font: inherit; padding: 0.6rem 1.6rem; border: 0; border-radius: 0.5rem;
    background: #c2410c; color: #fff; cursor: pointer; }
`;

interface AuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state?: string;
}

type Content = ReturnType<typeof html>;

function page(title: string, content: Content): Content {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${content}
      </body>
    </html>`;
}

/** Asks the merchant whether the app may search in their name. */
function consentPage({ clientId, redirectUri, state }: AuthorizeRequest): Content {
  return page(
    'Allow access?',
    html`<p>
        App <strong>${clientId}</strong> asks to search on the demo gateway in your name. The
        gateway runs on this computer; no account of 1688 is involved.
      </p>
      <form method="post" action="/oauth/authorize">
        <input type="hidden" name="client_id" value="${clientId}" />
        <input type="hidden" name="redirect_uri" value="${redirectUri}" />
        ${state === undefined ? '' : html`<input type="hidden" name="state" value="${state}" />`}
        <button>Allow</button>
      </form>`,
  );
}

/** Says why there is nothing to allow. */
function refusalPage(reason: string): Content {
  return page('This request cannot be allowed', html`<p>${reason}</p>`);
}

/** Redirect URIs registered with every app: those that Chrome and Firefox give to extensions. */
const EXTENSION_REDIRECTS = [
  /^https:\/\/[a-p]{32}\.chromiumapp\.org\/[^#]*$/,
  /^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/[^#]*$/,
];

function isRegisteredRedirect(redirectUri: string): boolean {
  return EXTENSION_REDIRECTS.some((pattern) => pattern.test(redirectUri));
}

interface TokenRouteDeps {
  readonly tokens: Tokens;
  /** Called for every attempt to refresh, whatever its answer. */
  readonly onRefresh: () => void;
  readonly faults: FaultSwitch;
}

/**
 * `/http/1/system.oauth2/getToken/<appKey>`: not signed, the client secret is sent instead.
 */
export function createTokenRoutes({ tokens, onRefresh, faults }: TokenRouteDeps): Hono {
  return new Hono().post('/http/1/system.oauth2/getToken/:appKey?', async (c) => {
    const app = requireApp(c.req.param('appKey'));
    const parameters = await readParameters(c.req.raw);
    checkClient(app, parameters);
    const grantType = requiredText(parameters, 'grant_type');
    if (grantType === 'authorization_code') return c.json(grantByCode(app, parameters, tokens));
    if (grantType === 'refresh_token') {
      onRefresh();
      return c.json(
        grantByRefreshToken(app, parameters, tokens, faults.hasSingleUseRefreshTokens()),
      );
    }
    throw new GatewayError('gw.ParamInvalid', 'grant_type');
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
    throw new GatewayError('gw.ParamInvalid', 'refresh_token has more than 30 days left');
  }
  tokens.revokeRefreshToken(old.token);
  const { family } = old;
  return tokenAnswer(app, tokens, family, tokens.issueRefreshToken(app.key, family));
}

/** The secret of an unsigned OAuth call. A wrong one reads like a wrong signature. */
function checkClient(app: App, parameters: CallParameters): void {
  if (requiredText(parameters, 'client_id') !== app.key) {
    throw new GatewayError('gw.ParamInvalid', 'client_id is not the app key of the path');
  }
  if (!equalInConstantTime(requiredText(parameters, 'client_secret'), app.secret)) {
    throw new GatewayError('gw.SignatureInvalid', 'client_secret');
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
