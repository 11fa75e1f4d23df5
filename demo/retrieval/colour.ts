import { CHANNELS, SIDE, type Picture } from './decode';
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
/** Length of the colour part: the whole picture, then nine cells row by row. */
export const COLOUR_LENGTH = CELL_BINS * (1 + GRID * GRID);

/**
 * The colour part of a picture's index entry: one histogram of the whole picture and one of each
 * cell of a 3 × 3 grid, the root of each share, together of length 1. The white that pads the
 * picture to a square is not counted.
 */
export function colourOf(picture: Picture): Float32Array {
  const counts = new Float32Array(COLOUR_LENGTH);
  for (let y = 0; y < picture.height; y++) {
    const gridRow = Math.floor((y * GRID) / picture.height);
    for (let x = 0; x < picture.width; x++) {
      const bin = binAt(picture, x, y);
      const cell = 1 + gridRow * GRID + Math.floor((x * GRID) / picture.width);
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

/**
 * Bins of the colours met so far, one byte for each of the 2²⁴: Lab takes three cube roots, and
 * photos repeat their colours. Saves a seventh of the time that indexing takes.
 */
const knownBins = new Uint8Array(2 ** 24).fill(UNKNOWN);

function binAt({ pixels, left, top }: Picture, x: number, y: number): number {
  const offset = ((top + y) * SIDE + left + x) * CHANNELS;
  const red = at(pixels, offset);
  const green = at(pixels, offset + 1);
  const blue = at(pixels, offset + 2);
  const colour = (red << 16) | (green << 8) | blue;
  const known = at(knownBins, colour);
  if (known !== UNKNOWN) return known;
  const bin = binOf(red, green, blue);
  knownBins[colour] = bin;
  return bin;
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
