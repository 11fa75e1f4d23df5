/** What the user has set of costs. Writers: the pages of the extension, one change at a time under a lock. */
import { NO_USER_COSTS, userCostsSchema, type UserCosts } from '../model/user-costs';
import { defineStore } from './define';

export const costInputsStore = defineStore<UserCosts>({
  area: 'local',
  key: 'costs',
  schema: userCostsSchema,
  version: 1,
  fallback: NO_USER_COSTS,
});

/** One change on top of what is stored: panel and options page both write it. */
export function changeCosts(change: (costs: UserCosts) => UserCosts): Promise<void> {
  return navigator.locks.request('costs', async () => {
    await costInputsStore.write(change(await costInputsStore.read()));
  });
}
