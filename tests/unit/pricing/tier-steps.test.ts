import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierSteps } from '@/utils/core/pricing/tier-steps';

const TIERS = [
  { from: 10, price: 800 },
  { from: 100, price: 600 },
  { from: 1000, price: 400 },
];

describe('steps of tiers', () => {
  it('begin at zero price, over the logarithm of the quantity', () => {
    const { steps } = tierSteps(TIERS, undefined);
    expect(steps.map(({ height }) => height)).toEqual([1, 0.75, 0.5]);
    const [first, second, third] = steps;
    expect(first?.start).toBe(0);
    expect(first?.width).toBeCloseTo(second?.width ?? 0); // ten times as many, twice
    expect((third?.start ?? 0) + (third?.width ?? 0)).toBeCloseTo(1);
    expect(third?.width).toBeGreaterThan(0);
  });

  it.each([
    [9, undefined],
    [10, 10],
    [99, 10],
    [100, 100],
    [50_000, 1000],
  ])('a quantity of %d is in the tier from %s', (quantity, from) => {
    const { steps, mark } = tierSteps(TIERS, quantity);
    expect(steps.find(({ isMine }) => isMine)?.from).toBe(from);
    expect(mark === undefined).toBe(from === undefined);
  });

  it('stay within the drawing, and in order, whatever a service says', () => {
    const count = fc.integer({ min: 0, max: 2 ** 31 });
    const tiers = fc
      .array(fc.record({ from: count, price: count }), { maxLength: 12 })
      .map((all) => all.toSorted((one, other) => one.from - other.from));
    fc.assert(
      fc.property(tiers, fc.option(count, { nil: undefined }), (all, quantity) => {
        const { steps, mark } = tierSteps(all, quantity);
        const shares = steps.flatMap(({ start, width, height }) => [start, width, height]);
        for (const share of [...shares, mark ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(steps.filter(({ isMine }) => isMine).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
