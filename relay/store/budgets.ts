/** Members' budgets: fixed windows, which begin with a member's first request. */
import type { Budget, StoreSettings } from './options';
import { refusals } from './refusals';
import type { Budgets } from './store';

/** Counts a request of the member: milliseconds until the next is allowed, where this one is not. */
type Spend = (member: string) => Promise<number | undefined> | number | undefined;

/** @param createSpend one for each size of budget */
export function createBudgets(
  budgetOf: StoreSettings['budgetOf'],
  createSpend: (budget: Budget) => Spend,
): Budgets {
  const spends = new Map<string, Spend>();
  return {
    spend: async (member) => {
      const budget = budgetOf?.(member);
      if (budget === undefined) return;
      const size = `${budget.requests}/${budget.seconds}`;
      const spend = spends.get(size) ?? createSpend(budget);
      spends.set(size, spend);
      const waitMs = await spend(member);
      if (waitMs !== undefined) throw refusals.budgetUsedUp(waitMs);
    },
  };
}
