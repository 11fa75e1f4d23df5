import sharp from 'sharp';
import { oneColourVideo } from './webm';

/** CSS colours: pages draw the same. */
export const COLOURS = ['red', 'green', 'blue', 'yellow', 'white'] as const;
export type Colour = (typeof COLOURS)[number];

export const RGB: Record<Colour, readonly [number, number, number]> = {
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  white: [255, 255, 255],
};

export const EXTENSIONS = ['png', 'webp', 'avif', 'jpg', 'svg'] as const;
export type Extension = (typeof EXTENSIONS)[number];

export const MIME: Record<Extension, string> = {
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

interface Size {
  width: number;
  height: number;
}

function raster(colour: Colour, { width, height }: Size) {
  const [r, g, b] = RGB[colour];
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
}

/** A picture of one colour. */
export async function flatPicture(
  colour: Colour,
  extension: Extension,
  size: Size,
): Promise<Buffer> {
  switch (extension) {
    case 'png':
      return raster(colour, size).png().toBuffer();
    case 'webp':
      return raster(colour, size).webp().toBuffer();
    case 'avif':
      return raster(colour, size).avif({ effort: 0 }).toBuffer();
    case 'jpg':
      return raster(colour, size).jpeg().toBuffer();
    case 'svg': {
      const { width, height } = size;
      const rect = `<rect width="${width}" height="${height}" fill="${colour}"/>`;
      const root = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
      return Buffer.from(`<svg ${root}>${rect}</svg>`);
    }
  }
}

const TILE = 200;
const TILES = 4;
/** From 0. */
const RED_TILE = { column: 2, row: 1 };

/** What shows the red tile. */
export const SPRITE_POSITION = `${-RED_TILE.column * TILE}px ${-RED_TILE.row * TILE}px`;

/** A sheet of 4 × 4 tiles, of which one is red and the others are not. */
export async function spriteSheet(): Promise<Buffer> {
  const tiles = await Promise.all(
    Array.from({ length: TILES * TILES }, async (_, index) => {
      const column = index % TILES;
      const row = Math.floor(index / TILES);
      const isRed = column === RED_TILE.column && row === RED_TILE.row;
      const colour = isRed ? 'red' : (['blue', 'green'] as const)[(column + row) % 2];
      const input = await raster(colour ?? 'blue', { width: TILE, height: TILE })
        .png()
        .toBuffer();
      return { input, left: column * TILE, top: row * TILE };
    }),
  );
  const side = TILE * TILES;
  return raster('white', { width: side, height: side }).composite(tiles).png().toBuffer();
}

/** A second of one colour, 200 × 200. */
export async function flatVideo(colour: Colour): Promise<Buffer> {
  const size = { width: 200, height: 200 };
  return oneColourVideo(await raster(colour, size).webp({ quality: 90 }).toBuffer(), size);
}
