import { hostPattern } from '../../access';
import type { ProviderFacts } from '../provider';

export const oneboundFacts: ProviderFacts = {
  id: 'onebound',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'bytes',
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
