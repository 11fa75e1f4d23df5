/** Members' budgets, by rate-limiter-flexible: fixed windows, which begin with a member's first request. */
import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Budget, StoreSettings } from './options';
import { refusals } from './refusals';
import type { Budgets } from './store';

/** @param createLimiter one for each size of budget */
export function createBudgets(
  budgetOf: StoreSettings['budgetOf'],
  createLimiter: (budget: Budget) => Pick<RateLimiterAbstract, 'consume'>,
): Budgets {
  const limiters = new Map<string, Pick<RateLimiterAbstract, 'consume'>>();
  return {
    spend: async (member) => {
      const budget = budgetOf?.(member);
      if (budget === undefined) return;
      const size = `${budget.requests}/${budget.seconds}`;
      const limiter = limiters.get(size) ?? createLimiter(budget);
      limiters.set(size, limiter);
      try {
        await limiter.consume(member);
      } catch (error) {
        // The library rejects with its figures, which are no error.
        if (error instanceof RateLimiterRes) throw refusals.budgetUsedUp(error.msBeforeNext);
        throw error;
      }
    },
  };
}
