import { checkConnection } from '../open-platform/check';
import { refreshToken } from '../open-platform/token';
import type { Provider } from '../provider';
import { IMAGE_QUERY } from './api';
import { searchByPicture, searchBySeller, searchByWords } from './client';
import { readDetails } from './details';
import { crossBorderFacts } from './facts';

/** The open platform's cross-border solution, `com.alibaba.fenxiao.crossborder`. */
export const crossBorder: Provider = {
  ...crossBorderFacts,
  namesPicture: true,
  check: (connection, credentials, options) =>
    checkConnection(IMAGE_QUERY, { connection, credentials }, options),
  refresh: refreshToken,
  search: (request, options) => searchByPicture('cross-border', request, options),
  words: (request, options) => searchByWords('cross-border', request, options),
  sellerOffers: (request, options) => searchBySeller('cross-border', request, options),
  details: (offerIds, reach, options) => readDetails('cross-border', offerIds, reach, options),
};
