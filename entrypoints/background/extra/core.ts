import type { makePlan } from '../plan';
import type { withKey } from '../post';

/** What the part shares with the worker's searches: one way to the service, and to a new token. */
export interface Core {
  makePlan: typeof makePlan;
  withKey: typeof withKey;
}
