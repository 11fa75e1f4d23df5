import type { Credentials } from '../../core/model/accounts';
import { detailsRequest } from './cross-border/details';
import { searchBySeller, searchByWords } from './cross-border/client';
import { marketSearch } from './onebound/market';
import { searchByPicture } from './open-platform/client';
import { serviceInfoOf } from './registry';
import type { HttpService, MarketRequest } from './service';

/** The demo gateway's public app: there is nothing to set up. */
const DEMO_CREDENTIALS: Credentials = {
  appKey: '1000000',
  secret: 'demo-secret',
  token: 'demo-token',
};
/** Account at the gateway's OneBound. */
const ONEBOUND: Credentials = { appKey: 'demo-key', secret: 'demo-secret' };
const atOneBound = (request: MarketRequest): MarketRequest => ({
  ...request,
  connection: { baseUrl: `${request.connection.baseUrl}/onebound` },
  credentials: ONEBOUND,
});
export const withKey = <T extends object>(request: T) => ({
  ...request,
  credentials: DEMO_CREDENTIALS,
});

const { upload, page } = marketSearch('demo');

/**
 * The local demo gateway: the open platform's image search, which answers similarity, and the
 * cross-border API for everything else of 1688; OneBound's searches of other markets.
 */
export const demo: HttpService = {
  ...serviceInfoOf('demo'),
  kind: 'http',
  search: { page: (request) => searchByPicture('demo', withKey(request)) },
  words: (request) => searchByWords('demo', withKey(request)),
  market: {
    upload: (request, isSmaller) => upload(atOneBound(request), isSmaller),
    page: (request) => page(atOneBound(request)),
  },
  sellerOffers: (request) => searchBySeller('demo', withKey(request)),
  details: (offerId, context) => detailsRequest('demo', offerId, withKey(context)),
};
