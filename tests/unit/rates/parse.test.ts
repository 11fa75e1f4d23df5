import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '@/utils/core/errors';
import { parseRates } from '@/utils/io/rates/fetch';

const NOW = Date.UTC(2026, 10, 25, 12);
const row = (
  quote: unknown,
  rate: unknown,
  date: unknown = '2026-11-24',
  base: unknown = 'CNY',
) => ({
  date,
  base,
  quote,
  rate,
});

describe('an answer from Frankfurter', () => {
  it('has a row per currency, including the yuan itself', () => {
    const answer = [row('CNY', 1), row('EUR', 0.1201), row('USD', 0.14)];
    expect(parseRates(answer, NOW)).toEqual({
      date: '2026-11-24',
      source: 'ecb',
      perCny: { EUR: 0.1201, USD: 0.14 },
    });
  });

  it('may be a table of the older version', () => {
    const rates = { USD: 0.14, JPY: 22.9 };
    const answer = { amount: 1, base: 'CNY', date: '2026-11-24', rates };
    expect(parseRates(answer, NOW)).toEqual({ date: '2026-11-24', source: 'ecb', perCny: rates });
  });

  it('yields the rates of its newest day only', () => {
    const answer = [row('ISK', 18, '2026-11-20'), row('USD', 0.14)];
    expect(parseRates(answer, NOW).perCny).toEqual({ USD: 0.14 });
  });

  it.each([
    ['a rate of 0', row('GBP', 0)],
    ['a negative rate', row('GBP', -1)],
    ['no number', row('GBP', '0.1')],
    ['an endless rate', row('GBP', Infinity)],
    ['a rate out of all bounds', row('GBP', 1e7)],
    ['another base', row('GBP', 0.1, '2026-11-24', 'EUR')],
    ['no code', row('__proto__', 0.1)],
    ['no date', row('GBP', 0.1, 'today')],
    ['a day that is none', row('GBP', 0.1, '2026-13-41')],
    ['a day to come', row('GBP', 0.1, '2026-11-27')],
    ['null', null],
  ])('is read without a row of %s', (_what, bad) => {
    expect(parseRates([bad, row('USD', 0.14)], NOW)).toMatchObject({
      date: '2026-11-24',
      perCny: { USD: 0.14 },
    });
  });

  it.each([
    ['nothing', undefined],
    ['an empty list', []],
    ['a refusal', { status: 422, message: 'invalid currency: CNY' }],
    ['another amount', { amount: 100, base: 'CNY', date: '2026-11-24', rates: { USD: 14 } }],
    ['another base', { amount: 1, base: 'EUR', date: '2026-11-24', rates: { USD: 1.1 } }],
    ['only the yuan', [row('CNY', 1)]],
    ['a flood of rows', Array.from({ length: 1001 }, () => row('USD', 0.14))],
  ])('is refused where it is %s', (_what, answer) => {
    expect(() => parseRates(answer, NOW)).toThrow('bad-answer');
  });

  it('yields only positive rates for any input', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.array(
        fc.record({
          date: fc.anything(),
          base: fc.constant('CNY'),
          quote: fc.string(),
          rate: fc.anything(),
        }),
      ),
      fc.record({
        base: fc.constant('CNY'),
        date: fc.constant('2026-11-24'),
        rates: fc.dictionary(fc.string(), fc.anything()),
      }),
    );
    fc.assert(
      fc.property(anything, (answer) => {
        try {
          const { perCny } = parseRates(answer, NOW);
          for (const rate of Object.values(perCny)) expect(rate).toBeGreaterThan(0);
        } catch (error) {
          expect(isAppError(error)).toBe(true);
        }
      }),
    );
  });
});
