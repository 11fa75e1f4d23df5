/** Members' budgets: windows that begin with a member's first request. */
import { RateLimiterMemory, RateLimiterRes, RateLimiterValkey } from 'rate-limiter-flexible';
import { Refusal } from '../refusal';
import type { Budget, StoreOptions } from './types';
import { type Link, PREFIX } from './valkey';

export function createBudgets({
  budgetOf,
  instances,
  link,
}: Pick<StoreOptions, 'budgetOf' | 'instances'> & { link: Link | undefined }) {
  let made: { size: string; limiter: RateLimiterMemory | RateLimiterValkey } | undefined;

  function limiterOf(budget: Budget) {
    const size = `${budget.requests}/${budget.seconds}`;
    if (made?.size !== size) made = { size, limiter: makeLimiter(budget) };
    return made.limiter;
  }

  function makeLimiter({ requests, seconds: duration }: Budget) {
    if (!link) return new RateLimiterMemory({ points: requests, duration });
    // While Valkey is away, each relay counts by itself to its part.
    const part = Math.max(1, Math.floor(requests / instances));
    return new RateLimiterValkey({
      storeClient: link.client,
      keyPrefix: `${PREFIX}:budget`,
      points: requests,
      duration,
      rejectIfValkeyNotReady: true,
      insuranceLimiter: new RateLimiterMemory({ points: part, duration }),
    });
  }

  return {
    /** Counts a request of a member. Rejects with `budget-used-up`. */
    spend: async (member: string): Promise<void> => {
      const budget = budgetOf();
      if (!budget) return;
      try {
        await limiterOf(budget).consume(member);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new Refusal('budget-used-up', 'You have used up your share of requests.', {
          retryAfterMs: error.msBeforeNext,
        });
      }
    },
  };
}
