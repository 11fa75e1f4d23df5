import { hostPattern } from '../../../core/hosts/host-pattern';
import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const oneboundInfo: ServiceInfo = {
  id: 'onebound',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl)],
    pictures: [ALICDN],
  }),
  uploadsFirst: true,
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
    markets: ['alibaba', 'aliexpress'],
  },
};
