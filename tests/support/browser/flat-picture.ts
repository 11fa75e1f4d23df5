import sharp from 'sharp';

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
/** The tile counts from 0. */
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

/** Builds a video without an encoder: a lossy WebP is one key frame of VP8, the codec of WebM. */

const FRAMES = 25;
const FRAME_MS = 40;

/** Offset of the first chunk in a RIFF file: `VP8 ` in a lossy WebP without alpha. */
const FIRST_CHUNK = 12;

function keyFrame(webp: Buffer): Buffer {
  if (webp.toString('latin1', FIRST_CHUNK, FIRST_CHUNK + 4) !== 'VP8 ') {
    throw new Error('Not a simple lossy WebP');
  }
  const start = FIRST_CHUNK + 8;
  return webp.subarray(start, start + webp.readUInt32LE(FIRST_CHUNK + 4));
}

/** An element of Matroska: its id in hex, the length of its content, the content. */
function element(id: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(0x10_00_00_00 + body.length); // a length of four bytes
  return Buffer.concat([Buffer.from(id, 'hex'), length, body]);
}

function number(id: string, value: number): Buffer {
  const content = Buffer.alloc(4);
  content.writeUInt32BE(value);
  return element(id, content);
}

function text(id: string, value: string): Buffer {
  return element(id, Buffer.from(value));
}

function duration(ms: number): Buffer {
  const content = Buffer.alloc(4);
  content.writeFloatBE(ms);
  return element('4489', content);
}

function block(index: number, frame: Buffer): Buffer {
  const head = Buffer.from([0x81, 0, 0, 0x80]); // track 1, the time, "key frame"
  head.writeInt16BE(index * FRAME_MS, 1);
  return element('a3', head, frame);
}

/** A second of the WebP's picture. */
function oneColourVideo(webp: Buffer, size: { width: number; height: number }): Buffer {
  const frame = keyFrame(webp);
  const picture = element('e0', number('b0', size.width), number('ba', size.height));
  const track = [number('d7', 1), number('73c5', 1), number('83', 1), text('86', 'V_VP8'), picture];
  const blocks = Array.from({ length: FRAMES }, (_, index) => block(index, frame));
  const apps = [text('4d80', 'test'), text('5741', 'test')];
  return Buffer.concat([
    element('1a45dfa3', text('4282', 'webm'), number('4287', 2), number('4285', 2)),
    element(
      '18538067',
      element('1549a966', number('2ad7b1', 1_000_000), duration(FRAMES * FRAME_MS), ...apps),
      element('1654ae6b', element('ae', ...track)),
      element('1f43b675', number('e7', 0), ...blocks),
    ),
  ]);
}
