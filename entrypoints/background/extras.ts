/** The door to what is asked for beside a search, a part of its own. */
import { loadPart } from '@/utils/load-part';
import { makePlan } from './plan';
import { withKey } from './post';

/** A command of the panel, which the part carries out. */
export const inExtras =
  (name: 'askDetails' | 'askSeller') =>
  async (windowId: number, sent: object): Promise<void> =>
    (await loadPart('extras'))[name]({ makePlan, withKey }, windowId, sent);
