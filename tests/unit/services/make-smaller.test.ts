import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallerSize } from '@/utils/io/services/picture-for-service';

const side = fc.integer({ min: 256, max: 1600 });

it('a smaller picture has at most half the length, but no side is below the minimum', () => {
  expect(smallerSize({ width: 640, height: 600 })).toEqual({ width: 320, height: 300 });
  expect(smallerSize({ width: 640, height: 300 })).toEqual({ width: 546, height: 256 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const smaller = smallerSize({ width, height });
      expect(smaller.width).toBeLessThanOrEqual(width);
      expect(smaller.height).toBeLessThanOrEqual(height);
      expect(Math.min(smaller.width, smaller.height)).toBeGreaterThanOrEqual(256);
      const distortion = Math.abs(smaller.width * height - smaller.height * width);
      expect(distortion).toBeLessThanOrEqual(Math.max(width, height)); // a pixel's rounding
    }),
  );
});

it('a picture of the minimum size keeps its size', () => {
  expect(smallerSize({ width: 256, height: 900 })).toEqual({ width: 256, height: 900 });
});
