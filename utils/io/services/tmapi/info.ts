import { hostPattern } from '../../../core/hosts/host-pattern';
import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const tmapiInfo: ServiceInfo = {
  id: 'tmapi',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: [ALICDN],
  }),
  uploadsFirst: true,
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
    // No `markets`: its documents describe no search of Alibaba.com or AliExpress by picture (2026-11-28).
  },
};
