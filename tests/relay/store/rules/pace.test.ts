import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInChina, untilNextDayInChina } from '../../../../utils/core/china-day';
import {
  EARLY_MS,
  GRANT_MS,
  intervalOf,
  PAUSE_MS,
  SEND_MS,
  waitAt,
} from '../../../../relay/store/pace';
import { mostInASecond } from '../support/windows';

test('calls that leave around their slots by less than the margin never exceed the limit in a second', () => {
  const margin = PAUSE_MS - 1000;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.array(
        fc.record({
          idle: fc.oneof(
            { weight: 5, arbitrary: fc.constant(0) },
            fc.double({ min: 0, max: 900, noNaN: true }),
          ),
          late: fc.double({ min: -EARLY_MS, max: margin - EARLY_MS - 0.001, noNaN: true }),
        }),
        { minLength: 2, maxLength: 400 },
      ),
      (perSecond, calls) => {
        let slot = 0;
        const sent = calls.map(({ idle, late }) => {
          slot += intervalOf(perSecond) + idle;
          return slot + late;
        });
        expect(mostInASecond(sent)).toBeLessThanOrEqual(perSecond);
      },
    ),
  );
});

test('a grant is given up, and a call must have left, before the margin is used up', () => {
  expect(GRANT_MS).toBeLessThan(SEND_MS);
  expect(EARLY_MS + SEND_MS).toBeLessThan(PAUSE_MS - 1000);
});

test('a ticket waits for the slots of all before it', () => {
  expect(waitAt(3, { slot: 500, now: 400, interval: 100 })).toBe(400);
  expect(waitAt(1, { slot: 300, now: 400, interval: 100 })).toBe(100);
});

test('the day is that of Shanghai, and ends when its clocks show midnight', () => {
  const shown = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
  const DAY = 24 * 60 * 60 * 1000;
  fc.assert(
    fc.property(
      // Since the last summer time.
      fc.integer({ min: Date.parse('1992-01-01'), max: Date.parse('2100-01-01') }),
      (now) => {
        expect(new Date(dayInChina(now) * DAY).toISOString().slice(0, 10)).toBe(shown.format(now));
        const end = now + untilNextDayInChina(now);
        expect(shown.format(end)).not.toBe(shown.format(now));
        expect(shown.format(end - 1)).toBe(shown.format(now));
      },
    ),
  );
});
