import type { Context, Hono } from 'hono';
import type { GatewayOffer } from '../catalogue';
import type { LoadPicture } from '../pictures';
import type { Serve, Visit } from './gates';
import type { PictureAt } from './pictures';
import type { StandInRecord } from './record';
import type { Searches } from './searches';
import type { Shown } from './shown';
import type { Site } from './sites';

/** What the routes of each subject are made with. */
export interface RouteDeps {
  readonly app: Hono;
  readonly shown: Shown;
  readonly offers: readonly GatewayOffer[];
  readonly record: StandInRecord;
  readonly visit: Visit;
  readonly searches: Searches;
  readonly pictures: PictureAt;
  readonly load: LoadPicture;
  readonly serve: Serve;
  /** Serves a path on one site alone. */
  readonly get: (
    site: Site,
    path: string,
    answer: (c: Context) => Response | Promise<Response>,
  ) => void;
}
