import { hostPattern } from '../../access';
import type { ProviderFacts } from '../provider';

export const similarOfferFacts: ProviderFacts = {
  id: 'similar-offer',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'address',
    similarity: false,
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
