import { at } from './vector';

/** RGBA, row by row, as from a canvas. */
export interface Pixels {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}

/** Pixels; `right` and `bottom` are exclusive. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const CHANNELS = 3;

/** A picture scaled into the middle of a white square, and where in the square it lies. */
export interface FramedPicture {
  /** `side` × `side` pixels, RGB, 0..255, row by row. */
  pixels: Uint8Array;
  side: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The part of a picture inside `box`, on white, as large as a square of `side` takes it. Scaled here and
 * not by the platform: a browser's canvas and the gateway's decoder round in ways of their own.
 */
export function frame(picture: Pixels, box: Box, side: number): FramedPicture {
  const scale = side / Math.max(box.right - box.left, box.bottom - box.top);
  const width = Math.max(1, Math.round((box.right - box.left) * scale));
  const height = Math.max(1, Math.round((box.bottom - box.top) * scale));
  const left = Math.floor((side - width) / 2);
  const top = Math.floor((side - height) / 2);
  const columns = weightsOf(box.left, box.right, width);
  const narrow = scaleColumns(picture, box, columns);
  const pixels = new Uint8Array(side * side * CHANNELS).fill(255);
  for (const [y, { from, weights }] of weightsOf(0, box.bottom - box.top, height).entries()) {
    const start = ((top + y) * side + left) * CHANNELS;
    for (let x = 0; x < width * CHANNELS; x++) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) {
        sum += at(weights, i) * at(narrow, (from + i) * width * CHANNELS + x);
      }
      pixels[start + x] = Math.round(sum);
    }
  }
  return { pixels, side, left, top, width, height };
}

/** Rows of the box, each as many pixels as there are columns, RGB on white. */
function scaleColumns({ data, width }: Pixels, box: Box, columns: readonly Tap[]): Float32Array {
  const rows = new Float32Array((box.bottom - box.top) * columns.length * CHANNELS);
  let next = 0;
  for (let y = box.top; y < box.bottom; y++) {
    for (const { from, weights } of columns) {
      let [red, green, blue] = [0, 0, 0];
      for (let i = 0; i < weights.length; i++) {
        const offset = (y * width + from + i) * 4;
        const weight = at(weights, i);
        const alpha = at(data, offset + 3) / 255;
        const white = (1 - alpha) * 255;
        red += weight * (at(data, offset) * alpha + white);
        green += weight * (at(data, offset + 1) * alpha + white);
        blue += weight * (at(data, offset + 2) * alpha + white);
      }
      rows[next++] = red;
      rows[next++] = green;
      rows[next++] = blue;
    }
  }
  return rows;
}

/** What one pixel is made of: the pixels from `from` on, their weights together 1. */
interface Tap {
  from: number;
  weights: Float32Array;
}

/** Linear interpolation; where the picture shrinks, over as many pixels as become one. */
function weightsOf(start: number, end: number, count: number): Tap[] {
  const scale = (end - start) / count;
  const reach = Math.max(1, scale);
  return Array.from({ length: count }, (_, index) => {
    const centre = start + (index + 0.5) * scale;
    const from = Math.max(start, Math.floor(centre - reach + 0.5));
    const to = Math.min(end, Math.ceil(centre + reach - 0.5));
    const raw = Float32Array.from({ length: Math.max(1, to - from) }, (_value, i) =>
      Math.max(0, 1 - Math.abs(from + i + 0.5 - centre) / reach),
    );
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return { from, weights: sum > 0 ? raw.map((weight) => weight / sum) : Float32Array.of(1) };
  });
}
