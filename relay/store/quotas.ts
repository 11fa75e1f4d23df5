/** What may be asked for in a longer time: calls of an account in a day of China, and requests of a member. */
import { RateLimiterMemory, RateLimiterRes, RateLimiterValkey } from 'rate-limiter-flexible';
import type { AccountName } from '../config/schema';
import { Refusal } from '../refusal';
import { dayInChina, untilNextDayInChina } from '../../utils/core/china-day';
import type { Budget, StoreOptions } from './types';
import { type Link, PREFIX } from './valkey';

/** Longer than any day, whatever the clocks of relays show. */
const KEPT_SECONDS = 2 * 24 * 60 * 60;

interface Day {
  day: number;
  /** Calls of all relays, as this one heard last. */
  known: number;
  /** Calls of this relay while Valkey was away. */
  made: number;
  /** The limit that is used up. */
  usedUp?: number;
}

type DayOptions = Pick<StoreOptions, 'limitsOf' | 'instances'> & { link: Link | undefined };

/** Calls of the day of each account. */
export function createDays({ limitsOf, instances, link }: DayOptions) {
  const days = new Map<AccountName, Day>();
  const counts = { points: Number.MAX_SAFE_INTEGER, duration: KEPT_SECONDS };
  const counter = link
    ? new RateLimiterValkey({ ...counts, storeClient: link.client, keyPrefix: `${PREFIX}:day` })
    : new RateLimiterMemory(counts);

  function dayOf(account: AccountName): Day {
    const day = dayInChina(Date.now());
    const known = days.get(account);
    if (known?.day === day) return known;
    const next = { day, known: 0, made: 0 };
    days.set(account, next);
    return next;
  }

  const keyOf = (account: AccountName, { day }: Day) => `${account}:${day}`;
  const refused = () =>
    new Refusal('day-used-up', "The team's calls of this day are used up.", {
      retryAfterMs: untilNextDayInChina(Date.now()),
    });

  /** Undefined while Valkey is away. */
  async function add(key: string, calls: number): Promise<number | undefined> {
    if (link && !link.isUp()) return undefined;
    try {
      return (await counter.penalty(key, calls)).consumedPoints;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      link?.failed(error);
      return undefined;
    }
  }

  return {
    usedUp: (account: AccountName): Refusal | undefined => {
      const { perDay } = limitsOf(account);
      return perDay !== undefined && dayOf(account).usedUp === perDay ? refused() : undefined;
    },
    /** Counts a call; the refusal where it is one too many. */
    count: async (account: AccountName): Promise<Refusal | undefined> => {
      const day = dayOf(account);
      const { perDay = Infinity } = limitsOf(account);
      const total = await add(keyOf(account, day), 1);
      const part = (perDay - day.known) / instances;
      const isOver = total === undefined ? day.made + 1 > part : total > perDay;
      if (total === undefined && !isOver) day.made += 1;
      if (total !== undefined) day.known = Math.min(total, perDay);
      if (!isOver) return undefined;
      // What is left may be another relay's part, so that only all calls together are remembered.
      if (total !== undefined) day.usedUp = perDay;
      return refused();
    },
    catchUp: async (): Promise<void> => {
      for (const [account, day] of days) {
        const { made } = day;
        if (made === 0) continue;
        day.made = 0;
        day.known = (await add(keyOf(account, day), made)) ?? day.known;
      }
    },
  };
}

/** Members' budgets: windows that begin with a member's first request. */
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
