/** The registry of search services, without their clients: one line each. */
import type { ServiceId } from '../model/settings';
import { demoFacts } from './demo/facts';
import { openPlatformFacts } from './open-platform/facts';
import type { ProviderFacts } from './provider';
import { webFacts } from './web/facts';

const FACTS: Record<ServiceId, ProviderFacts> = {
  demo: demoFacts,
  'open-platform': openPlatformFacts,
  web: webFacts,
};

export function factsOf(id: ServiceId): ProviderFacts {
  return FACTS[id];
}
