import type { Box, Pixels } from './framed';

/**
 * Maximum step of green between neighbours of a plain line, out of 255; soft shadows stay below.
 */
const PLAIN_STEP = 14;
/** Minimum share of a side that is kept, because a plain picture has no inner part. */
const MIN_SHARE = 0.25;

/**
 * The part inside frames, borders and plain background. Plain lines are removed on all sides in
 * turn, because a frame may contain a background.
 */
export function trimBorders(pixels: Pixels): Box {
  const { width, height } = pixels;
  const box: Box = { left: 0, top: 0, right: width, bottom: height };
  const leastWidth = Math.max(1, width * MIN_SHARE);
  const leastHeight = Math.max(1, height * MIN_SHARE);
  for (let isTrimmed = true; isTrimmed;) {
    const before = { ...box };
    while (box.bottom - box.top > leastHeight && isPlainRow(pixels, box, box.top)) box.top += 1;
    while (box.bottom - box.top > leastHeight && isPlainRow(pixels, box, box.bottom - 1)) {
      box.bottom -= 1;
    }
    while (box.right - box.left > leastWidth && isPlainColumn(pixels, box, box.left)) box.left += 1;
    while (box.right - box.left > leastWidth && isPlainColumn(pixels, box, box.right - 1)) {
      box.right -= 1;
    }
    isTrimmed =
      before.top !== box.top ||
      before.bottom !== box.bottom ||
      before.left !== box.left ||
      before.right !== box.right;
  }
  return box;
}

function isPlainRow({ data, width }: Pixels, { left, right }: Box, y: number): boolean {
  return isPlain(data, (y * width + left) * 4 + 1, 4, right - left);
}

function isPlainColumn({ data, width }: Pixels, { top, bottom }: Box, x: number): boolean {
  return isPlain(data, (top * width + x) * 4 + 1, width * 4, bottom - top);
}

function isPlain(data: Pixels['data'], start: number, step: number, count: number): boolean {
  for (let index = 1, at = start; index < count; index += 1, at += step) {
    if (Math.abs((data[at] ?? 0) - (data[at + step] ?? 0)) > PLAIN_STEP) return false;
  }
  return true;
}
