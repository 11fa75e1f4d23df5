/** Pictures of one colour, which says which search they are of, however they got to the service. */
import sharp from 'sharp';

/** Levels of a channel: a screenshot or a JPEG is off by less than half of one's width. */
const LEVELS = 16;
const WIDTH = 256 / LEVELS;
/** Colours that there are. */
export const MAX_NUMBERS = LEVELS ** 3 - 1;
/** Pixels along a side. */
export const SIDE = 300;

type Channels = readonly [number, number, number];

function channelsOf(number: number): Channels {
  const level = (index: number) => Math.floor(number / LEVELS ** index) % LEVELS;
  const channel = (index: number) => level(index) * WIDTH + WIDTH / 2;
  return [channel(2), channel(1), channel(0)];
}

/** For a style. */
export function colourOf(number: number): string {
  return `rgb(${channelsOf(number).join(' ')})`;
}

export function numberedPicture(number: number): Promise<Buffer> {
  const [r, g, b] = channelsOf(number);
  const create = { width: SIDE, height: SIDE, channels: 3, background: { r, g, b } } as const;
  return sharp({ create }).png().toBuffer();
}

/** By the pixel in the middle: the border of a picture that did not load is the browser's. */
export async function readNumber(picture: Uint8Array): Promise<number> {
  const { width, height } = await sharp(picture).metadata();
  const middle = { left: width >> 1, top: height >> 1, width: 1, height: 1 };
  const pixel = await sharp(picture).extract(middle).removeAlpha().raw().toBuffer();
  return pixel.reduce((number, value) => number * LEVELS + Math.floor(value / WIDTH), 0);
}
