import type { Credentials } from '../../model/settings';
import { readDetails } from '../cross-border/details';
import { searchBySeller, searchByWords } from '../cross-border/client';
import { checkConnection } from '../open-platform/check';
import { searchByPicture } from '../open-platform/client';
import { IMAGE_SEARCH } from '../open-platform/form';
import type { Provider } from '../provider';
import { noRefresh } from '../no-refresh';
import { demoFacts } from './facts';

/** The demo gateway's own app: public, so that there is nothing to set up. */
const DEMO_CREDENTIALS: Credentials = {
  appKey: '1000000',
  secret: 'demo-secret',
  token: 'demo-token',
};
const withKey = <T extends object>(request: T) => ({ ...request, credentials: DEMO_CREDENTIALS });

/**
 * The open platform's clients, pointed at the local gateway: the search that says how alike offers
 * are, and all that it leaves out from the cross-border API.
 */
export const demo: Provider = {
  ...demoFacts,
  check: (connection, _credentials, options) =>
    checkConnection(IMAGE_SEARCH, withKey({ connection }), options),
  refresh: noRefresh, // its token never expires
  search: (request, options) => searchByPicture('demo', withKey(request), options),
  words: (request, options) => searchByWords('demo', withKey(request), options),
  sellerOffers: (request, options) => searchBySeller('demo', withKey(request), options),
  details: (offerIds, reach, options) => readDetails('demo', offerIds, withKey(reach), options),
};
