import { Hono } from 'hono';
import { findApp } from './apps';
import { codePage, consentPage, refusalPage, type AuthorizeRequest } from './oauth-pages';
import { readParameters, textParameter, type CallParameters } from './parameters';
import { isOutOfBand, isRegisteredRedirect } from './redirect-uri';
import type { Tokens } from './tokens';

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
    if (isOutOfBand(request.redirectUri)) return c.html(codePage(code));
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
