import { hostPattern } from '../../../core/hosts/host-pattern';
import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const crossBorderInfo: ServiceInfo = {
  id: 'cross-border',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: [ALICDN],
  }),
  uploadsFirst: true,
  capabilities: {
    picture: 'bytes',
    similarity: false,
    tiers: 'details',
    paging: true,
    sort: ['price-asc', 'price-desc', 'sold-desc', 'repurchase-desc'],
    filters: ['ships-in-24h', 'ships-in-48h', 'certified-factory', 'one-piece'],
    crop: true,
    words: true,
    wordsWithPicture: true,
    sellerOffers: true,
    details: true,
  },
};
