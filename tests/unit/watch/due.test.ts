import { expect, it } from 'vitest';
import { dueNow, nextDue } from '@/utils/core/watch/due';
import { watch } from '../../support/watch/watch';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = 1_800_000_000_000;
const middle = () => 0.5;

it.each([
  [0, 21.6],
  [0.5, 24],
  [1, 26.4],
])('the next check is a day away, spread by a tenth (%d)', (random, hours) => {
  expect(nextDue(watch(), now, () => random) - now).toBe(hours * HOUR);
});

it('the next check confirms what waits after an hour, never earlier', () => {
  const held = watch({ pending: { at: now, state: 'gone' } });
  expect(nextDue(held, now, () => 0) - now).toBe(HOUR);
  expect(nextDue(held, now, () => 1) - now).toBe(66 * 60_000);
});

it.each([7 * HOUR, -400 * DAY])('no check is hurried for what was held %d ms ago', (age) => {
  const held = watch({ pending: { at: now - age, state: 'gone' } });
  expect(nextDue(held, now, middle) - now).toBe(DAY);
});

it.each([
  [1, 1],
  [3, 4],
  [6, 24],
  [5000, 24],
])('the next check comes after %d failures in succession in %d hours', (count, hours) => {
  const trouble = { failure: { code: 'timed-out' as const }, since: now, count };
  expect(nextDue(watch({ trouble }), now, middle) - now).toBe(hours * HOUR);
});

it('what confirms is due first, then the longest due, and what a clock set that was ahead', () => {
  const dueIn = (hours: number, more = {}) => watch({ dueAt: now + hours * HOUR, ...more });
  const [late, just, ahead] = [dueIn(-200), dueIn(0), dueIn(365 * 24)];
  const held = dueIn(-1, { pending: { at: now - HOUR, state: 'gone' } });
  expect(dueNow([just, dueIn(1), dueIn(26), late, ahead, held], now)).toEqual([
    held,
    late,
    just,
    ahead,
  ]);
});
