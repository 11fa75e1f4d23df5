import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSize } from '@/utils/io/picture/prepare';

describe('planSize', () => {
  it.each([
    ['a large picture to 640', [1200, 1200], [640, 640]],
    ['a picture that fits not at all', [640, 480], [640, 480]],
    ['a wide one until its short side is 256', [3000, 500], [1536, 256]],
    ['a small one up to 256', [100, 120], [256, 307]],
  ])('scales %s', (_what, [width = 0, height = 0], [toWidth, toHeight]) => {
    expect(planSize({ width, height })).toMatchObject({ width: toWidth, height: toHeight });
  });

  it('pads a strip with white instead of enlarging it', () => {
    expect(planSize({ width: 4000, height: 100 })).toEqual({
      width: 1600,
      height: 40,
      canvasWidth: 1600,
      canvasHeight: 256,
      enlarged: true,
    });
  });

  const side = fc.integer({ min: 32, max: 8000 });
  it('keeps the canvas within the limits of the services for any size', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const plan = planSize({ width, height });
        expect(Math.min(plan.canvasWidth, plan.canvasHeight)).toBeGreaterThanOrEqual(256);
        expect(Math.max(plan.canvasWidth, plan.canvasHeight)).toBeLessThanOrEqual(1600);
        expect(plan.canvasWidth).toBeGreaterThanOrEqual(plan.width);
        expect(plan.canvasHeight).toBeGreaterThanOrEqual(plan.height);
      }),
    );
  });

  it('keeps the proportions within a pixel', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const plan = planSize({ width, height });
        expect(Math.abs(plan.width - (plan.height * width) / height)).toBeLessThan(
          1 + width / height,
        );
      }),
    );
  });
});
