import { Hono } from 'hono';
import { findApp } from './apps';
import { readParameters, textParameter, type CallParameters } from './parameters';
import type { Tokens } from './tokens';
import { html } from 'hono/html';

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
