import { ALICDN } from '../alicdn';
import type { ServiceInfo } from '../service';

export const webInfo: ServiceInfo = {
  id: 'web',
  // A search leads from 1688's page to other hosts of it, and where it asks who the user is, to Taobao's.
  hosts: () => ({
    api: ['https://*.1688.com/*', 'https://login.taobao.com/*'],
    pictures: [ALICDN],
  }),
  takesPictureAlone: true,
  capabilities: {
    picture: 'bytes',
    similarity: true, // on some of its pages
    tiers: 'none',
    paging: true,
    sort: [],
    filters: [],
    crop: false,
    words: false,
    sellerOffers: false,
    details: false,
    priceOfCall: 0,
  },
};
