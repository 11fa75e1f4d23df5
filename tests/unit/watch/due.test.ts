import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueNow, nextDue } from '@/utils/core/watch/due';
import { createFleet, DAY, HOUR, START } from '../../support/watch/fleet';
import { watch } from '../../support/watch/watch';

const now = START;
const middle = () => 0.5;

describe('the next check', () => {
  it.each([
    [0, 21.6],
    [0.5, 24],
    [1, 26.4],
  ])('is a day away, spread by a tenth (%d)', (random, hours) => {
    expect(nextDue(watch(), now, () => random) - now).toBe(hours * HOUR);
  });

  it('confirms a held move after an hour, never earlier', () => {
    const held = watch({ pending: { at: now, state: 'gone' } });
    expect(nextDue(held, now, () => 0) - now).toBe(HOUR);
    expect(nextDue(held, now, () => 1) - now).toBe(66 * 60_000);
  });

  it.each([7 * HOUR, -400 * DAY])('does not hurry for one that was held %d ms ago', (age) => {
    const held = watch({ pending: { at: now - age, state: 'gone' } });
    expect(nextDue(held, now, middle) - now).toBe(DAY);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [5, 16],
    [6, 24],
    [5000, 24],
  ])('comes after %d failures in succession in %d hours', (count, hours) => {
    const trouble = { failure: { code: 'timed-out' as const }, since: now, count };
    expect(nextDue(watch({ trouble }), now, middle) - now).toBe(hours * HOUR);
  });

  it('is within a day and a tenth, whatever has happened', () => {
    const trouble = fc.option(fc.nat(100), { nil: undefined });
    const pending = fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined });
    fc.assert(
      fc.property(
        trouble,
        pending,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, days, random) => {
          const one = watch({
            ...(count !== undefined && {
              trouble: { failure: { code: 'offline' }, since: now, count },
            }),
            ...(days !== undefined && { pending: { at: now + days * DAY, state: 'gone' } }),
          });
          const wait = nextDue(one, now, () => random) - now;
          expect(wait).toBeGreaterThan(0.4 * HOUR);
          expect(wait).toBeLessThanOrEqual(1.1 * DAY);
        },
      ),
    );
  });
});

describe('what is due', () => {
  const dueIn = (hours: number, more = {}) => watch({ dueAt: now + hours * HOUR, ...more });

  it('is what confirms first, then the longest due', () => {
    const late = dueIn(-200);
    const just = dueIn(0);
    const held = dueIn(-1, { pending: { at: now - HOUR, state: 'gone' } });
    expect(dueNow([just, dueIn(1), late, held], now, middle)).toEqual({
      due: [held, late, just],
      moved: [],
    });
  });
});

/** Checks of each watch that are closer to each other than nine tenths of a day. */
function hasty(checks: readonly { index: number; real: number }[]): number {
  const last = new Map<number, number>();
  let count = 0;
  for (const { index, real } of checks) {
    if (real - (last.get(index) ?? -Infinity) < 0.9 * DAY - 5 * 60_000) count += 1;
    last.set(index, real);
  }
  return count;
}

describe('a fleet of 100 watches over days', () => {
  const answer = () => ({});
  const perDay = (checks: readonly { real: number }[], day: number) =>
    checks.filter(({ real }) => Math.floor((real - START) / DAY) === day).length;

  it('is checked once a day each', () => {
    const fleet = createFleet({ count: 100, answer });
    fleet.run(0, 10 * DAY);
    expect(hasty(fleet.checks)).toBe(0);
    expect(fleet.checks.length).toBeGreaterThan(950);
    expect(fleet.checks.length).toBeLessThan(1060);
  });

  it('makes one check each after a week offline, not seven', () => {
    const off = (real: number) => real - START < 2 * DAY || real - START >= 9 * DAY;
    const fleet = createFleet({ count: 100, answer, isOn: off });
    fleet.run(0, 9 * DAY);
    const before = fleet.checks.length;
    fleet.run(9 * DAY, 9.5 * DAY);
    expect(fleet.checks.length - before).toBe(100);
    fleet.run(9.5 * DAY, 12 * DAY);
    expect(hasty(fleet.checks)).toBe(0);
  });

  it.each([
    ['a year ahead for some hours', 365 * DAY],
    ['a year behind for some hours', -365 * DAY],
    ['two hours ahead', 2 * HOUR],
  ])('makes no storm with the clock %s', (_, shift) => {
    const isWrong = (real: number) => real - START >= 3.25 * DAY && real - START < 3.5 * DAY;
    const fleet = createFleet({
      count: 100,
      answer,
      clock: (real) => real + (isWrong(real) ? shift : 0),
    });
    fleet.run(0, 10 * DAY);
    const most = Math.max(...[3, 4, 5, 6, 7, 8, 9].map((day) => perDay(fleet.checks, day)));
    expect(fleet.reported()).toEqual([]);
    // A clock that jumps ahead makes each due at once, one time; going back makes none due.
    expect(hasty(fleet.checks)).toBeLessThanOrEqual(100);
    expect(most).toBeLessThanOrEqual(205);
    expect(perDay(fleet.checks, 9)).toBeGreaterThan(50);
    expect(perDay(fleet.checks, 9)).toBeLessThan(160);
  });
});
