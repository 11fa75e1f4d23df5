import type { Pixels } from '../../likeness/framed';
import { labOfRgb } from '../../likeness/lab';

/** A picture in CIE Lab, three numbers a pixel, row by row; on white where it is transparent. */
export interface Colours {
  width: number;
  height: number;
  lab: Float32Array;
}

export function coloursOf({ data, width, height }: Pixels): Colours {
  const lab = new Float32Array(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    const alpha = (data[index * 4 + 3] ?? NaN) / 255;
    const onWhite = (channel: number) =>
      Math.round((data[index * 4 + channel] ?? NaN) * alpha + 255 * (1 - alpha));
    [lab[index * 3], lab[index * 3 + 1], lab[index * 3 + 2]] = labOfRgb(
      onWhite(0),
      onWhite(1),
      onWhite(2),
    );
  }
  return { width, height, lab };
}

/** Distance of two pixels in Lab (CIE 1976): 2.3 can just be seen. */
export function distance({ lab }: Colours, one: number, other: number): number {
  // Indexed here: `at` is slow in a loop, as it sees all kinds of arrays.
  const lightness = (lab[one * 3] ?? NaN) - (lab[other * 3] ?? NaN);
  const a = (lab[one * 3 + 1] ?? NaN) - (lab[other * 3 + 1] ?? NaN);
  const b = (lab[one * 3 + 2] ?? NaN) - (lab[other * 3 + 2] ?? NaN);
  return Math.sqrt(lightness * lightness + a * a + b * b);
}
