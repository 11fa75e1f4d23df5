import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CropArea } from '@/utils/core/model/rectangle';
import {
  clampArea,
  cornerAt,
  CORNERS,
  INITIAL_AREA,
  minArea,
  moveArea,
  pressInArea,
  resizeArea,
} from '@/utils/core/picture/area';

const sides = fc.record({
  width: fc.integer({ min: 32, max: 1600 }),
  height: fc.integer({ min: 32, max: 1600 }),
});
const anything = fc.double({ min: -3, max: 3, noNaN: true });
const distance = fc.record({ x: anything, y: anything });
const anyPart = fc.record({ left: anything, top: anything, width: anything, height: anything });
const key = fc.record({
  key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
  shiftKey: fc.boolean(),
});
/** Rounding of sums of fractions. */
const NEARLY = 1e-9;

function expectWithin(area: CropArea, least: { x: number; y: number }): void {
  expect(Math.min(area.left, area.top)).toBeGreaterThanOrEqual(0);
  expect(Math.max(area.left + area.width, area.top + area.height)).toBeLessThanOrEqual(1 + NEARLY);
  expect(area.width).toBeGreaterThanOrEqual(least.x - NEARLY);
  expect(area.height).toBeGreaterThanOrEqual(least.y - NEARLY);
}

describe('an area', () => {
  it('is clamped to the picture and to at least 32 of its pixels', () => {
    fc.assert(
      fc.property(anyPart, sides, (part, size) => {
        const least = minArea(size);
        const area = clampArea(part, least);
        expectWithin(area, least);
        expect(clampArea(area, least)).toEqual(area);
      }),
    );
  });

  it('stays in the picture and large enough after any drags and keys', () => {
    const step = fc.oneof(
      key.map((pressed) => (area: CropArea, least: { x: number; y: number }) => {
        return pressInArea(area, pressed, least) ?? area;
      }),
      distance.map((by) => (area: CropArea) => moveArea(area, by)),
      fc.tuple(fc.constantFrom(...CORNERS), distance).map(
        ([corner, by]) =>
          (area: CropArea, least: { x: number; y: number }) =>
            resizeArea(area, corner, by, least),
      ),
    );
    fc.assert(
      fc.property(sides, fc.array(step), (size, steps) => {
        const least = minArea(size);
        const first = clampArea(INITIAL_AREA, least);
        expectWithin(
          steps.reduce((area, take) => take(area, least), first),
          least,
        );
      }),
    );
  });

  it('keeps its size when it is moved', () => {
    fc.assert(
      fc.property(distance, (by) => {
        const { width, height } = moveArea(INITIAL_AREA, by);
        expect({ width, height }).toEqual({ width: 0.75, height: 0.75 });
      }),
    );
  });

  it('keeps the opposite corner when one is dragged', () => {
    fc.assert(
      fc.property(distance, (by) => {
        const least = { x: 0.1, y: 0.1 };
        const dragged = resizeArea(INITIAL_AREA, 'nw', by, least);
        expect(dragged.left + dragged.width).toBeCloseTo(0.875);
        expect(dragged.top + dragged.height).toBeCloseTo(0.875);
        const { left, top } = resizeArea(INITIAL_AREA, 'se', by, least);
        expect({ left, top }).toEqual({ left: 0.125, top: 0.125 });
      }),
    );
  });
});

describe('the keyboard', () => {
  const least = { x: 0.1, y: 0.1 };

  it('moves by arrows and resizes with Shift', () => {
    expect(pressInArea(INITIAL_AREA, { key: 'ArrowRight', shiftKey: false }, least)).toEqual({
      ...INITIAL_AREA,
      left: 0.15,
    });
    expect(pressInArea(INITIAL_AREA, { key: 'ArrowUp', shiftKey: true }, least)).toEqual({
      ...INITIAL_AREA,
      height: 0.725,
    });
  });

  it('ignores other keys', () => {
    expect(pressInArea(INITIAL_AREA, { key: 'Tab', shiftKey: false }, least)).toBeUndefined();
  });
});

it('a corner can be dragged from nearby', () => {
  const box = { left: 100, top: 50, width: 80, height: 40 };
  expect(cornerAt({ x: 90, y: 60 }, box)).toBe('nw');
  expect(cornerAt({ x: 170, y: 40 }, box)).toBe('ne');
  expect(cornerAt({ x: 110, y: 100 }, box)).toBe('sw');
  expect(cornerAt({ x: 185, y: 95 }, box)).toBe('se');
  expect(cornerAt({ x: 140, y: 70 }, box)).toBeUndefined();
});

it('the least side is 32 pixels of the picture', () => {
  expect(minArea({ width: 640, height: 320 })).toEqual({ x: 0.05, y: 0.1 });
});
