import type { MiddlewareHandler } from 'hono';
import { IMAGE_SEARCH_API } from './apps';

export interface GatewayStats {
  /** Image searches (3.1) that were POSTed, whatever their answer. */
  imageSearches: number;
  /** Attempts to refresh a token, whatever their answer. */
  tokenRefreshes: number;
  /** Requests to the services by path, without an app key, whatever their answer. */
  readonly calls: Record<string, number>;
}

const IMAGE_SEARCH_PATH = `/openapi/param2/1/${IMAGE_SEARCH_API}`;

export function createStats(): GatewayStats {
  return { imageSearches: 0, tokenRefreshes: 0, calls: {} };
}

/** Counts requests before anything is done about them; preflights are none. */
export function countRequests(stats: GatewayStats): MiddlewareHandler {
  return async function countRequest(c, next) {
    const isOpen = c.req.path.startsWith('/openapi/');
    const path = isOpen ? c.req.path.replace(/\/\d+$/, '') : c.req.path;
    stats.calls[path] = (stats.calls[path] ?? 0) + 1;
    if (path === IMAGE_SEARCH_PATH && c.req.method === 'POST') stats.imageSearches += 1;
    return next();
  };
}
