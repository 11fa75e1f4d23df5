import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { corsForExtensions, guardAccess } from './access-guard';
import { createAkRoutes } from './ak/routes';
import type { Retriever } from '../retrieval/retriever';
import type { GatewayOffer } from './catalogue';
import { GatewayError } from './errors';
import { injectFaults, type NodeEnv } from './faults/inject';
import { createFaultRoutes, createFaultSwitch } from './faults/switch';
import { createFinder } from './finder';
import { HOST } from './http-server';
import { pictureUrlAt, createPictureRoutes } from './pictures';
import { createAuthorizeRoutes } from './oauth-authorize';
import { createTokenRoutes } from './oauth-token';
import { createOneboundRoutes } from './onebound/routes';
import { createOpenPlatform } from './open-platform';
import { createLoadPicture, type IsShopPicture } from './picture-source';
import { CALLS_PER_SECOND, createBuckets, createUploads } from './service-deps';
import { createRatesRoutes } from './rates';
import { countRequests, createStats, type GatewayStats } from './stats';
import { refuseBy } from './refusal';
import { createTmapiRoutes } from './tmapi/routes';
import { createTokens } from './tokens';

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
export function createGateway(deps: GatewayDeps, port: number): Gateway {
  const { offers, retriever, now = Date.now, callsPerSecond = CALLS_PER_SECOND } = deps;
  const { isShopPicture = () => false } = deps;
  const baseUrl = `http://${HOST}:${port}`;
  const find = createFinder(offers, retriever);
  const tokens = createTokens(now);
  const faults = createFaultSwitch();
  const stats = createStats();
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
  app.use('/openapi/*', bodyLimit({ maxSize: MAX_BODY, onError: refuseLargeBody }));
  app.route('/openapi', createOpenPlatform(shared));
  app.route(
    '/openapi',
    createTokenRoutes({
      tokens,
      onRefresh: () => (stats.tokenRefreshes += 1),
      isSingleUse: faults.hasSingleUseRefreshTokens,
    }),
  );
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
    picture: () => new GatewayError('gw.ParamInvalid', { detail: 'image: it cannot be decoded' }),
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

function refuseLargeBody(): never {
  throw new GatewayError('gw.ParamInvalid', { detail: 'the body is above 2 MB' });
}
