import { describe, expect, it } from 'vitest';
import {
  rectangleBetween,
  inScreenshot,
  isLargeEnough,
  centeredSquare,
  moveRectangle,
  resizeRectangle,
} from '@/utils/io/page/region/rectangle';

const view = { width: 800, height: 600 };
const at = { left: 100, top: 100, width: 200, height: 150 };

describe('a rectangle between two corners', () => {
  it('is the same in every direction', () => {
    expect(rectangleBetween({ x: 100, y: 100 }, { x: 300, y: 250 }, view)).toEqual(at);
    expect(rectangleBetween({ x: 300, y: 250 }, { x: 100, y: 100 }, view)).toEqual(at);
    expect(rectangleBetween({ x: 300, y: 100 }, { x: 100, y: 250 }, view)).toEqual(at);
  });

  it('ends at the edges of the view', () => {
    const drawn = rectangleBetween({ x: -50, y: 500 }, { x: 900, y: 700 }, view);
    expect(drawn).toEqual({ left: 0, top: 500, width: 800, height: 100 });
  });
});

describe('the keyboard', () => {
  it('starts with a square in the middle', () => {
    expect(centeredSquare(view)).toEqual({ left: 250, top: 150, width: 300, height: 300 });
  });

  it('moves it, but not out of the view', () => {
    expect(moveRectangle(at, { x: 8, y: -8 }, view)).toEqual({ ...at, left: 108, top: 92 });
    expect(moveRectangle(at, { x: -800, y: 800 }, view)).toEqual({ ...at, left: 0, top: 450 });
  });

  it('resizes it, but neither out of the view nor to nothing', () => {
    expect(resizeRectangle(at, { x: 8, y: -8 }, view)).toEqual({ ...at, width: 208, height: 142 });
    expect(resizeRectangle(at, { x: 900, y: -900 }, view)).toEqual({
      ...at,
      width: 700,
      height: 32,
    });
  });

  it('keeps it inside a view that has become smaller', () => {
    expect(moveRectangle(at, { x: 8, y: 0 }, { width: 150, height: 600 })).toEqual({
      ...at,
      left: 0,
    });
  });
});

describe('the least size', () => {
  it('is 32 pixels of the screenshot on each side', () => {
    expect(isLargeEnough({ width: 32, height: 200 }, 1)).toBe(true);
    expect(isLargeEnough({ width: 200, height: 31 }, 1)).toBe(false);
    expect(isLargeEnough({ width: 16, height: 16 }, 2)).toBe(true);
    expect(isLargeEnough({ width: 60, height: 60 }, 0.5)).toBe(false);
  });
});

it('a region counts in the pixels of the screenshot, also after a pinch zoom', () => {
  const pinched = { offsetLeft: 50, offsetTop: 20, scale: 2 };
  expect(inScreenshot(at, pinched)).toEqual({ left: 100, top: 160, width: 400, height: 300 });
});
