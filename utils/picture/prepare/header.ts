/** Format and size of a picture from its first bytes, before anything is decoded. */
import { readIco } from './ico';
import { isJpeg, readJpeg } from './jpeg';
import { isPng, readPng } from './png';

export interface PictureHeader {
  format: 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'ico' | 'avif';
  /** Picture px as shown: sides are swapped where the file is rotated by 90° or 270°. */
  width: number;
  height: number;
  /** True where the file needs no conversion: upright, opaque, still, without a colour profile. */
  plain: boolean;
  /** True where decoding takes twice the memory per pixel. */
  costly: boolean;
}

type Size = { width: number; height: number };

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Includes the first frame, which may exceed the logical screen and for which a decoder allocates. */
function readGif(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  const sizeAt = (at: number) => ({
    width: view.getUint16(at, true),
    height: view.getUint16(at + 2, true),
  });
  const screen = sizeAt(6);
  const packed = view.getUint8(10);
  let at = 13 + (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  // Skips extensions: a label, then blocks until an empty one.
  while (bytes[at] === 0x21) {
    at += 2;
    while (bytes[at]) at += 1 + view.getUint8(at);
    at += 1;
  }
  if (bytes[at] !== 0x2c || at + 9 > bytes.length) return undefined;
  const [from, frame] = [sizeAt(at + 1), sizeAt(at + 5)];
  return {
    width: Math.max(screen.width, from.width + frame.width),
    height: Math.max(screen.height, from.height + frame.height),
  };
}

function readWebp(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 30) return undefined;
  switch (text(bytes, 12, 16)) {
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return undefined;
  }
}

/**
 * AVIF: the largest `ispe` (image spatial extents) of the file's properties, rotated by `irot`. The whole
 * file is scanned: a smaller size could be declared first.
 */
function readAvif(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  const last = bytes.length - 16;
  const initial = 0x69; // of both names
  let size: Size | undefined;
  let turned = false;
  for (
    let at = bytes.indexOf(initial);
    at >= 0 && at <= last;
    at = bytes.indexOf(initial, at + 1)
  ) {
    const box = text(bytes, at, at + 4);
    if (box === 'irot') turned = (view.getUint8(at + 4) & 1) === 1;
    if (box !== 'ispe') continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!size || found.width * found.height > size.width * size.height) size = found;
  }
  return size && turned ? { width: size.height, height: size.width } : size;
}

function readBmp(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 26) return undefined;
  // The first version of the format has 16-bit sizes.
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  return {
    width: Math.abs(view.getInt32(18, true)),
    height: Math.abs(view.getInt32(22, true)), // negative for rows from the top
  };
}

function readSize(bytes: Uint8Array): ({ format: PictureHeader['format'] } & Size) | undefined {
  const view = viewOf(bytes);
  const as = (format: PictureHeader['format'], size: Size | undefined) =>
    size && { format, ...size };
  if (bytes.length < 16) return undefined;
  if (text(bytes, 0, 4) === 'GIF8') return as('gif', readGif(bytes));
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') {
    return as('webp', readWebp(bytes));
  }
  if (text(bytes, 0, 2) === 'BM') return as('bmp', readBmp(bytes));
  if (view.getUint32(0) === 0x00000100) return as('ico', readIco(bytes));
  if (text(bytes, 4, 8) === 'ftyp' && /avif|avis|mif1/.test(text(bytes, 8, 32))) {
    return as('avif', readAvif(bytes));
  }
  return undefined;
}

/** Undefined for what the worker cannot decode: SVG, HEIC, TIFF, JXL, a web page. */
export function readHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (isJpeg(bytes)) {
    const jpeg = readJpeg(bytes);
    if (!jpeg) return undefined;
    const { width, height, orientation, isProgressive, hasProfile } = jpeg;
    const turned = orientation >= 5;
    return {
      format: 'jpeg',
      width: turned ? height : width,
      height: turned ? width : height,
      plain: orientation === 1 && !hasProfile,
      costly: isProgressive,
    };
  }
  if (isPng(bytes)) {
    const png = readPng(bytes);
    return png && { format: 'png', ...png, costly: false };
  }
  const sized = readSize(bytes);
  if (!sized) return undefined;
  const { format } = sized;
  // Only simple lossy WebP is decoded row by row.
  const costly = format === 'avif' || (format === 'webp' && text(bytes, 12, 16) !== 'VP8 ');
  return { ...sized, plain: false, costly };
}
