import { hostPattern } from '../../access';
import type { ProviderFacts } from '../provider';

export const demoFacts: ProviderFacts = {
  id: 'demo',
  // The gateway answers extensions by CORS: no access is needed to reach it.
  hosts: ({ baseUrl }) => ({ api: [], pictures: [hostPattern(baseUrl)] }),
};
