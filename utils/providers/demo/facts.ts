import { hostPattern } from '../../access';
import { crossBorderFacts } from '../cross-border/facts';
import { openPlatformFacts } from '../open-platform/facts';
import type { ProviderFacts } from '../provider';

const { words, sellerOffers, details } = crossBorderFacts.capabilities;

export const demoFacts: ProviderFacts = {
  id: 'demo',
  // The gateway answers extensions by CORS: no access is needed to reach it.
  hosts: ({ baseUrl }) => ({ api: [], pictures: [hostPattern(baseUrl)] }),
  capabilities: {
    ...openPlatformFacts.capabilities,
    tiers: 'details',
    words,
    sellerOffers,
    details,
    priceOfCall: 0,
  },
};
