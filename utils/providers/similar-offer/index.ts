import { checkConnection } from '../open-platform/check';
import { refreshToken } from '../open-platform/token';
import type { Provider } from '../provider';
import { searchByAddress, SIMILAR_OFFERS } from './client';
import { similarOfferFacts } from './facts';

/** The open platform's search for similar offers. It loads the picture itself. */
export const similarOffer: Provider = {
  ...similarOfferFacts,
  check: (connection, credentials, options) =>
    checkConnection(SIMILAR_OFFERS, { connection, credentials }, options),
  refresh: refreshToken,
  search: searchByAddress,
};
