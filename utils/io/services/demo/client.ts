import type { Credentials } from '../../../core/model/accounts';
import { readDetails } from '../cross-border/details';
import { searchBySeller, searchByWords } from '../cross-border/client';
import { searchMarket } from '../onebound/market';
import { checkConnection, searchByPicture } from '../open-platform/client';
import { IMAGE_SEARCH } from '../open-platform/signed-call';
import type { MarketRequest, ServiceClient } from '../service';
import { refuseRefresh } from '../request';
import { demoInfo } from './info';

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
const withKey = <T extends object>(request: T) => ({ ...request, credentials: DEMO_CREDENTIALS });

/**
 * The local demo gateway: the open platform's image search, which answers similarity, and the
 * cross-border API for everything else of 1688; OneBound's searches of other markets.
 */
export const demo: ServiceClient = {
  ...demoInfo,
  check: (connection, _credentials, options) =>
    checkConnection(IMAGE_SEARCH, withKey({ connection }), options),
  refresh: refuseRefresh, // the token never expires
  search: (request, options) => searchByPicture('demo', withKey(request), options),
  words: (request, options) => searchByWords('demo', withKey(request), options),
  market: (request, options) => searchMarket('demo', atOneBound(request), options),
  sellerOffers: (request, options) => searchBySeller('demo', withKey(request), options),
  details: (offerIds, context, options) => readDetails('demo', offerIds, withKey(context), options),
};
