import { Hono, type Context } from 'hono';
import type { GatewayOffer } from '../catalogue';
import type { FindOffers } from '../finder';
import type { LoadPicture } from '../picture-url';
import { ORDINARY, type Behaviour } from './behaviour';
import { createClassNames } from './class-names';
import { createGates, type Visit } from './gates';
import { addGuestRoutes } from './guest-routes';
import { addHandRoutes } from './hand-routes';
import { addOfferRoutes } from './offer-routes';
import { createPictures } from './pictures';
import { createRecord, type StandInRecord } from './record';
import { addResultRoutes } from './result-routes';
import { createSearches } from './searches';
import { areNamed, hostOf, HOSTS, sitesBelow, type Site, type Sites } from './sites';
import { addUploadRoutes } from './upload-routes';
import type { RouteDeps } from './route-deps';

export interface WebDeps {
  readonly offers: readonly GatewayOffer[];
  readonly find: FindOffers;
  readonly sites: Sites;
  /** Default: the ordinary one. */
  readonly behaviour?: Behaviour;
  readonly record?: StandInRecord;
  readonly visit?: Visit;
  /** Loads the guest page's pictures by their addresses. Default: none but those of the offers. */
  readonly load?: LoadPicture;
}

/** 1688's pages below a path of the gateway, which behave in the ordinary way. @param prefix without a slash at its end */
export function createWebRoutes(
  prefix: string,
  { offers, find }: Pick<WebDeps, 'offers' | 'find'>,
): Hono {
  const app = new Hono();
  return app.mount(prefix, createSites({ offers, find, sites: sitesBelow(prefix) }).fetch);
}

/** All sites as one app, which tells them apart by `Host` where they have names. */
export function createSites(deps: WebDeps): Hono {
  const { offers, find, sites, behaviour = { ...ORDINARY } } = deps;
  const { record = createRecord(), visit = { isSignedIn: false, hasPassed: false } } = deps;
  const className = createClassNames(() => behaviour.classNames === 'known');
  const shown = { behaviour, sites, className };
  const app = new Hono();
  const routes: RouteDeps = {
    app,
    shown,
    offers,
    record,
    visit,
    load: deps.load ?? (() => Promise.resolve(undefined)),
    searches: createSearches({ offers, find }, behaviour),
    pictures: createPictures(offers),
    serve: createGates({ shown, record, visit }),
    get: (site, path, answer) => {
      app.get(path, async (c, next) => (isOf(c, sites, site) ? answer(c) : next()));
    },
  };
  addUploadRoutes(routes);
  addResultRoutes(routes);
  addGuestRoutes(routes);
  addOfferRoutes(routes);
  addHandRoutes(routes);
  return app;
}

function isOf(c: Context, sites: Sites, site: Site): boolean {
  return !areNamed(sites) || hostOf(c) === HOSTS[site];
}
