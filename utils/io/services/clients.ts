/** The clients of all search services. */
import type { ServiceId } from '../../core/model/settings';
import { ak } from './ak/client';
import { crossBorder } from './cross-border/client';
import { demo } from './demo';
import { onebound } from './onebound/client';
import { openPlatform } from './open-platform/client';
import type { ServiceClient } from './service';
import { similarOffer } from './similar-offer';
import { throughRelay } from './through-relay';
import { tmapi } from './tmapi';
import { web } from './web';

export const SERVICE_CLIENTS: Record<ServiceId, ServiceClient> = {
  demo,
  'open-platform': throughRelay(openPlatform),
  'cross-border': throughRelay(crossBorder),
  'similar-offer': throughRelay(similarOffer),
  ak: throughRelay(ak),
  onebound: throughRelay(onebound),
  tmapi: throughRelay(tmapi),
  web,
};

export function clientOf(id: ServiceId): ServiceClient {
  return SERVICE_CLIENTS[id];
}
