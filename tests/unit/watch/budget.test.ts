import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf, dailyBudget } from '@/utils/core/watch/budget';

const QUARTER = 15 * 60_000;
const settings = { share: 20, perDay: 100 };
const morning = new Date(2027, 2, 3);

describe('calls of a day', () => {
  it.each([
    ['a share of the user’s limit', { perDay: 500 }, 100],
    ['one of a few', { perDay: 3 }, 1],
    ['none where the user allows none', { perDay: 0 }, 0],
    ['a number where there is no limit', {}, 100],
  ])('%s', (_, limits, calls) => {
    expect(dailyBudget(settings, limits)).toBe(calls);
  });
});

interface Day {
  total: number;
  /** Wakes of the day in which the computer is on. */
  isOn: (wake: number) => boolean;
  /** Calls of the user in each wake. */
  others?: number;
  perDay?: number;
  perMonth?: number;
}

/** Calls of the watch in each quarter of an hour of a day in which more is due than may be asked. */
function runDay({ total, isOn, others = 0, perDay, perMonth }: Day): number[] {
  let watched = 0;
  let all = 0;
  return Array.from({ length: 96 }, (_, wake) => {
    if (!isOn(wake)) return 0;
    all += others;
    const calls = budgetOf(
      {
        settings: { share: 20, perDay: total },
        limits: {
          ...(perDay !== undefined && { perDay }),
          ...(perMonth !== undefined && { perMonth }),
        },
        usage: { today: all, month: all },
        watched,
        period: QUARTER,
      },
      new Date(morning.getTime() + wake * QUARTER),
    );
    watched += calls;
    all += calls;
    return calls;
  });
}

const sum = (calls: readonly number[]) => calls.reduce((total, one) => total + one, 0);
const before = (calls: readonly number[], wake: number) => sum(calls.slice(0, wake));

describe('calls of a wake', () => {
  it('are spread over the whole day', () => {
    const calls = runDay({ total: 100, isOn: () => true });
    expect(sum(calls)).toBe(100);
    expect(Math.max(...calls)).toBeLessThanOrEqual(2);
    expect(before(calls, 48)).toBeGreaterThan(45);
    expect(before(calls, 48)).toBeLessThan(56);
  });

  it('are spread even if they are few', () => {
    const calls = runDay({ total: 3, isOn: () => true });
    expect(calls.flatMap((count, wake) => (count > 0 ? [wake] : []))).toEqual([0, 32, 64]);
  });

  it('make no burst where the computer is switched on in the evening', () => {
    const calls = runDay({ total: 100, isOn: (wake) => wake >= 80 });
    expect(Math.max(...calls)).toBeLessThanOrEqual(8);
    expect(sum(calls)).toBeGreaterThan(60);
    expect(Math.max(...runDay({ total: 100, isOn: (wake) => wake === 95 }))).toBeLessThanOrEqual(
      13,
    );
  });

  it('leave the user’s limits to the user', () => {
    expect(sum(runDay({ total: 1, perDay: 100, isOn: () => true }))).toBe(20);
    expect(sum(runDay({ total: 1, perDay: 100, isOn: () => true, others: 100 }))).toBe(0);
    expect(sum(runDay({ total: 1, perDay: 100, isOn: (wake) => wake > 50, others: 50 }))).toBe(1);
    expect(sum(runDay({ total: 100, perMonth: 30, isOn: () => true, others: 1 }))).toBeLessThan(30);
  });

  it('never exceed the budget, nor a limit, whatever else is called', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.option(fc.nat(2000), { nil: undefined }),
        fc.array(fc.boolean(), { minLength: 96, maxLength: 96 }),
        fc.nat(20),
        (total, perDay, on, others) => {
          const calls = runDay({
            total,
            isOn: (wake) => on[wake] === true,
            others,
            ...(perDay !== undefined && { perDay }),
          });
          expect(calls.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
          const budget = dailyBudget({ share: 20, perDay: total }, { perDay });
          expect(sum(calls)).toBeLessThanOrEqual(budget);
        },
      ),
    );
  });
});
