import { describe, expect, it } from 'vitest';
import { RIDGE, fitProjection } from '../../../../demo/retrieval/projection';
import { project } from '../../../../utils/core/likeness/projection';
import { correlatedSamples } from './samples';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('fitProjection', () => {
  it('finds mean and axes of points on a line', () => {
    const points = [-2, -1, 0, 1, 2].map((x) => Float32Array.of(10 + 3 * x, 20 + 4 * x));
    const { mean: centre, axes } = fitProjection(points, 1);
    expect([...centre]).toEqual([10, 20]);
    // The direction (3, 4) has length 5, and x the variance 2.
    const deviation = Math.sqrt(50 + RIDGE);
    const sign = Math.sign(axes[0] ?? 0);
    expect(axes[0]).toBeCloseTo((sign * 0.6) / deviation, 5);
    expect(axes[1]).toBeCloseTo((sign * 0.8) / deviation, 5);
  });

  it('whitens: axes are uncorrelated, and each has the variance λ / (λ + ε)', () => {
    const samples = correlatedSamples(200, 12);
    const projection = fitProjection(samples);
    const whitened = samples.map((sample) => project(projection, sample));
    for (let i = 0; i < 12; i++) {
      for (let j = 0; j < i; j++) {
        expect(mean(whitened.map((row) => (row[i] ?? 0) * (row[j] ?? 0)))).toBeCloseTo(0, 3);
      }
      const axis = projection.axes.subarray(i * 12, (i + 1) * 12);
      // The axis is a unit vector over √(λ + ε).
      const lambda = 1 / axis.reduce((sum, value) => sum + value * value, 0) - RIDGE;
      const variance = mean(whitened.map((row) => (row[i] ?? 0) ** 2));
      expect(variance).toBeCloseTo(lambda / (lambda + RIDGE), 3);
    }
  });

  it('keeps the strongest axes only', () => {
    const samples = correlatedSamples(50, 8);
    const all = fitProjection(samples);
    const two = fitProjection(samples, 2);
    expect(two.axes).toEqual(all.axes.slice(0, 16));
  });

  it('gives the same for the same samples', () => {
    expect(fitProjection(correlatedSamples(40, 9))).toEqual(
      fitProjection(correlatedSamples(40, 9)),
    );
  });
});
