import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarityOf } from '../../../../demo/retrieval/similarity';

const score = fc.double({ min: -1, max: 1.5, noNaN: true });

describe('similarityOf', () => {
  it('never reverses the order of two scores', () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(similarityOf(low)).toBeLessThanOrEqual(similarityOf(high));
      }),
    );
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(score, (value) => {
        expect(similarityOf(value)).toBeGreaterThan(0);
        expect(similarityOf(value)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives the same picture 1, also when rounding lifts its score', () => {
    expect(similarityOf(1.5)).toBe(1);
    expect(similarityOf(1.500001)).toBe(1);
  });

  it('separates near-identical pictures from unrelated ones', () => {
    expect(similarityOf(1.06)).toBeGreaterThanOrEqual(0.9);
    expect(similarityOf(0.3)).toBeLessThan(0.2);
    expect(similarityOf(0.53)).toBeLessThan(0.4);
  });
});
