import { at } from './vector';

/** A colour in CIE Lab: L 0..100, a and b about −110..110. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** White of D65, to which X and Z are relative (Y is 1). */
const WHITE_X = 0.95047;
const WHITE_Z = 1.08883;
const CUBE_ROOT_FROM = (6 / 29) ** 3;

const linearOfByte = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** sRGB bytes to Lab under D65 (IEC 61966-2-1, CIE 15). */
export function labOfRgb(red: number, green: number, blue: number): Lab {
  const r = at(linearOfByte, red);
  const g = at(linearOfByte, green);
  const b = at(linearOfByte, blue);
  const x = compress((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
  const y = compress(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = compress((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / WHITE_Z);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function compress(value: number): number {
  return value > CUBE_ROOT_FROM ? Math.cbrt(value) : value / (6 / 29) ** 2 / 3 + 4 / 29;
}
