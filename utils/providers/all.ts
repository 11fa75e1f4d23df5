/** Every search service with its client. */
import type { ServiceId } from '../model/settings';
import { ak } from './ak';
import { crossBorder } from './cross-border';
import { demo } from './demo';
import { onebound } from './onebound';
import { openPlatform } from './open-platform';
import type { Provider } from './provider';
import { similarOffer } from './similar-offer';
import { tmapi } from './tmapi';
import { web } from './web';

export const PROVIDERS: Record<ServiceId, Provider> = {
  demo,
  'open-platform': openPlatform,
  'cross-border': crossBorder,
  'similar-offer': similarOffer,
  ak,
  onebound,
  tmapi,
  web,
};
