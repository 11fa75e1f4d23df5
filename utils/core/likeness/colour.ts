import { CHANNELS, type FramedPicture } from './framed';
import { labOfRgb } from './lab';
import { at, normalised } from './vector';

const LIGHTNESS_BINS = 5;
const CHROMA_BINS = 7;
const CHROMA_LIMIT = 60;
const GRID = 3;

/** Marks a bin not computed yet; a cell has 245 bins. */
const UNKNOWN = 255;

/** Bins of one cell. */
export const CELL_BINS = LIGHTNESS_BINS * CHROMA_BINS * CHROMA_BINS;
/** Of each row of the grid the middle cell, and both sides as one: sellers mirror copied pictures. */
const CELLS_A_ROW = 2;
/** Length of the colour part: the whole picture, then six cells row by row, the sides first. */
export const COLOUR_LENGTH = CELL_BINS * (1 + GRID * CELLS_A_ROW);

/**
 * The colours of a picture: one histogram of the whole picture and one of each cell of its grid, the
 * root of each share, together of length 1. The white around the picture is not counted.
 */
export function colourOf(picture: FramedPicture): Float32Array {
  const counts = new Float32Array(COLOUR_LENGTH);
  for (let y = 0; y < picture.height; y++) {
    const gridRow = Math.floor((y * GRID) / picture.height);
    for (let x = 0; x < picture.width; x++) {
      const bin = binAt(picture, x, y);
      const isMiddle = Math.floor((x * GRID) / picture.width) === 1;
      const cell = 1 + gridRow * CELLS_A_ROW + Number(isMiddle);
      counts[bin] = at(counts, bin) + 1;
      counts[cell * CELL_BINS + bin] = at(counts, cell * CELL_BINS + bin) + 1;
    }
  }
  for (let start = 0; start < COLOUR_LENGTH; start += CELL_BINS) {
    rootOfShares(counts.subarray(start, start + CELL_BINS));
  }
  return normalised(counts);
}

/** The bin of a colour given as sRGB bytes: lightness, then a, then b; chroma is clamped. */
export function binOf(red: number, green: number, blue: number): number {
  const [lightness, a, b] = labOfRgb(red, green, blue);
  const l = step(lightness, 0, 100, LIGHTNESS_BINS);
  const i = step(a, -CHROMA_LIMIT, CHROMA_LIMIT, CHROMA_BINS);
  const j = step(b, -CHROMA_LIMIT, CHROMA_LIMIT, CHROMA_BINS);
  return (l * CHROMA_BINS + i) * CHROMA_BINS + j;
}

/** Of each channel; finer steps change no order of results, and cost memory. */
const TABLE_BITS = 6;
/** Bins of the colours met so far: Lab takes three cube roots, and photos repeat their colours. */
const knownBins = new Uint8Array(2 ** (3 * TABLE_BITS)).fill(UNKNOWN);

function binAt({ pixels, side, left, top }: FramedPicture, x: number, y: number): number {
  const offset = ((top + y) * side + left + x) * CHANNELS;
  const red = at(pixels, offset);
  const green = at(pixels, offset + 1);
  const blue = at(pixels, offset + 2);
  const drop = 8 - TABLE_BITS;
  const entry =
    ((red >> drop) << (2 * TABLE_BITS)) | ((green >> drop) << TABLE_BITS) | (blue >> drop);
  const known = at(knownBins, entry);
  if (known !== UNKNOWN) return known;
  const bin = binOf(middleOf(red), middleOf(green), middleOf(blue));
  knownBins[entry] = bin;
  return bin;
}

/** Of the values that share an entry of the table; black and white stay themselves. */
function middleOf(value: number): number {
  const entry = value >> (8 - TABLE_BITS);
  return Math.round((entry * 255) / (2 ** TABLE_BITS - 1));
}

function step(value: number, low: number, high: number, bins: number): number {
  const bin = Math.floor(((value - low) / (high - low)) * bins);
  return Math.min(bins - 1, Math.max(0, bin));
}

/** In place. A cell without pixels, as a picture one pixel wide has them, stays zero. */
function rootOfShares(counts: Float32Array): void {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum > 0) for (let i = 0; i < counts.length; i++) counts[i] = Math.sqrt(at(counts, i) / sum);
}
