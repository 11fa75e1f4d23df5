import { Hono, type MiddlewareHandler } from 'hono';
import { corsForExtensions, guardAccess } from './access-guard';
import { createAkRoutes } from './ak';
import type { Retriever } from '../retrieval/retriever';
import { type GatewayOffer, createFinder } from './catalogue';
import { GatewayError, limitBody, refuseBy } from './refusal';
import { injectFaults, type NodeEnv, createFaultRoutes, createFaultSwitch } from './faults';
import { HOST, serve } from './http-server';
import {
  pictureUrlAt,
  createPictureRoutes,
  createLoadPicture,
  type IsShopPicture,
} from './pictures';
import { createAuthorizeRoutes, createTokenRoutes } from './oauth';
import { createTokens } from './tokens';
import { createOneboundRoutes } from './onebound';
import { createOpenPlatform } from './open-platform';
import { CALLS_PER_SECOND, createBuckets, createUploads } from './service-deps';
import { createRatesRoutes } from './rates';
import { createTmapiRoutes } from './tmapi';
import { IMAGE_SEARCH_API } from './accounts';

/** Bytes of a request's body, above which it is refused before it is read. */
const MAX_BODY = 2 * 1024 * 1024;
/** The services, by the start of their paths. */
const SERVICES = ['/openapi', '/ak', '/onebound', '/tmapi', '/v2'] as const;

export interface GatewayDeps {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
  /** Epoch milliseconds; the machine's clock by default. */
  readonly now?: () => number;
  /** Calls a second that one app or key may make. */
  readonly callsPerSecond?: number;
  /** Pictures beside its own that it loads by their address. Default: none. */
  readonly isShopPicture?: IsShopPicture;
}

interface Gateway {
  readonly app: Hono<NodeEnv>;
  readonly stats: GatewayStats;
}

/** The gateway as an app that answers for `127.0.0.1:<port>`, and its counters. */
function createGateway(deps: GatewayDeps, port: number): Gateway {
  const { offers, retriever, now = Date.now, callsPerSecond = CALLS_PER_SECOND } = deps;
  const { isShopPicture = () => false } = deps;
  const baseUrl = `http://${HOST}:${port}`;
  const find = createFinder(offers, retriever);
  const tokens = createTokens(now);
  const faults = createFaultSwitch();
  const stats: GatewayStats = { imageSearches: 0, tokenRefreshes: 0, calls: {} };
  const shared = {
    offers,
    find,
    now,
    baseUrl,
    tokens,
    faults,
    load: createLoadPicture(baseUrl, isShopPicture),
    pictureUrl: pictureUrlAt(baseUrl),
    uploads: createUploads(),
    takeCall: createBuckets(callsPerSecond, now),
  };

  const app = new Hono<NodeEnv>();
  app.use(guardAccess(port), corsForExtensions, tellTime(now));
  app.route('/', createFaultRoutes(faults));
  for (const service of SERVICES) {
    app.use(`${service}/*`, countRequests(stats), injectFaults(faults));
  }
  app.use(
    '/openapi/*',
    limitBody(MAX_BODY, () => new GatewayError('gw.ParamInvalid', 'the body is above 2 MB')),
  );
  app.route('/openapi', createOpenPlatform(shared));
  const onRefresh = () => (stats.tokenRefreshes += 1);
  app.route('/openapi', createTokenRoutes({ tokens, onRefresh, faults }));
  app.all('/openapi/*', () => {
    throw new GatewayError('gw.APIUnsupported');
  });
  app.route('/', createAkRoutes(shared));
  app.route('/', createOneboundRoutes(shared));
  app.route('/', createTmapiRoutes(shared));
  app.route('/', createRatesRoutes());
  app.route('/', createAuthorizeRoutes(tokens));
  app.route('/', createPictureRoutes(offers, baseUrl));
  refuseBy(app, {
    picture: () => new GatewayError('gw.ParamInvalid', 'image: it cannot be decoded'),
    search: () => new GatewayError('ISPInvokeError'),
    other: () => new GatewayError('gw.SystemError'),
  });
  return { app, stats };
}

/** The gateway's own time, which clients compare with theirs. */
function tellTime(now: () => number): MiddlewareHandler {
  return async function setDate(c, next) {
    await next();
    c.header('Date', new Date(now()).toUTCString());
  };
}

export interface RunningGateway {
  /** Address without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly stats: Readonly<GatewayStats>;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Starts the gateway on the loopback address; port 0 takes a free one. */
export async function startGateway(options: {
  port: number;
  deps: GatewayDeps;
}): Promise<RunningGateway> {
  let stats: GatewayStats | undefined;
  const { port, close } = await serve(options.port, (taken) => {
    const gateway = createGateway(options.deps, taken);
    ({ stats } = gateway);
    return gateway.app;
  });
  if (stats === undefined) throw new Error('The gateway was not made.');
  return { url: `http://${HOST}:${port}`, port, stats, close };
}

interface GatewayStats {
  /** Image searches (3.1) that were POSTed, whatever their answer. */
  imageSearches: number;
  /** Attempts to refresh a token, whatever their answer. */
  tokenRefreshes: number;
  /** Requests to the services by path, without an app key, whatever their answer. */
  readonly calls: Record<string, number>;
}

const IMAGE_SEARCH_PATH = `/openapi/param2/1/${IMAGE_SEARCH_API}`;

/** Counts requests before anything is done about them; preflights are none. */
function countRequests(stats: GatewayStats): MiddlewareHandler {
  return async function countRequest(c, next) {
    const isOpen = c.req.path.startsWith('/openapi/');
    const path = isOpen ? c.req.path.replace(/\/\d+$/, '') : c.req.path;
    stats.calls[path] = (stats.calls[path] ?? 0) + 1;
    if (path === IMAGE_SEARCH_PATH && c.req.method === 'POST') stats.imageSearches += 1;
    return next();
  };
}
