import type { Box } from '../../likeness/framed';
import { at } from '../../likeness/vector';

/** Connected pixels that the ground does not reach. */
export interface Spot extends Box {
  /** Pixels. */
  area: number;
}

/** Heights of the barrier, in Lab: what is above the first is no ground; the others tell shadows from things. */
const LEVELS = [3, 3.75, 4.8, 6, 7.5, 9.6];
/** Share of its pixels that each of two things has at least which only a shadow joins. */
const LEAST_OF_SPLIT = 0.12;
/** Share that all of them keep together: a pale thing that falls apart loses more. */
const KEPT = 0.75;

/** All spots of at least so many pixels, those that are joined by a shadow apart. */
export function spotsOf(barrier: Float32Array, width: number, least: number): Spot[] {
  const all = Array.from(barrier.keys());
  return connected({ among: all, barrier, width, level: 0 })
    .filter((pixels) => pixels.length >= least)
    .flatMap((pixels) => apart(pixels, barrier, width, 1))
    .filter(({ area }) => area >= least);
}

/** @param from the next level to look at */
function apart(
  pixels: readonly number[],
  barrier: Float32Array,
  width: number,
  from: number,
): Spot[] {
  let tight = pixels;
  for (let level = from; level < LEVELS.length; level++) {
    const inner = connected({ among: pixels, barrier, width, level });
    const large = inner.filter((one) => one.length >= pixels.length * LEAST_OF_SPLIT);
    const kept = inner.reduce((sum, one) => sum + one.length, 0);
    if (kept < pixels.length * KEPT) break;
    if (large.length > 1) return inner.flatMap((one) => apart(one, barrier, width, level + 1));
    const [only] = large;
    if (only && only.length >= pixels.length * KEPT) tight = only;
  }
  return [boxed(tight, width)];
}

interface Search {
  /** Indices of the pixels that are looked at. */
  among: readonly number[];
  barrier: Float32Array;
  width: number;
  /** Index of the level that they are above. */
  level: number;
}

/** Groups of pixels that touch each other, at corners too. */
function connected({ among, barrier, width, level }: Search): number[][] {
  const limit = at(LEVELS, level);
  const isOpen = new Uint8Array(barrier.length);
  for (const index of among) if (at(barrier, index) > limit) isOpen[index] = 1;
  const groups: number[][] = [];
  for (const first of among) {
    if (isOpen[first] !== 1) continue;
    isOpen[first] = 0;
    const group = [first];
    for (const index of group) {
      // The loop also meets what is added here.
      const x = index % width;
      for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
        for (let dy = -width; dy <= width; dy += width) {
          const next = index + dx + dy;
          if (isOpen[next] !== 1) continue;
          isOpen[next] = 0;
          group.push(next);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function boxed(pixels: readonly number[], width: number): Spot {
  const spot = { left: Infinity, top: Infinity, right: 0, bottom: 0, area: pixels.length };
  for (const index of pixels) {
    const x = index % width;
    const y = (index - x) / width;
    spot.left = Math.min(spot.left, x);
    spot.top = Math.min(spot.top, y);
    spot.right = Math.max(spot.right, x + 1);
    spot.bottom = Math.max(spot.bottom, y + 1);
  }
  return spot;
}
