import { hostPattern } from '../../access';
import type { ProviderFacts } from '../provider';

export const tmapiFacts: ProviderFacts = {
  id: 'tmapi',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'address',
    similarity: false,
    tiers: 'results',
    paging: true,
    sort: ['price-asc', 'price-desc', 'sold-desc'],
    filters: [],
    crop: false,
    words: false,
    sellerOffers: false,
    details: false,
  },
};
