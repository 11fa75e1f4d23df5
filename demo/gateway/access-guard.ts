import type { HonoRequest, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const EXTENSION_ORIGIN = /^(chrome|moz)-extension:\/\/[\w-]+$/;

/** CORS for extension pages and workers; every other origin has been refused before. */
export const corsForExtensions = cors({
  origin: (origin) => (EXTENSION_ORIGIN.test(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'OPTIONS'],
  // CORS hides these two from a page by default; a client needs them for clock and back-off.
  exposeHeaders: ['Date', 'Retry-After'],
  maxAge: 600,
});

/**
 * What a browser says of a call from the gateway's own page, and of one that no page made: an extension
 * with access to this host has one or the other, and no `Origin` (Firefox 153, Chromium 156).
 */
const OWN_SITE = new Set(['same-origin', 'none']);
/** The page that an extension opens to sign in: to Chromium 156 that is "cross-site". */
const CONSENT_PAGE = '/oauth/authorize';

/**
 * Lets in only calls that name this machine and come from an extension, from the gateway's own
 * pages or from no page at all. A foreign `Host` is a name that was rebound to the loopback
 * address; a foreign `Origin` is a web site that tries the user's local services. A picture, frame or
 * link of a site has no `Origin`, but its `Sec-Fetch-Site`; "same-site" is another port of this machine.
 */
export function guardAccess(port: number): MiddlewareHandler {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return async function accessGuard(c, next) {
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !hosts.has(host)) {
      return c.text('This host name is not served here.', 403);
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && EXTENSION_ORIGIN.test(origin)) return next();
    const isOwn = origin === undefined || origin === `http://${host}`;
    const site = c.req.header('sec-fetch-site');
    const isOwnSite = site === undefined || OWN_SITE.has(site) || opensConsent(c.req);
    if (!isOwn || !isOwnSite) {
      return c.text('Only browser extensions may call this gateway.', 403);
    }
    return next();
  };
}

/** The consent opens in a tab of its own; what it asks is sent by that page itself. */
function opensConsent(request: HonoRequest): boolean {
  const isTab = request.header('sec-fetch-dest') === 'document';
  return isTab && request.method === 'GET' && request.path === CONSENT_PAGE;
}
