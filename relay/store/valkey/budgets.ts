/** Members' budgets over all relays; while Valkey is away, each relay counts by itself to its part. */
import { RateLimiterMemory, RateLimiterValkey } from 'rate-limiter-flexible';
import { createBudgets } from '../budgets';
import type { StoreOptions } from '../options';
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
  const shared = createBudgets(
    budgetOf,
    ({ requests, seconds }) =>
      new RateLimiterValkey({
        storeClient: link.valkey,
        keyPrefix: BUDGET_PREFIX,
        points: requests,
        duration: seconds,
      }),
  );
  const local = createBudgets(
    budgetOf,
    ({ requests, seconds }) =>
      new RateLimiterMemory({
        points: Math.max(1, Math.floor(requests / instances)),
        duration: seconds,
      }),
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
