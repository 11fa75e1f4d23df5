import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Cells along one side of a mosaic. */
export const CELLS = 8;
/** Pixels along one side of a cell. */
export const CELL = 48;
/** Pixels along one side of a mosaic. */
export const SIDE = CELLS * CELL;

export type Rgb = readonly [number, number, number];

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
