import type { ServiceInfo } from '../service';

export const webInfo: ServiceInfo = {
  id: 'web',
  // Access to put the picture into the page; its offers are shown there.
  hosts: () => ({ api: ['https://www.1688.com/*'], pictures: [] }),
  capabilities: {
    picture: 'bytes',
    similarity: false,
    tiers: 'none',
    paging: false,
    sort: [],
    filters: [],
    crop: false,
    words: false,
    sellerOffers: false,
    details: false,
    priceOfCall: 0,
  },
};
