import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Cells along one side of a mosaic. */
const CELLS = 8;
/** Pixels along one side of a cell. */
export const CELL = 48;
/** Pixels along one side of a mosaic. */
export const SIDE = CELLS * CELL;

type Rgb = readonly [number, number, number];

/** A picture whose pixels are known: flat cells of colours that follow from a seed. */
export interface Mosaic {
  colourAt(column: number, row: number): Rgb;
  png(): Promise<Buffer>;
}

/** Park and Miller's generator: 1 to 2^31 - 2. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed * 7_919 + 1;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/** Between 32 and 223, green below 160: nothing comes near the page's magenta or white. */
function randomColour(random: Generator<number, never>): Rgb {
  const channel = (from: number, to: number) => from + (random.next().value % (to - from));
  return [channel(32, 160), channel(64, 224), channel(32, 160)];
}

export function mosaic(seed: number): Mosaic {
  const random = numbers(seed);
  const colours = Array.from({ length: CELLS * CELLS }, () => randomColour(random));
  const colourAt = (column: number, row: number): Rgb => {
    const colour = colours[row * CELLS + column];
    if (!colour) throw new RangeError(`No cell ${column}, ${row}`);
    return colour;
  };
  return {
    colourAt,
    png: () =>
      sharp(Buffer.from(colours.flat()), { raw: { width: CELLS, height: CELLS, channels: 3 } })
        .resize(SIDE, SIDE, { kernel: 'nearest' })
        .png()
        .toBuffer(),
  };
}

/** A valid black-and-white PNG of any size: 20000×20000 is 48 kB that decode to 400 megapixels. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1; // one bit a pixel, grey
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same picture with a chunk of this type behind its header. */
export function withChunk(png: Uint8Array, type: string, data: Buffer): Buffer {
  const HEADER_END = 33;
  return Buffer.concat([png.subarray(0, HEADER_END), chunk(type, data), png.subarray(HEADER_END)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The part of a mosaic that a query picture should show, in the mosaic's pixels. */
export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const WHOLE: Region = { left: 0, top: 0, width: SIDE, height: SIDE };

/** JPEG at quality 0.8 moves a flat colour less than this, in each channel. */
const TOLERANCE = 24;

interface Pixels {
  width: number;
  height: number;
  at: (x: number, y: number) => Rgb;
}

async function readPixels(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const at = (x: number, y: number): Rgb => {
    const from = (y * width + x) * 3;
    return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
  };
  return { width, height, at };
}

function difference(a: Rgb, b: Rgb): number {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
}

/**
 * Where a picture shows anything else than this region of the mosaic: a line for each cell of
 * another colour at its middle, and for each pixel of the border that is the magenta of the page.
 */
export async function differences(
  picture: Uint8Array,
  expected: Mosaic,
  region: Region = WHOLE,
): Promise<string[]> {
  const pixels = await readPixels(picture);
  return [...wrongCells(pixels, expected, region), ...foreignBorder(pixels)];
}

function* wrongCells(pixels: Pixels, whole: Mosaic, region: Region): Generator<string> {
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const x = Math.floor((((column + 0.5) * CELL - region.left) / region.width) * pixels.width);
      const y = Math.floor((((row + 0.5) * CELL - region.top) / region.height) * pixels.height);
      if (x < 0 || y < 0 || x >= pixels.width || y >= pixels.height) continue;
      const expected = whole.colourAt(column, row);
      const actual = pixels.at(x, y);
      if (difference(expected, actual) > TOLERANCE) {
        yield `cell ${column},${row}: expected ${expected.join()}, actual ${actual.join()}`;
      }
    }
  }
}

/** No colour of a mosaic has so much red and blue and so little green, even mixed by half. */
function isMagenta([red, green, blue]: Rgb): boolean {
  return red - green > 64 && blue - green > 64;
}

function* foreignBorder({ width, height, at }: Pixels): Generator<string> {
  const border = [
    ...Array.from({ length: width }, (_, x) => [x, 0, x, height - 1]),
    ...Array.from({ length: height }, (_, y) => [0, y, width - 1, y]),
  ].flatMap(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => [[x1, y1] as const, [x2, y2] as const]);
  for (const [x, y] of border) {
    if (isMagenta(at(x, y))) yield `border ${x},${y}: the page's own colour ${at(x, y).join()}`;
  }
}
