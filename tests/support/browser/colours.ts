import sharp from 'sharp';
import { COLOURS, RGB, type Colour } from './flat-picture';

/** JPEG, and a video's own colours, move a flat colour less than this, in each channel. */
const TOLERANCE = 24;

export interface Colours {
  /** In the middle: its name, or its numbers where it has none. */
  middle: string;
  /** How much of the picture has that colour, 0 to 1. */
  share: number;
}

export async function coloursOf(picture: Uint8Array): Promise<Colours> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = Array.from({ length: info.width * info.height }, (_, index) =>
    data.subarray(index * info.channels, index * info.channels + 3),
  );
  const middle = pixels[Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)];
  if (!middle) throw new Error('A picture without pixels');
  const alike = pixels.filter((pixel) => isNear(pixel, middle));
  return { middle: nameOf(middle), share: alike.length / pixels.length };
}

function nameOf(pixel: Uint8Array): string {
  return COLOURS.find((colour: Colour) => isNear(pixel, RGB[colour])) ?? `rgb(${pixel.join()})`;
}

function isNear(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return Array.from(a).every((value, channel) => Math.abs(value - (b[channel] ?? 0)) <= TOLERANCE);
}
