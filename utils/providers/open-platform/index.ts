import type { Provider } from '../provider';
import { checkConnection } from './check';
import { searchByPicture } from './client';
import { IMAGE_SEARCH } from './form';
import { openPlatformFacts } from './facts';
import { refreshToken } from './token';

/** 1688's open platform with the user's own key, or a relay in front of it. */
export const openPlatform: Provider = {
  ...openPlatformFacts,
  check: (connection, credentials, options) =>
    checkConnection(IMAGE_SEARCH, { connection, credentials }, options),
  refresh: refreshToken,
  search: (request, options) => searchByPicture('open-platform', request, options),
};
