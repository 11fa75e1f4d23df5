/** The clients of all search services. */
import type { ServiceId } from '../../core/model/settings';
import { ak } from './ak/client';
import { crossBorder } from './cross-border/client';
import { demo } from './demo/client';
import { onebound } from './onebound/client';
import { openPlatform } from './open-platform/client';
import type { ServiceClient } from './service';
import { similarOffer } from './similar-offer/client';
import { tmapi } from './tmapi/client';
import { web } from './web/client';

export const SERVICE_CLIENTS: Record<ServiceId, ServiceClient> = {
  demo,
  'open-platform': openPlatform,
  'cross-border': crossBorder,
  'similar-offer': similarOffer,
  ak,
  onebound,
  tmapi,
  web,
};

export function clientOf(id: ServiceId): ServiceClient {
  return SERVICE_CLIENTS[id];
}
