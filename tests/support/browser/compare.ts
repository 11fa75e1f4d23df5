import sharp from 'sharp';
import { CELL, CELLS, SIDE, type Mosaic, type Rgb } from './pictures';

/** The part of a mosaic that a query picture should show, in the mosaic's pixels. */
export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const WHOLE: Region = { left: 0, top: 0, width: SIDE, height: SIDE };

/** JPEG at quality 0.8 moves a flat colour less than this, in each channel. */
const TOLERANCE = 24;

interface Pixels {
  width: number;
  height: number;
  at: (x: number, y: number) => Rgb;
}

async function readPixels(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const at = (x: number, y: number): Rgb => {
    const from = (y * width + x) * 3;
    return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
  };
  return { width, height, at };
}

function difference(a: Rgb, b: Rgb): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

/**
 * Where a picture shows anything else than this region of the mosaic: a line for each cell of
 * another colour at its middle, and for each pixel of the border that is the magenta of the page.
 */
export async function differences(
  picture: Uint8Array,
  mosaic: Mosaic,
  region: Region = WHOLE,
): Promise<string[]> {
  const pixels = await readPixels(picture);
  return [...wrongCells(pixels, mosaic, region), ...foreignBorder(pixels)];
}

function* wrongCells(pixels: Pixels, mosaic: Mosaic, region: Region): Generator<string> {
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const x = Math.floor((((column + 0.5) * CELL - region.left) / region.width) * pixels.width);
      const y = Math.floor((((row + 0.5) * CELL - region.top) / region.height) * pixels.height);
      if (x < 0 || y < 0 || x >= pixels.width || y >= pixels.height) continue;
      const expected = mosaic.colourAt(column, row);
      const actual = pixels.at(x, y);
      if (difference(expected, actual) > TOLERANCE) {
        yield `cell ${column},${row}: expected ${expected.join()}, actual ${actual.join()}`;
      }
    }
  }
}

/** No colour of a mosaic has so much red and blue and so little green, even mixed by half. */
function isMagenta([red, green, blue]: Rgb): boolean {
  return red - green > 64 && blue - green > 64;
}

function* foreignBorder({ width, height, at }: Pixels): Generator<string> {
  const border = [
    ...Array.from({ length: width }, (_, x) => [x, 0, x, height - 1]),
    ...Array.from({ length: height }, (_, y) => [0, y, width - 1, y]),
  ].flatMap(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [[x1, y1] as const, [x2, y2] as const]);
  for (const [x, y] of border) {
    if (isMagenta(at(x, y))) yield `border ${x},${y}: the page's own colour ${at(x, y).join()}`;
  }
}
