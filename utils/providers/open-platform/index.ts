import { hostPattern } from '../../access';
import { OPEN_PLATFORM_URL } from '../../model/settings';
import type { Provider } from '../provider';
import { checkConnection } from './check';
import { searchByPicture } from './client';
import { refreshToken } from './token';

/** 1688's open platform with the user's own key, or a relay in front of it. */
export const openPlatform: Provider = {
  id: 'open-platform',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl || OPEN_PLATFORM_URL)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  check: checkConnection,
  refresh: refreshToken,
  search: (search, options) => searchByPicture('open-platform', search, options),
};
