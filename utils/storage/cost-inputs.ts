/**
 * What the user has set of costs. Writers: the pages of the extension, one change at a time under a
 * lock. What is set in a private window names the site: it stays in memory.
 */
import { NO_USER_COSTS, userCostsSchema, type UserCosts } from '../model/user-costs';
import { defineStore, type Store } from './define';
import { settingOf, type StorageScope } from './keeper';

export const costInputsStore = defineStore<UserCosts>({
  area: 'local',
  key: 'costs',
  schema: userCostsSchema,
  version: 1,
  fallback: NO_USER_COSTS,
});

export function costsStore(keeper: StorageScope): Store<UserCosts> {
  return settingOf(keeper, costInputsStore, { name: 'costs', schema: userCostsSchema });
}

/** One change on top of what is stored: panel and options page both write it. */
export function changeCosts(
  change: (costs: UserCosts) => UserCosts,
  keeper: StorageScope = {},
): Promise<void> {
  const store = costsStore(keeper);
  return navigator.locks.request('costs', async () => {
    await store.write(change(await store.read()));
  });
}
