import { crossBorderInfo } from '../cross-border/info';
import { oneboundInfo } from '../onebound/info';
import { openPlatformInfo } from '../open-platform/info';
import type { ServiceInfo } from '../service';

const { words, sellerOffers, details } = crossBorderInfo.capabilities;
const { markets = [] } = oneboundInfo.capabilities;

export const demoInfo: ServiceInfo = {
  id: 'demo',
  // The gateway answers extensions by CORS: no access is needed to reach it.
  hosts: ({ baseUrl }) => ({ api: [], pictures: [{ origin: new URL(baseUrl).origin }] }),
  capabilities: {
    ...openPlatformInfo.capabilities,
    tiers: 'details',
    words,
    sellerOffers,
    details,
    markets,
    priceOfCall: 0,
  },
};
