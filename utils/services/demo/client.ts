import type { Connection, Credentials } from '../../model/settings';
import { readDetails } from '../cross-border/details';
import { searchBySeller, searchByWords } from '../cross-border/client';
import { checkConnection, searchByPicture } from '../open-platform/client';
import { IMAGE_SEARCH } from '../open-platform/signed-call';
import type { ServiceClient, SearchPage } from '../service';
import { refuseRefresh } from '../request';
import { demoInfo } from './info';

/** The demo gateway's own app: public, so that there is nothing to set up. */
const DEMO_CREDENTIALS: Credentials = {
  appKey: '1000000',
  secret: 'demo-secret',
  token: 'demo-token',
};
const withKey = <T extends object>(request: T) => ({ ...request, credentials: DEMO_CREDENTIALS });

/**
 * A picture of another port of this computer is none: by the patterns of access, a host is all of its
 * ports, and what the panel hashes might be any device's.
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
 * The open platform's clients, pointed at the local gateway: the search that says how alike offers
 * are, and all that it leaves out from the cross-border API.
 */
export const demo: ServiceClient = {
  ...demoInfo,
  check: (connection, _credentials, options) =>
    checkConnection(IMAGE_SEARCH, withKey({ connection }), options),
  refresh: refuseRefresh, // its token never expires
  search: async (request, options) =>
    withOwnPictures(await searchByPicture('demo', withKey(request), options), request.connection),
  words: async (request, options) =>
    withOwnPictures(await searchByWords('demo', withKey(request), options), request.connection),
  sellerOffers: async (request, options) =>
    withOwnPictures(await searchBySeller('demo', withKey(request), options), request.connection),
  details: (offerIds, reach, options) => readDetails('demo', offerIds, withKey(reach), options),
};
