import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_BINS, COLOUR_LENGTH, binOf, colourOf } from '../../../utils/core/likeness/colour';
import { BLACK, BLUE, RED, WHITE, painted } from '../../support/framed-pictures';

const NEUTRAL = 3 * 7 + 3;
const byte = fc.integer({ min: 0, max: 255 });
const side = fc.integer({ min: 1, max: 40 });

/** The non-empty bins of one of the seven cells. */
function usedBins(colour: Float32Array, cell: number): number[] {
  const bins = colour.subarray(cell * CELL_BINS, (cell + 1) * CELL_BINS);
  return [...bins.keys()].filter((bin) => bins[bin] !== 0);
}

describe('binOf', () => {
  it('puts greys into the middle of a and b, by lightness', () => {
    const greys = [0, 60, 119, 170, 255].map((value) => binOf(value, value, value));
    expect(greys).toEqual([0, 1, 2, 3, 4].map((lightness) => lightness * 49 + NEUTRAL));
  });

  it('clamps strong colours into the outer bins', () => {
    expect(binOf(...RED)).toBe(2 * 49 + 6 * 7 + 6);
    expect(binOf(...BLUE)).toBe(1 * 49 + 6 * 7 + 0);
  });

  it('stays within the bins of a cell for every colour', () => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        const bin = binOf(red, green, blue);
        expect(Number.isInteger(bin) && bin >= 0 && bin < CELL_BINS).toBe(true);
      }),
    );
  });
});

describe('colourOf', () => {
  it('counts only the own area of the picture, not its padding', () => {
    const colour = colourOf(painted(90, 30, () => BLACK));
    for (let cell = 0; cell < 7; cell++) expect(usedBins(colour, cell)).toEqual([NEUTRAL]);
  });

  it('gives each cell the colours of its place', () => {
    const colour = colourOf(painted(99, 99, (x) => (x < 33 ? BLACK : WHITE)));
    const white = 4 * 49 + NEUTRAL;
    expect(usedBins(colour, 0)).toEqual([NEUTRAL, white]);
    for (const sides of [1, 3, 5]) expect(usedBins(colour, sides)).toEqual([NEUTRAL, white]);
    for (const middle of [2, 4, 6]) expect(usedBins(colour, middle)).toEqual([white]);
  });

  it('is the same for a mirrored picture', () => {
    const colours = [RED, BLUE, BLACK, WHITE, RED, RED];
    const paint = (x: number, y: number) => colours[(x + 2 * y) % 5] ?? WHITE;
    const mirrored = painted(90, 60, (x, y) => paint(89 - x, y));
    expect(colourOf(mirrored)).toEqual(colourOf(painted(90, 60, paint)));
  });

  it('holds the root of each share, all cells with the same weight', () => {
    const colour = colourOf(painted(100, 100, (_, y) => (y < 20 ? BLACK : WHITE)));
    const black = colour[NEUTRAL] ?? Number.NaN;
    const white = colour[4 * 49 + NEUTRAL] ?? Number.NaN;
    expect(black).toBeCloseTo(Math.sqrt(0.2 / 7));
    expect(white).toBeCloseTo(Math.sqrt(0.8 / 7));
  });

  it('has length 1 however small the picture is', () => {
    fc.assert(
      fc.property(side, side, byte, (width, height, grey) => {
        const colour = colourOf(painted(width, height, (x) => [grey, (x * 31) % 256, 40]));
        expect(colour).toHaveLength(COLOUR_LENGTH);
        expect(colour.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1);
      }),
    );
  });
});
