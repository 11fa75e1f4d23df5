/** Members' budgets over all relays; while Valkey is away, each relay counts by itself to its part. */
import { RateLimiterRes, RateLimiterValkey } from 'rate-limiter-flexible';
import { createBudgets } from '../budgets';
import { createWindow } from '../memory/window';
import type { Budget, StoreOptions } from '../options';
import { refusals } from '../refusals';
import type { Budgets } from '../store';
import { BUDGET_PREFIX } from './keys';
import { Away, type Link } from './link';

export function createSharedBudgets({
  link,
  settings: { budgetOf, fail, instances },
}: {
  link: Link;
  settings: Pick<StoreOptions, 'budgetOf' | 'fail' | 'instances'>;
}): Budgets {
  const shared = createBudgets(budgetOf, (budget) => createSharedSpend(link, budget));
  const local = createBudgets(
    budgetOf,
    ({ requests, seconds }) =>
      createWindow({ requests: Math.max(1, Math.floor(requests / instances)), seconds }).spend,
  );
  return {
    spend: async (member) => {
      if (budgetOf?.(member) === undefined) return;
      try {
        await link.run(() => shared.spend(member));
      } catch (error) {
        if (!(error instanceof Away)) throw error;
        if (fail === 'closed') throw refusals.storeAway(error);
        await local.spend(member);
      }
    },
  };
}

function createSharedSpend({ valkey }: Link, { requests, seconds }: Budget) {
  const limiter = new RateLimiterValkey({
    storeClient: valkey,
    keyPrefix: BUDGET_PREFIX,
    points: requests,
    duration: seconds,
  });
  return async (member: string): Promise<number | undefined> => {
    try {
      await limiter.consume(member);
      return undefined;
    } catch (error) {
      // The library rejects with its figures, which are no error.
      if (error instanceof RateLimiterRes) return error.msBeforeNext;
      throw error;
    }
  };
}
