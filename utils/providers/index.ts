/** The registry of search services, without their clients: one line each. */
import type { Connection, ServiceId } from '../model/settings';
import { akFacts } from './ak/facts';
import { crossBorderFacts } from './cross-border/facts';
import { demoFacts } from './demo/facts';
import { oneboundFacts } from './onebound/facts';
import { openPlatformFacts } from './open-platform/facts';
import type { ProviderFacts } from './provider';
import { similarOfferFacts } from './similar-offer/facts';
import { tmapiFacts } from './tmapi/facts';
import { webFacts } from './web/facts';

const FACTS: Record<ServiceId, ProviderFacts> = {
  demo: demoFacts,
  'open-platform': openPlatformFacts,
  'cross-border': crossBorderFacts,
  'similar-offer': similarOfferFacts,
  ak: akFacts,
  onebound: oneboundFacts,
  tmapi: tmapiFacts,
  web: webFacts,
};

export function factsOf(id: ServiceId): ProviderFacts {
  return FACTS[id];
}

/**
 * All origins to ask access for in one prompt, of the API and of its pictures; none where the
 * service answers the extension without access.
 */
export function originsOf(id: ServiceId, connection: Connection): string[] {
  const { api, pictures } = FACTS[id].hosts(connection);
  return api.length === 0 ? [] : [...new Set([...api, ...pictures])];
}
