import type { Box } from '../../likeness/framed';

export const areaOf = ({ left, top, right, bottom }: Box): number =>
  (right - left) * (bottom - top);

/** px between two boxes; 0 where they touch. */
export function gapBetween(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(across, down);
}

/** What two boxes have in common, as a share of the smaller one. */
export function sharedPart(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(areaOf(a), areaOf(b));
}

/** Row by row where a line parts them, else column by column, and so on within each. */
export function inReadingOrder<One extends Box>(boxes: readonly One[]): One[] {
  for (const [start, end] of AXES) {
    const sorted = boxes.toSorted((a, b) => a[start] - b[start]);
    let reached = -Infinity;
    for (const [index, box] of sorted.entries()) {
      if (index > 0 && box[start] >= reached) {
        return [...inReadingOrder(sorted.slice(0, index)), ...inReadingOrder(sorted.slice(index))];
      }
      reached = Math.max(reached, box[end]);
    }
  }
  return boxes.toSorted((a, b) => a.left - b.left || a.top - b.top);
}

const AXES = [
  ['top', 'bottom'],
  ['left', 'right'],
] as const;
