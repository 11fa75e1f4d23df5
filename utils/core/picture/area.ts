/** Moves and resizes the crop area of a picture, in fractions of the picture. Pure. */
import type { CropArea } from '../model/rectangle';
import { MIN_SIDE } from './limits';

/** Distances in fractions of the picture. */
export interface Distance {
  x: number;
  y: number;
}

/** The corner that moves while the opposite one stays. */
export const CORNERS = ['nw', 'ne', 'sw', 'se'] as const;
export type Corner = (typeof CORNERS)[number];

/** The first area, with room to move in every direction. */
export const INITIAL_AREA: CropArea = { left: 0.125, top: 0.125, width: 0.75, height: 0.75 };

/** Change by one press of an arrow key, as a fraction of the picture. */
const STEP = 0.025;
const ARROWS: Partial<Record<string, Distance>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/**
 * Minimum sides of an area, in fractions; 1 for a picture that is too small to be cut.
 * @param size of the picture, in picture px
 */
export function minArea({ width, height }: { width: number; height: number }): Distance {
  return { x: Math.min(1, MIN_SIDE / width), y: Math.min(1, MIN_SIDE / height) };
}

/** The area limited to the picture and to the minimum sides; all in fractions. */
export function clampArea(area: CropArea, least: Distance): CropArea {
  const width = clamp(area.width, least.x, 1);
  const height = clamp(area.height, least.y, 1);
  return moveArea({ ...area, width, height }, { x: 0, y: 0 });
}

/** Moves the area, keeps its size and limits it to the picture; all in fractions. */
export function moveArea(area: CropArea, by: Distance): CropArea {
  return {
    ...area,
    left: clamp(area.left + by.x, 0, 1 - area.width),
    top: clamp(area.top + by.y, 0, 1 - area.height),
  };
}

/** Moves one corner, limited to the picture and to the minimum sides; all in fractions. */
export function resizeArea(
  area: CropArea,
  corner: Corner,
  by: Distance,
  least: Distance,
): CropArea {
  const isWest = corner.endsWith('w');
  const isNorth = corner.startsWith('n');
  const across = stretch(area.left, area.width, { by: by.x, isStart: isWest, least: least.x });
  const down = stretch(area.top, area.height, { by: by.y, isStart: isNorth, least: least.y });
  return { left: across.start, top: down.start, width: across.size, height: down.size };
}

/** Arrow keys move the area, with Shift they resize it; undefined for every other key. */
export function pressInArea(
  area: CropArea,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  least: Distance,
): CropArea | undefined {
  const by = ARROWS[key];
  return by && (shiftKey ? resizeArea(area, 'se', by, least) : moveArea(area, by));
}

/** CSS px around a corner that drag it: half of a touch target. */
const REACH = 16;

/** The corner of a box within reach of a point, both in CSS px; undefined where there is none. */
export function cornerAt(
  { x, y }: Distance,
  { left, top, width, height }: CropArea,
): Corner | undefined {
  return CORNERS.findLast(
    (corner) =>
      Math.abs(x - left - (corner.endsWith('w') ? 0 : width)) <= REACH &&
      Math.abs(y - top - (corner.startsWith('n') ? 0 : height)) <= REACH,
  );
}

function stretch(
  start: number,
  size: number,
  { by, isStart, least }: { by: number; isStart: boolean; least: number },
): { start: number; size: number } {
  if (!isStart) return { start, size: clamp(size + by, least, 1 - start) };
  const end = start + size;
  const moved = clamp(start + by, 0, end - least);
  return { start: moved, size: end - moved };
}

/** `least` wins where rounding makes it greater than `most`. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
