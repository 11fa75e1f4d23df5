import { describe, expect, it } from 'vitest';
import { onDisc, seededRandom, spreadPoints } from '../../../../../demo/studio/kit/random';

describe('seededRandom', () => {
  it('gives the same numbers in every run', () => {
    const random = seededRandom(1);

    expect([random(), random()].map((number) => number.toFixed(6))).toEqual([
      '0.627074',
      '0.002736',
    ]);
  });
});

describe('spreadPoints', () => {
  it('covers each quarter of the square', () => {
    const quarters = [0, 0, 0, 0];
    for (const [x, y] of spreadPoints(16, 3)) {
      const quarter = (x < 0.5 ? 0 : 1) + (y < 0.5 ? 0 : 2);
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }

    expect(Math.min(...quarters)).toBeGreaterThanOrEqual(3);
  });

  it('returns the points in another order for another seed', () => {
    const one = spreadPoints(16, 1);
    const other = spreadPoints(16, 2);

    expect(other).not.toEqual(one);
    expect(new Set(other.map(String))).toEqual(new Set(one.map(String)));
  });
});

describe('onDisc', () => {
  it('stays on the unit disc', () => {
    const radii = spreadPoints(64, 5).map((point) => Math.hypot(...onDisc(point)));

    expect(Math.max(...radii)).toBeLessThanOrEqual(1);
  });
});
