import type { Provider } from '../provider';
import { checkConnection } from './check';
import { searchByPicture } from './client';
import { openPlatformFacts } from './facts';
import { refreshToken } from './token';

/** 1688's open platform with the user's own key, or a relay in front of it. */
export const openPlatform: Provider = {
  ...openPlatformFacts,
  check: checkConnection,
  refresh: refreshToken,
  search: (search, options) => searchByPicture('open-platform', search, options),
};
