import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionArgument } from '@/utils/io/services/cross-border/client';

const size = { width: 640, height: 400 };

describe('a region', () => {
  it('is in pixels, in the order x1,x2,y1,y2', () => {
    expect(regionArgument({ left: 0.25, top: 0.5, width: 0.5, height: 0.25 }, size)).toBe(
      '160,480,200,300',
    );
  });

  it('is inside the picture, whatever part was requested', () => {
    const fraction = fc.double({ min: -1, max: 2, noNaN: true });
    const side = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(fraction, fraction, fraction, fraction, side, side, (...drawn) => {
        const [left, top, partWidth, partHeight, width, height] = drawn;
        const part = { left, top, width: partWidth, height: partHeight };
        const region = regionArgument(part, { width, height });
        if (region === undefined) return;
        const [x1 = -1, x2 = -1, y1 = -1, y2 = -1] = region.split(',').map(Number);
        expect(region).toMatch(/^\d+,\d+,\d+,\d+$/);
        expect(x1 < x2 && x2 <= width && y1 < y2 && y2 <= height).toBe(true);
      }),
    );
  });

  it('is undefined without a whole pixel', () => {
    expect(regionArgument({ left: 0.5, top: 0.5, width: 0, height: 0.5 }, size)).toBeUndefined();
    expect(regionArgument({ left: 1.2, top: 0, width: 0.5, height: 1 }, size)).toBeUndefined();
  });
});
