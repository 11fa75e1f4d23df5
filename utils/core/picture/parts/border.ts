import type { Lab } from '../../likeness/lab';
import { at } from '../../likeness/vector';
import { type Colours, distance } from './colours';

/** The outermost pixels of a picture. */
export interface Border {
  /** Indices of the pixels, round the picture. */
  pixels: number[];
  /** Median of each channel. */
  colour: Lab;
  /** How far most of them are from it, by channel. */
  spread: Lab;
  /** How far most neighbours are from each other: texture and compression. */
  noise: number;
  /** Share of those that cannot be told from the median. */
  evenShare: number;
}

/** Share that counts as most: things may reach the rest. */
const MOST = 0.6;
/** Difference in Lab that is even. */
const EVEN = 3;

export function borderOf(colours: Colours): Border {
  const { width, height, lab } = colours;
  const pixels = outermost(width, height);
  const channel = (of: number) => pixels.map((index) => at(lab, index * 3 + of));
  const colour: Lab = [
    quantile(channel(0), 0.5),
    quantile(channel(1), 0.5),
    quantile(channel(2), 0.5),
  ];
  const away = (of: number) => channel(of).map((value) => Math.abs(value - at(colour, of)));
  const [lightness, a, b] = [away(0), away(1), away(2)];
  const even = pixels.filter((_, i) => Math.hypot(at(lightness, i), at(a, i), at(b, i)) <= EVEN);
  return {
    pixels,
    colour,
    spread: [quantile(lightness, MOST), quantile(a, MOST), quantile(b, MOST)],
    noise: quantile(
      pixels.slice(1).map((index, i) => distance(colours, index, at(pixels, i))),
      MOST,
    ),
    evenShare: even.length / pixels.length,
  };
}

function outermost(width: number, height: number): number[] {
  const pixels: number[] = [];
  for (let x = 0; x < width; x++) pixels.push(x);
  for (let y = 1; y < height; y++) pixels.push((y + 1) * width - 1);
  for (let x = width - 2; x >= 0; x--) pixels.push((height - 1) * width + x);
  for (let y = height - 2; y > 0; y--) pixels.push(y * width);
  return [...new Set(pixels)]; // a row or column of one pixel is met twice
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
