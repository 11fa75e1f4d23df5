import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineOf, likenessOf, toVector } from '../../../utils/core/likeness/compare';

const vector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 256, maxLength: 256 })
  .map((values) => Int8Array.from(values));
const ofCosine = (cosine: number) =>
  toVector(Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2)), Float32Array.of(), 1);
const ONE = ofCosine(1);

describe('likenessOf', () => {
  it('is 1 for a picture and itself', () => {
    expect(likenessOf(ONE, ONE)).toBe(1);
  });

  it('is 0 for an empty vector', () => {
    expect(likenessOf(new Int8Array(256), ofCosine(0.9))).toBe(0);
  });

  it('stays between 0 and 1, whichever picture comes first', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const likeness = likenessOf(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likenessOf(b, a)).toBe(likeness);
      }),
    );
  });

  it('never falls as the cosine rises', () => {
    const rising = Array.from({ length: 100 }, (_, i) => likenessOf(ONE, ofCosine(i / 100)));
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(rising[50]).toBeCloseTo(0.033, 2);
    expect(rising[87]).toBeGreaterThan(0.85);
  });
});

describe('toVector', () => {
  it('weighs colours beside what the network saw', () => {
    const both = toVector(Float32Array.of(1, 0), Float32Array.of(1, 0), 0.5);
    const otherColour = toVector(Float32Array.of(1, 0), Float32Array.of(0, 1), 0.5);
    expect(cosineOf(both, otherColour)).toBeCloseTo(1 / 1.5, 1);
  });
});
