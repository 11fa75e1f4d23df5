import type { Connection, Credentials } from '../../model/settings';
import { readDetails } from '../cross-border/details';
import { searchBySeller, searchByWords } from '../cross-border/client';
import { checkConnection, searchByPicture } from '../open-platform/client';
import { IMAGE_SEARCH } from '../open-platform/signed-call';
import type { ServiceClient, SearchPage } from '../service';
import { refuseRefresh } from '../request';
import { demoInfo } from './info';

/** The demo gateway's public app: there is nothing to set up. */
const DEMO_CREDENTIALS: Credentials = {
  appKey: '1000000',
  secret: 'demo-secret',
  token: 'demo-token',
};
const withKey = <T extends object>(request: T) => ({ ...request, credentials: DEMO_CREDENTIALS });

/**
 * Pictures from another port are removed: match patterns name no port, so the panel would load them from
 * any server on this computer.
 */
function withOwnPictures(page: SearchPage, { baseUrl }: Connection): SearchPage {
  const isOwn = (url: string) =>
    URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin;
  const offers = page.offers.map(({ imageUrl, ...offer }) =>
    imageUrl !== undefined && isOwn(imageUrl) ? { ...offer, imageUrl } : offer,
  );
  return { ...page, offers };
}

/**
 * The local demo gateway: the open platform's image search, which answers similarity, and the
 * cross-border API for everything else.
 */
export const demo: ServiceClient = {
  ...demoInfo,
  check: (connection, _credentials, options) =>
    checkConnection(IMAGE_SEARCH, withKey({ connection }), options),
  refresh: refuseRefresh, // the token never expires
  search: async (request, options) =>
    withOwnPictures(await searchByPicture('demo', withKey(request), options), request.connection),
  words: async (request, options) =>
    withOwnPictures(await searchByWords('demo', withKey(request), options), request.connection),
  sellerOffers: async (request, options) =>
    withOwnPictures(await searchBySeller('demo', withKey(request), options), request.connection),
  details: (offerIds, context, options) => readDetails('demo', offerIds, withKey(context), options),
};
