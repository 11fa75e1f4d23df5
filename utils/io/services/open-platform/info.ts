import { hostPattern } from '../../../core/hosts/host-pattern';
import { OPEN_PLATFORM_URL } from '../../../core/model/settings';
import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const openPlatformInfo: ServiceInfo = {
  id: 'open-platform',
  hosts: ({ baseUrl }) => ({
    api: [hostPattern(baseUrl || OPEN_PLATFORM_URL)],
    pictures: [ALICDN],
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
