import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { corsForExtensions, guardAccess } from './access-guard';
import { IMAGE_SEARCH_API } from './apps';
import type { GatewayOffer } from './catalogue';
import { errorResponse, GatewayError, toGatewayError } from './errors';
import { createImageSearch, type Retriever } from './image-search';
import { createAuthorizeRoutes } from './oauth-authorize';
import { createPostponeToken, createTokenRoutes } from './oauth-token';
import { createParam2Routes } from './param2';
import { createPictureRoutes } from './pictures';
import { CALLS_PER_SECOND, createRateLimit } from './rate-limit';
import { createCurrentTime } from './system-time';
import { createTokens } from './tokens';

/** Bytes of a request's body, above which it is refused before it is read. */
const MAX_BODY = 2 * 1024 * 1024;

export interface GatewayDeps {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
  /** Epoch milliseconds; the machine's clock by default. */
  readonly now?: () => number;
  /** Calls a second that one app may make. */
  readonly callsPerSecond?: number;
}

export interface GatewayStats {
  /** Image searches that were POSTed, whatever their answer. */
  imageSearches: number;
  /** Attempts to refresh a token, whatever their answer. */
  tokenRefreshes: number;
}

/** The gateway as an app that answers for `127.0.0.1:<port>`, and its counters. */
export function createGateway(deps: GatewayDeps, port: number): { app: Hono; stats: GatewayStats } {
  const { offers, retriever, now = Date.now, callsPerSecond = CALLS_PER_SECOND } = deps;
  const baseUrl = `http://127.0.0.1:${port}`;
  const tokens = createTokens(now);
  const countCall = createRateLimit(callsPerSecond, now);
  const apis = new Map([
    ['system/currentTime', createCurrentTime(now)],
    ['system.oauth2/postponeToken', createPostponeToken(tokens)],
    [IMAGE_SEARCH_API, createImageSearch({ offers, retriever, baseUrl })],
  ]);
  const stats: GatewayStats = { imageSearches: 0, tokenRefreshes: 0 };

  const app = new Hono();
  app.use(guardAccess(port), corsForExtensions);
  app.post(`/openapi/param2/1/${IMAGE_SEARCH_API}/*`, async (_, next) => {
    stats.imageSearches += 1;
    await next();
  });
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: refuseLargeBody }));
  app.route('/openapi', createParam2Routes({ apis, tokens, countCall }));
  app.route(
    '/openapi',
    createTokenRoutes(tokens, () => (stats.tokenRefreshes += 1)),
  );
  app.all('/openapi/*', () => {
    throw new GatewayError('gw.APIUnsupported');
  });
  app.route('/', createAuthorizeRoutes(tokens));
  app.route('/', createPictureRoutes(offers, baseUrl));
  app.onError((error, c) => {
    const refusal = toGatewayError(error);
    if (refusal.isOwnFault) console.error(`${c.req.method} ${c.req.path}:`, refusal.cause);
    return errorResponse(c, refusal);
  });
  return { app, stats };
}

function refuseLargeBody(): never {
  throw new GatewayError('gw.ParamInvalid', { detail: 'the body is above 2 MB' });
}
