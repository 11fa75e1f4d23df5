import fc from 'fast-check';
import { expect, it } from 'vitest';
import { medianOf } from '@/utils/pricing/price-statistics';

it.each([
  [[], undefined],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1], 2.5],
  [[10, 1, 3, 2], 2.5],
])('of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

it('does not depend on order, duplication or sign', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const median = medianOf(values) ?? Number.NaN;
      expect(medianOf(values.toReversed())).toBe(median);
      expect(medianOf([...values, ...values])).toBe(median);
      expect(medianOf(values.map((value) => -value))).toBeCloseTo(-median, 9);
    }),
  );
});

it('has as many values above it as below it', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const median = medianOf(values) ?? Number.NaN;
      const half = values.length / 2;
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(half);
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(half);
    }),
  );
});
