import sharp from 'sharp';
import { hugePng } from './pictures';

/** Files of a few bytes that say how large they are, and files that lie about it. */

const SMALL = 64;
const small = () =>
  sharp({ create: { width: SMALL, height: SMALL, channels: 3, background: '#c52' } });

/** @param frame size of the first frame, which may be larger than the screen that it is shown on */
export function gif(screen: number, frame: number = screen): Buffer {
  const bytes = Buffer.from(
    'GIF89a' + // and the sizes of the screen
      '\0\0\0\0\x80\0\0' + // two colours
      '\xff\0\0\0\0\xff' +
      ',\0\0\0\0' + // a frame at 0, 0
      '\0\0\0\0\0' +
      '\x02\x02\x4c\x01\0;', // one pixel of it
    'latin1',
  );
  bytes.writeUInt16LE(screen, 6);
  bytes.writeUInt16LE(screen, 8);
  bytes.writeUInt16LE(frame, 24);
  bytes.writeUInt16LE(frame, 26);
  return bytes;
}

export function bmp(side: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(side, 18);
  bytes.writeInt32LE(-side, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
}

function webp(side: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(side - 1, 24, 3);
  bytes.writeUIntLE(side - 1, 27, 3);
  return bytes;
}

export async function jpeg(side: number): Promise<Buffer> {
  const bytes = await small().jpeg().toBuffer();
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5;
  bytes.writeUInt16BE(side, frame);
  bytes.writeUInt16BE(side, frame + 2);
  return bytes;
}

/**
 * A large frame in what one reader skips as a segment and the other as rubbish between two; behind it
 * a small one.
 */
export async function jpegWithHiddenFrame(side: number): Promise<Buffer> {
  const large = (await jpeg(side)).subarray(2);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(large.length + 2);
  const hidden = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0x00]), length, large]);
  return Buffer.concat([hidden, (await jpeg(SMALL)).subarray(2)]);
}

/** @param isDeep the size stands behind the first kilobytes, in which another one does */
export async function avif(side: number, isDeep = false): Promise<Buffer> {
  const bytes = await small().avif({ effort: 0 }).toBuffer();
  const found = bytes.indexOf('ispe');
  const sizes = Buffer.from(bytes.subarray(found, found + 16));
  bytes.writeUInt32BE(side, found + 8);
  bytes.writeUInt32BE(side, found + 12);
  if (!isDeep) return bytes;
  const first = bytes.readUInt32BE(0);
  const free = Buffer.alloc(8192);
  free.writeUInt32BE(free.length);
  free.write('free', 4);
  sizes.copy(free, 8);
  return Buffer.concat([bytes.subarray(0, first), free, bytes.subarray(first)]);
}

/** An icon says at most 256; what it holds is a PNG. @param before so many small pictures in front of it */
export function ico(side: number, before = 0): Buffer {
  const pictures = [...Array.from({ length: before }, () => hugePng(16, 16)), hugePng(side, side)];
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let from = head.length;
  for (const [index, { length }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(from, at + 12);
    from += length;
  }
  return Buffer.concat([head, ...pictures]);
}

/** What it holds is a bitmap, which has twice the height. */
export function icoOfBitmap(side: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt16LE(1, 2);
  bytes.writeUInt16LE(1, 4);
  bytes.writeUInt32LE(106, 14);
  bytes.writeUInt32LE(22, 18);
  bytes.writeUInt32LE(40, 22);
  bytes.writeInt32LE(side, 26);
  bytes.writeInt32LE(2 * side, 30);
  bytes.writeUInt16LE(1, 34);
  bytes.writeUInt16LE(32, 36);
  return bytes;
}

const svg = (side: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%"/></svg>`,
  );

/** A file of a few kilobytes for each format, whose pixels take as much memory as this side says. */
export const BOMBS: readonly [string, (side: number) => Uint8Array | Promise<Uint8Array>][] = [
  ['PNG', (side) => hugePng(side, side)],
  ['JPEG', (side) => jpeg(side)],
  ['GIF', (side) => gif(side)],
  ['GIF, a frame larger than its screen', (side) => gif(64, side)],
  ['WebP', (side) => webp(side)],
  ['AVIF', (side) => avif(side)],
  ['AVIF, its size far behind', (side) => avif(side, true)],
  ['BMP', (side) => bmp(side)],
  ['icon with a PNG', (side) => ico(side)],
  ['icon with a PNG behind small ones', (side) => ico(side, 3)],
  ['icon with a bitmap', (side) => icoOfBitmap(side)],
  ['SVG', (side) => svg(side)],
];

/** A PNG whose first chunk is none that says a size, at the place where one would stand. */
export function pngWithoutHeaderFirst(side: number): Buffer {
  const png = hugePng(side, side);
  const other = hugePng(SMALL, SMALL).subarray(8, 33);
  other.write('tEXt', 4);
  return Buffer.concat([png.subarray(0, 8), other, png.subarray(8)]);
}
