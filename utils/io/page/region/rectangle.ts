/** Computes the rectangle that the user draws, in CSS px of the viewport. Pure. */
import { MIN_SIDE } from '@/utils/core/picture/limits';

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Rectangle extends Size {
  left: number;
  top: number;
}

/** The rectangle between two corners in any order, clipped to the view. */
export function rectangleBetween(from: Point, to: Point, view: Size): Rectangle {
  const [left, right] = span(from.x, to.x, view.width);
  const [top, bottom] = span(from.y, to.y, view.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** A centered square, the first rectangle of the keyboard. */
export function centeredSquare({ width, height }: Size): Rectangle {
  const side = Math.round(Math.min(width, height) / 2);
  return {
    left: Math.round((width - side) / 2),
    top: Math.round((height - side) / 2),
    width: side,
    height: side,
  };
}

/** Moves the rectangle, keeps its size and limits it to the view. */
export function moveRectangle(at: Rectangle, by: Point, view: Size): Rectangle {
  return {
    ...at,
    left: clamp(at.left + by.x, 0, Math.max(0, view.width - at.width)),
    top: clamp(at.top + by.y, 0, Math.max(0, view.height - at.height)),
  };
}

/** Moves the lower right corner, limited to the view and to the minimum side. */
export function resizeRectangle(at: Rectangle, by: Point, view: Size): Rectangle {
  return {
    ...at,
    width: clamp(at.width + by.x, MIN_SIDE, Math.max(MIN_SIDE, view.width - at.left)),
    height: clamp(at.height + by.y, MIN_SIDE, Math.max(MIN_SIDE, view.height - at.top)),
  };
}

/** Compares the size in pixels of the screenshot. */
export function isLargeEnough({ width, height }: Size, pixelRatio: number): boolean {
  return Math.min(width, height) * pixelRatio >= MIN_SIDE;
}

/** Converts to coordinates of the screenshot, which shows only the visual viewport after a pinch zoom. */
export function inScreenshot(
  at: Rectangle,
  view: { offsetLeft: number; offsetTop: number; scale: number },
): Rectangle {
  return {
    left: (at.left - view.offsetLeft) * view.scale,
    top: (at.top - view.offsetTop) * view.scale,
    width: at.width * view.scale,
    height: at.height * view.scale,
  };
}

function span(a: number, b: number, most: number): readonly [number, number] {
  return [clamp(Math.min(a, b), 0, most), clamp(Math.max(a, b), 0, most)];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
