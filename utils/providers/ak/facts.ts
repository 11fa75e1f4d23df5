import { hostPattern } from '../../access';
import type { ProviderFacts } from '../provider';

export const akFacts: ProviderFacts = {
  id: 'ak',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: ['https://*.alicdn.com/*'],
  }),
  capabilities: {
    picture: 'bytes',
    similarity: true,
    tiers: 'none',
    paging: false,
    sort: ['price-asc', 'price-desc', 'sold-desc'],
    filters: [],
    crop: false,
    words: true,
    wordsWithPicture: true,
    sellerOffers: false,
    details: false,
  },
};
