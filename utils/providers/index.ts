/** The registry of search services: one line each. */
import type { ServiceId } from '../model/settings';
import { demo } from './demo';
import { openPlatform } from './open-platform';
import type { Provider } from './provider';

const PROVIDERS: Record<ServiceId, Provider> = { demo, 'open-platform': openPlatform };

export function findProvider(id: ServiceId): Provider {
  return PROVIDERS[id];
}
