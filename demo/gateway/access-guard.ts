import type { MiddlewareHandler } from 'hono';
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
 * Lets in only calls that name this machine and come from an extension, from the gateway's own
 * pages or from no page at all. A foreign `Host` is a name that was rebound to the loopback
 * address; a foreign `Origin` is a web site that tries the user's local services.
 */
export function guardAccess(port: number): MiddlewareHandler {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return async function accessGuard(c, next) {
    const host = c.req.header('host')?.toLowerCase();
    if (host === undefined || !hosts.has(host)) {
      return c.text('This host name is not served here.', 403);
    }
    const origin = c.req.header('origin');
    const isOwn = origin === `http://${host}`;
    if (origin !== undefined && !isOwn && !EXTENSION_ORIGIN.test(origin)) {
      return c.text('Only browser extensions may call this gateway.', 403);
    }
    return next();
  };
}
