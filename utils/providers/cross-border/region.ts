import type { Part } from '../../model/part';

/**
 * A part of the picture as the API wants it: pixels of the picture that was uploaded, in the order
 * x1,x2,y1,y2. Undefined where the part has no area left in whole pixels. Pure.
 */
export function regionArgument(
  part: Part,
  { width, height }: { width: number; height: number },
): string | undefined {
  const within = (position: number, length: number) =>
    Math.min(length, Math.max(0, Math.round(position * length)));
  const x1 = within(part.left, width);
  const x2 = within(part.left + part.width, width);
  const y1 = within(part.top, height);
  const y2 = within(part.top + part.height, height);
  return x2 > x1 && y2 > y1 ? [x1, x2, y1, y2].join(',') : undefined;
}
