/** Format and size of a picture from its first bytes, before anything is decoded. */
import { readAvif } from './avif';
import { readIco } from './ico';
import { isJpeg, readJpeg } from './jpeg';
import { MAX_PARTS } from './parts';
import { isPng, readPng } from './png';

export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'ico' | 'avif';

export interface PictureHeader {
  format: PictureFormat;
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
  let blocks = 0;
  for (; bytes[at] === 0x21 && blocks < MAX_PARTS; blocks += 1) {
    at += 2;
    for (; bytes[at] && blocks < MAX_PARTS; blocks += 1) at += 1 + view.getUint8(at);
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

/** Format by the first bytes; undefined for what the worker cannot decode: SVG, HEIC, TIFF, JXL, a web page. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  if (isJpeg(bytes)) return 'jpeg';
  if (isPng(bytes)) return 'png';
  if (bytes.length < 16) return undefined;
  if (text(bytes, 0, 4) === 'GIF8') return 'gif';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 0, 2) === 'BM') return 'bmp';
  if (viewOf(bytes).getUint32(0) === 0x00000100) return 'ico';
  const isAvif = text(bytes, 4, 8) === 'ftyp' && /avif|avis|mif1/.test(text(bytes, 8, 32));
  return isAvif ? 'avif' : undefined;
}

/** Undefined where the format is unknown or the size is not found. Takes as long for a file of any length. */
export function readHeader(bytes: Uint8Array): PictureHeader | undefined {
  const format = formatOf(bytes);
  if (format === undefined) return undefined;
  if (format === 'jpeg') return readJpegHeader(bytes);
  if (format === 'png') {
    const png = readPng(bytes);
    return png && { format, ...png, costly: false };
  }
  const size = SIZES[format](bytes);
  // Only simple lossy WebP is decoded row by row.
  const costly = format === 'avif' || (format === 'webp' && text(bytes, 12, 16) !== 'VP8 ');
  return size && { format, ...size, plain: false, costly };
}

const SIZES = {
  gif: readGif,
  webp: readWebp,
  bmp: readBmp,
  ico: readIco,
  avif: readAvif,
} as const;

function readJpegHeader(bytes: Uint8Array): PictureHeader | undefined {
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
