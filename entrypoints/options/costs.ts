import type { UserCosts } from '@/utils/model/user-costs';
import { changeCosts, costInputsStore } from '@/utils/store/cost-inputs';
import { uiLanguage } from '@/utils/words';

/** Everything outside of the section. */
export interface CostsDeps {
  read: () => Promise<UserCosts>;
  watch: (listener: (costs: UserCosts) => void) => () => void;
  change: (change: (costs: UserCosts) => UserCosts) => Promise<void>;
  language: string;
  now: () => Date;
}

export const costsDeps: CostsDeps = {
  read: () => costInputsStore.read(),
  watch: (listener) => costInputsStore.watch(listener),
  change: changeCosts,
  language: uiLanguage(),
  now: () => new Date(),
};
