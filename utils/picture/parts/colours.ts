import type { Pixels } from '../../likeness/framed';
import { labOfRgb } from '../../likeness/lab';
import { at } from '../../likeness/vector';

/** A picture in CIE Lab, three numbers a pixel, row by row; on white where it is transparent. */
export interface Colours {
  width: number;
  height: number;
  lab: Float32Array;
}

export function coloursOf({ data, width, height }: Pixels): Colours {
  const lab = new Float32Array(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    const alpha = at(data, index * 4 + 3) / 255;
    const onWhite = (channel: number) =>
      Math.round(at(data, index * 4 + channel) * alpha + 255 * (1 - alpha));
    lab.set(labOfRgb(onWhite(0), onWhite(1), onWhite(2)), index * 3);
  }
  return { width, height, lab };
}

/** Distance of two pixels in Lab (CIE 1976): 2.3 can just be seen. */
export function distance({ lab }: Colours, one: number, other: number): number {
  const lightness = at(lab, one * 3) - at(lab, other * 3);
  const a = at(lab, one * 3 + 1) - at(lab, other * 3 + 1);
  const b = at(lab, one * 3 + 2) - at(lab, other * 3 + 2);
  return Math.sqrt(lightness * lightness + a * a + b * b);
}
