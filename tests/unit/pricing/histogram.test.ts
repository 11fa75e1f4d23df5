import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histogramOf } from '@/utils/core/pricing/summary';

it('a histogram counts each value in its interval, the highest in the last', () => {
  expect(histogramOf([0, 1, 4, 5, 10], 2)).toEqual({ low: 0, high: 10, counts: [3, 2] });
});

it('a histogram of one value or none is undefined', () => {
  expect(histogramOf([], 5)).toBeUndefined();
  expect(histogramOf([7, 7], 5)).toBeUndefined();
});

it('a histogram counts every value', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 40 }), (prices, bars) => {
      const counts = histogramOf(prices, bars)?.counts;
      expect(counts?.length ?? bars).toBe(bars);
      expect(counts?.reduce((sum, count) => sum + count, 0) ?? prices.length).toBe(prices.length);
    }),
  );
});
