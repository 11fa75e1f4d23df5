import { trimBorders, type Box, type Pixels } from './borders';

/** Two 32-bit words, because a BigInt is many times slower. */
export interface Bits {
  high: number;
  low: number;
}

/** What is compared of a result's picture; plain numbers, so that it can be stored. */
export interface PictureHash {
  /** dHash: whether it gets darker from one cell of an 8 × 8 grid to the next on the right. */
  shape: Bits;
  /** The same of the mirrored picture: sellers mirror what they copy. */
  mirrored: Bits;
  /** Mean Cb and Cr of 3 × 3 cells, row by row, each −128 to 127: tells trims of one shape apart. */
  colours: readonly number[];
}

const ROWS = 8;
const COLUMNS = 9;
/** Flat backdrops differ by noise alone; out of 255. */
const LEAST_STEP = 3;
const COLOUR_CELLS = 3;

/** The hash of a picture's inner part, whatever border the seller put around it. */
export function hashPicture(pixels: Pixels): PictureHash {
  const box = trimBorders(pixels);
  const luma = cellMeans(pixels, box, COLUMNS, ROWS).map(lumaOf);
  return {
    shape: dHash((row, column) => luma[row * COLUMNS + column] ?? 0),
    mirrored: dHash((row, column) => luma[row * COLUMNS + COLUMNS - 1 - column] ?? 0),
    colours: cellMeans(pixels, box, COLOUR_CELLS, COLOUR_CELLS).flatMap(chromaOf),
  };
}

/** Bits in which two pictures differ, 0 to 64, whether or not one of them is mirrored. */
export function shapeDistance(a: PictureHash, b: PictureHash): number {
  return Math.min(bitDistance(a.shape, b.shape), bitDistance(a.shape, b.mirrored));
}

/** Mean difference of the cells' chroma, 0 (the same colours) up; mirrored or not. */
export function colourDistance(a: PictureHash, b: PictureHash): number {
  let [straight, mirrored] = [0, 0];
  for (let cell = 0; cell < COLOUR_CELLS ** 2; cell += 1) {
    const opposite = cell - (cell % COLOUR_CELLS) + COLOUR_CELLS - 1 - (cell % COLOUR_CELLS);
    straight += chromaDistance(a, cell, b, cell);
    mirrored += chromaDistance(a, cell, b, opposite);
  }
  return Math.min(straight, mirrored) / COLOUR_CELLS ** 2;
}

export function bitDistance(a: Bits, b: Bits): number {
  return onesOf(a.high ^ b.high) + onesOf(a.low ^ b.low);
}

/** Ones of a 32-bit word, counted in pairs, then in fours, then in bytes. */
function onesOf(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  ones = (ones + (ones >>> 4)) & 0x0f0f0f0f;
  return Math.imul(ones, 0x01010101) >>> 24;
}

function dHash(lumaAt: (row: number, column: number) => number): Bits {
  const words = [0, 0];
  for (let bit = 0; bit < 64; bit += 1) {
    const [row, column] = [bit >> 3, bit & 7];
    const isDarker = lumaAt(row, column) - lumaAt(row, column + 1) > LEAST_STEP;
    const word = bit >> 5;
    words[word] = ((words[word] ?? 0) << 1) | Number(isDarker);
  }
  return { high: words[0] ?? 0, low: words[1] ?? 0 };
}

type Colour = readonly [red: number, green: number, blue: number];

/** Mean colour of each cell of a grid over the box, row by row. */
function cellMeans({ data, width }: Pixels, box: Box, columns: number, rows: number): Colour[] {
  const sums = new Float64Array(columns * rows * 4);
  for (let y = box.top; y < box.bottom; y += 1) {
    const row = Math.floor(((y - box.top) * rows) / (box.bottom - box.top));
    for (let x = box.left; x < box.right; x += 1) {
      const column = Math.floor(((x - box.left) * columns) / (box.right - box.left));
      const cell = (row * columns + column) * 4;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        sums[cell + channel] = (sums[cell + channel] ?? 0) + (data[at + channel] ?? 0);
      }
      sums[cell + 3] = (sums[cell + 3] ?? 0) + 1;
    }
  }
  return Array.from({ length: columns * rows }, (_, cell): Colour => {
    const [red = 0, green = 0, blue = 0, count = 0] = sums.subarray(cell * 4, cell * 4 + 4);
    const of = Math.max(1, count); // a box may be smaller than its grid
    return [red / of, green / of, blue / of];
  });
}

/** BT.601, as JPEG has it. */
function lumaOf([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function chromaOf(colour: Colour): [blueness: number, redness: number] {
  const luma = lumaOf(colour);
  return [Math.round((colour[2] - luma) * 0.564), Math.round((colour[0] - luma) * 0.713)];
}

function chromaDistance(a: PictureHash, cellOfA: number, b: PictureHash, cellOfB: number): number {
  const difference = (part: 0 | 1) =>
    (a.colours[cellOfA * 2 + part] ?? 0) - (b.colours[cellOfB * 2 + part] ?? 0);
  return Math.hypot(difference(0), difference(1));
}
