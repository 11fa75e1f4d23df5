import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../demo/catalogue/random';

describe('seeded choices', () => {
  test('repeat for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const draw = () => {
          const random = seeded(seed);
          return Array.from({ length: 5 }, () => random.next());
        };
        expect(draw()).toEqual(draw());
      }),
    );
  });

  test('stay in their range', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.nat(1_000), (seed, min, span) => {
        const value = seeded(seed).int(min, min + span);
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(min + span);
      }),
    );
  });

  test('sample without repetition, and no more than there is', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(30), (seed, list, count) => {
        const sample = seeded(seed).sample(list, count);
        expect(sample).toHaveLength(Math.min(count, list.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(list).toEqual(expect.arrayContaining(sample));
      }),
    );
  });
});
