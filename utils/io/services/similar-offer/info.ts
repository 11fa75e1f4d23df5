import { hostPattern } from '../../../core/hosts/host-pattern';
import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const similarOfferInfo: ServiceInfo = {
  id: 'similar-offer',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: [ALICDN],
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
