import type { FramedPicture } from '../../utils/core/likeness/framed';

/** Side of the white square, in pixels. */
const SIDE = 256;

export type Rgb = readonly [red: number, green: number, blue: number];

export const RED: Rgb = [255, 0, 0];
export const BLUE: Rgb = [0, 0, 255];
export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** A decoded picture with pixels by their position in the picture's own rectangle. */
export function painted(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Rgb,
): FramedPicture {
  const left = Math.floor((SIDE - width) / 2);
  const top = Math.floor((SIDE - height) / 2);
  const pixels = new Uint8Array(SIDE * SIDE * 3).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels.set(colourAt(x, y), ((top + y) * SIDE + left + x) * 3);
    }
  }
  return { pixels, side: SIDE, left, top, width, height };
}
