import { hostPattern } from '../../access';
import { OPEN_PLATFORM_URL } from '../../model/settings';
import type { ProviderFacts } from '../provider';

export const openPlatformFacts: ProviderFacts = {
  id: 'open-platform',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl || OPEN_PLATFORM_URL)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'bytes',
    similarity: true,
    tiers: 'none',
    paging: true,
    sort: [],
    filters: [],
    crop: false,
    words: false,
    sellerOffers: false,
    details: false,
  },
};
