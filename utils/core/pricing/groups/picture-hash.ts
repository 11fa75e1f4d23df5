import type { Box, Pixels } from '../../likeness/framed';
import { trimBorders } from '../../likeness/trim-borders';

/** 64 bits as two 32-bit words: BigInt is many times slower. */
export interface Bits {
  high: number;
  low: number;
}

/** Perceptual hash of a result's picture; plain numbers, to be stored. */
export interface PictureHash {
  /** dHash: whether each cell of an 8 × 8 grid is brighter than its right neighbour. */
  shape: Bits;
  /** Hash of the mirrored picture: sellers mirror copied pictures. */
  mirrored: Bits;
  /** Y, Cb and Cr of 4 × 4 cells, row by row, rounded: distinguishes colours of one shape. */
  colours: readonly number[];
}

/**
 * Longest side of hashed pictures in pixels. 64 groups the demo's offers no better (F1 0.988 with
 * both) and makes the browser draw almost twice as much.
 */
export const HASHED_SIDE = 48;

const ROWS = 8;
const COLUMNS = 9;
/** Differences below are noise of flat backgrounds; out of 255. */
const MIN_STEP = 3;
const COLOUR_CELLS = 4;
/** Share of each side that colour cells omit, which is mostly background. */
const OUTER_SHARE = 0.15;
/** Brightness varies between photographs more than colour. */
const LUMA_WEIGHT = 0.3;

/** Hash of a picture's inner part, without borders added by sellers. */
export function hashPicture(pixels: Pixels): PictureHash {
  const box = trimBorders(pixels);
  const luma = cellMeans(pixels, box, COLUMNS, ROWS).map(lumaOf);
  return {
    shape: dHash((row, column) => luma[row * COLUMNS + column] ?? 0),
    mirrored: dHash((row, column) => luma[row * COLUMNS + COLUMNS - 1 - column] ?? 0),
    colours: cellMeans(pixels, innerPart(box), COLOUR_CELLS, COLOUR_CELLS).flatMap(toYCbCr),
  };
}

/** Differing bits of two pictures, 0 to 64; the lower of straight and mirrored. */
export function shapeDistance(a: PictureHash, b: PictureHash): number {
  return Math.min(bitDistance(a.shape, b.shape), bitDistance(a.shape, b.mirrored));
}

/** Mean colour difference of the cells, from 0 (equal); the lower of straight and mirrored. */
export function colourDistance(a: PictureHash, b: PictureHash): number {
  let [straight, mirrored] = [0, 0];
  for (let cell = 0; cell < COLOUR_CELLS ** 2; cell += 1) {
    const column = cell % COLOUR_CELLS;
    straight += cellDistance(a, cell, b, cell);
    mirrored += cellDistance(a, cell, b, cell - column + COLOUR_CELLS - 1 - column);
  }
  return Math.min(straight, mirrored) / COLOUR_CELLS ** 2;
}

/** Differing bits of two hashes, 0 to 64. */
export function bitDistance(a: Bits, b: Bits): number {
  return countOnes(a.high ^ b.high) + countOnes(a.low ^ b.low);
}

/** Number of set bits of a 32-bit word (parallel bit count). */
export function countOnes(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  ones = (ones + (ones >>> 4)) & 0x0f0f0f0f;
  return Math.imul(ones, 0x01010101) >>> 24;
}

function dHash(lumaAt: (row: number, column: number) => number): Bits {
  const words = [0, 0];
  for (let bit = 0; bit < 64; bit += 1) {
    const [row, column] = [bit >> 3, bit & 7];
    const isDarker = lumaAt(row, column) - lumaAt(row, column + 1) > MIN_STEP;
    const word = bit >> 5;
    words[word] = ((words[word] ?? 0) << 1) | Number(isDarker);
  }
  return { high: words[0] ?? 0, low: words[1] ?? 0 };
}

type Colour = readonly [red: number, green: number, blue: number];

/** Mean colour of each cell of a grid over the box, row by row; cells of small boxes overlap. */
function cellMeans(pixels: Pixels, box: Box, columns: number, rows: number): Colour[] {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  return Array.from({ length: columns * rows }, (_, cell) => {
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const left = box.left + Math.floor((width * column) / columns);
    const top = box.top + Math.floor((height * row) / rows);
    const right = box.left + Math.floor((width * (column + 1)) / columns);
    const bottom = box.top + Math.floor((height * (row + 1)) / rows);
    return meanOf(pixels, {
      left,
      top,
      right: Math.max(left + 1, right),
      bottom: Math.max(top + 1, bottom),
    });
  });
}

function meanOf({ data, width }: Pixels, { left, top, right, bottom }: Box): Colour {
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let at = (y * width + left) * 4, end = (y * width + right) * 4; at < end; at += 4) {
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
  }
  const count = (right - left) * (bottom - top);
  return [red / count, green / count, blue / count];
}

/** BT.601, as in JPEG. */
function lumaOf([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function toYCbCr(colour: Colour): [luma: number, blueness: number, redness: number] {
  const luma = lumaOf(colour);
  const [red, , blue] = colour;
  return [Math.round(luma), Math.round((blue - luma) * 0.564), Math.round((red - luma) * 0.713)];
}

function innerPart({ left, top, right, bottom }: Box): Box {
  const across = Math.floor((right - left) * OUTER_SHARE);
  const down = Math.floor((bottom - top) * OUTER_SHARE);
  return { left: left + across, top: top + down, right: right - across, bottom: bottom - down };
}

function cellDistance(a: PictureHash, cellOfA: number, b: PictureHash, cellOfB: number): number {
  const difference = (part: 0 | 1 | 2) =>
    (a.colours[cellOfA * 3 + part] ?? 0) - (b.colours[cellOfB * 3 + part] ?? 0);
  return Math.sqrt((difference(0) * LUMA_WEIGHT) ** 2 + difference(1) ** 2 + difference(2) ** 2);
}
