import { Hono } from 'hono';
import type { GatewayOffer, FindOffers } from '../catalogue';
import type { LoadPicture } from '../pictures';
import { ORDINARY, type Behaviour } from './behaviour';
import {
  createClassNames,
  createRecord,
  type StandInRecord,
  type RouteDeps,
  type Visit,
} from './shown';
import { createGates, addHandRoutes } from './gates';
import { addGuestRoutes, addResultRoutes } from './lists';
import { addOfferRoutes } from './offers';
import { createPictures } from './pictures';
import { createSearches } from './searches';
import { hostOf, HOSTS } from './sites';
import { addUploadRoutes } from './upload';

export interface WebDeps {
  readonly offers: readonly GatewayOffer[];
  readonly find: FindOffers;
  /** Default: the ordinary one. */
  readonly behaviour?: Behaviour;
  readonly record?: StandInRecord;
  readonly visit?: Visit;
  /** Loads the guest page's pictures by their addresses. Default: none but those of the offers. */
  readonly load?: LoadPicture;
}

/** One app serves all sites, and tells them apart by `Host`. */
export function createSites(deps: WebDeps): Hono {
  const { offers, find, behaviour = { ...ORDINARY } } = deps;
  const { record = createRecord(), visit = { isSignedIn: false, hasPassed: false } } = deps;
  const className = createClassNames(() => behaviour.classNames === 'known');
  const shown = { behaviour, className };
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
    serve: createGates({ shown, visit }),
    get: (site, path, answer) => {
      app.get(path, async (c, next) => (hostOf(c) === HOSTS[site] ? answer(c) : next()));
    },
  };
  addUploadRoutes(routes);
  addResultRoutes(routes);
  addGuestRoutes(routes);
  addOfferRoutes(routes);
  addHandRoutes(routes);
  return app;
}
