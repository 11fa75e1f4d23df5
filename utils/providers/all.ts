/**
 * Every search service with its client, for pages: their chunks are loaded when they open. The
 * worker loads the one client that it needs (`utils/load-part.ts`).
 */
import type { ServiceId } from '../model/settings';
import { demo } from './demo';
import { openPlatform } from './open-platform';
import type { Provider } from './provider';
import { web } from './web';

const PROVIDERS: Record<ServiceId, Provider> = { demo, 'open-platform': openPlatform, web };

export function findProvider(id: ServiceId): Provider {
  return PROVIDERS[id];
}
