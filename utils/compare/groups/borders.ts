/** RGBA, row by row, as a canvas hands it out. */
export interface Pixels {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}

/** Pixels; `right` and `bottom` are the first ones outside. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Green from one pixel of a line to the next, out of 255: soft shadows stay below. */
const PLAIN_STEP = 14;
/** What is left at least, as a share of a side: a plain picture has no inner part. */
const LEAST_SHARE = 0.25;

/**
 * The part inside frames, white borders and plain backdrop. A line goes while nothing stands out in
 * it; all sides take turns, because inside of a frame there may be a backdrop.
 */
export function trimBorders(pixels: Pixels): Box {
  const { width, height } = pixels;
  const box: Box = { left: 0, top: 0, right: width, bottom: height };
  const leastWidth = Math.max(1, width * LEAST_SHARE);
  const leastHeight = Math.max(1, height * LEAST_SHARE);
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
