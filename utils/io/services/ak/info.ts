import { hostPattern } from '../../../core/hosts/host-pattern';
import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const akInfo: ServiceInfo = {
  id: 'ak',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: [ALICDN],
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
