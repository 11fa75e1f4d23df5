/** Format and size of a picture from its first bytes, before anything is decoded. */
import { isJpeg, readJpeg } from './jpeg';
import { isPng, readPng } from './png';

export interface PictureHeader {
  format: 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'ico' | 'avif';
  /** Pixels as shown: sides are swapped where the file is turned by a quarter. */
  width: number;
  height: number;
  /** True where the file can be sent as it is: upright, opaque, still. */
  plain: boolean;
}

type Size = { width: number; height: number };

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

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

/** AVIF: the largest `ispe` (image spatial extents) of the file's properties, turned by `irot`. */
function readAvif(bytes: Uint8Array): Size | undefined {
  const head = bytes.subarray(0, 4096);
  const view = viewOf(head);
  let size: Size | undefined;
  let turned = false;
  for (let at = 4; at + 16 <= head.length; at += 1) {
    const box = text(head, at, at + 4);
    if (box === 'irot') turned = (view.getUint8(at + 4) & 1) === 1;
    if (box !== 'ispe') continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!size || found.width * found.height > size.width * size.height) size = found;
  }
  return size && turned ? { width: size.height, height: size.width } : size;
}

function readSize(bytes: Uint8Array): ({ format: PictureHeader['format'] } & Size) | undefined {
  const view = viewOf(bytes);
  const as = (format: PictureHeader['format'], size: Size | undefined) =>
    size && { format, ...size };
  if (bytes.length < 16) return undefined;
  if (text(bytes, 0, 4) === 'GIF8') {
    return as('gif', { width: view.getUint16(6, true), height: view.getUint16(8, true) });
  }
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') {
    return as('webp', readWebp(bytes));
  }
  if (text(bytes, 0, 2) === 'BM' && bytes.length >= 26) {
    return as('bmp', {
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)), // negative: rows from the top
    });
  }
  if (view.getUint32(0) === 0x00000100) {
    return as('ico', { width: view.getUint8(6) || 256, height: view.getUint8(7) || 256 });
  }
  if (text(bytes, 4, 8) === 'ftyp' && /avif|avis|mif1/.test(text(bytes, 8, 32))) {
    return as('avif', readAvif(bytes));
  }
  return undefined;
}

/** Undefined for anything that the worker cannot decode: SVG, HEIC, TIFF, JXL, a web page. */
export function readHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (isJpeg(bytes)) {
    const jpeg = readJpeg(bytes);
    if (!jpeg) return undefined;
    const { width, height, orientation } = jpeg;
    const turned = orientation >= 5;
    return {
      format: 'jpeg',
      width: turned ? height : width,
      height: turned ? width : height,
      plain: orientation === 1,
    };
  }
  if (isPng(bytes)) {
    const png = readPng(bytes);
    return png && { format: 'png', ...png };
  }
  const sized = readSize(bytes);
  return sized && { ...sized, plain: false };
}
