import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PricedOffer, medianOf, splitByPrice } from '@/utils/core/pricing/price-statistics';

const offers = (...prices: readonly (number | undefined)[]): PricedOffer[] =>
  prices.map((price, index) =>
    price === undefined ? { key: `${index}` } : { key: `${index}`, price },
  );
const pricesOf = (clusters: readonly PricedOffer[][]) =>
  clusters.map((cluster) => cluster.map(({ price }) => price));

describe('prices are split', () => {
  it('at each wide gap', () => {
    expect(pricesOf(splitByPrice(offers(10, 11, 12, 30, 31, 32, 90, 91, 92)))).toEqual([
      [10, 11, 12],
      [30, 31, 32],
      [90, 91, 92],
    ]);
  });

  it('where the medians of both sides are far apart, for even numbers the mean of the middle two', () => {
    // 10 to 17 with a median of 12.5, and 22.6: 1.808 times as much; the upper middle would be 15.
    const prices = [10, 10, 15, 17, 22.6, 22.6, 22.6];
    expect(pricesOf(splitByPrice(offers(...prices)))).toEqual([
      [10, 10, 15, 17],
      [22.6, 22.6, 22.6],
    ]);
  });

  it('at no small gap, however far apart the medians are', () => {
    expect(splitByPrice(offers(10, 10, 10, 12.5, 16, 20, 20, 20))).toHaveLength(1);
  });
});

describe('a split of any prices', () => {
  const price = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined });
  const list = fc.array(price, { maxLength: 30 }).map((prices) => offers(...prices));

  it('contains each offer once, in parts that do not overlap', () => {
    fc.assert(
      fc.property(list, (all) => {
        const clusters = splitByPrice(all);
        const keys = clusters.flat().map(({ key }) => key);
        expect(keys.toSorted()).toEqual(all.map(({ key }) => key).toSorted());
        const ranges = clusters.map((cluster) => {
          const known = cluster.flatMap(({ price: one }) => one ?? []);
          return [Math.min(...known), Math.max(...known)] as const;
        });
        for (const [index, [low]] of ranges.entries()) {
          const highest = ranges[index - 1]?.[1];
          if (highest !== undefined) expect(low).toBeGreaterThan(highest);
        }
      }),
    );
  });

  it('does not depend on currency or order', () => {
    fc.assert(
      fc.property(list, (all) => {
        const keysOf = (of: readonly PricedOffer[]) =>
          splitByPrice(of).map((cluster) => cluster.map(({ key }) => key).toSorted());
        expect(keysOf(all.toReversed())).toEqual(keysOf(all));
        const doubled = all.map((one) => (one.price ? { ...one, price: one.price * 2 } : one));
        expect(keysOf(doubled)).toEqual(keysOf(all));
      }),
    );
  });
});

it.each([
  [[], undefined],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1], 2.5],
  [[10, 1, 3, 2], 2.5],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

it('a median does not depend on order, duplication or sign', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const median = medianOf(values) ?? Number.NaN;
      expect(medianOf(values.toReversed())).toBe(median);
      expect(medianOf([...values, ...values])).toBe(median);
      expect(medianOf(values.map((value) => -value))).toBeCloseTo(-median, 9);
    }),
  );
});

it('a median has as many values above it as below it', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const median = medianOf(values) ?? Number.NaN;
      const half = values.length / 2;
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(half);
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(half);
    }),
  );
});
