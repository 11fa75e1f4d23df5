/** Reads the header of a JPEG, and removes its metadata. */
import { MAX_COPIED_BYTES, MAX_PARTS, type Part, copyParts } from './parts';

export interface JpegHeader {
  /** Stored size in picture px, before the orientation is applied. */
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  orientation: number;
  /** A decoder keeps all scans in memory until the last one is read. */
  isProgressive: boolean;
  /** A colour profile, which may name its author. */
  hasProfile: boolean;
}

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const APP2 = 0xe2;
const UPRIGHT = 1;

/** Lengths of the plain JFIF and Adobe colour segments; longer ones contain additional data. */
const KEPT_LENGTHS = new Map([
  [0xe0, 18],
  [0xee, 16],
]);

const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers without a length, which a decoder ignores between segments. */
const isBare = (marker: number) => marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8);
/** Segments that decoding needs: frames, tables and scans. */
const isKept = ({ type, start, end }: Part) =>
  (type >= 0xc0 && type <= 0xdf) || end - start === KEPT_LENGTHS.get(type);

/**
 * Segments up to and including the end of the image, the data of a scan as another one of its type; ends early
 * where the file is damaged or too long.
 */
function* segments(bytes: Uint8Array): Generator<Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 2;
  for (let part = 0; part < MAX_PARTS; part += 1) {
    if (start + 2 > bytes.length || bytes[start] !== 0xff) return;
    const type = view.getUint8(start + 1);
    if (type === 0xff) {
      start += 1; // fill byte
      continue;
    }
    if (type === END_OF_IMAGE) {
      yield { type, start, end: start + 2 };
      return;
    }
    if (isBare(type) || start + 4 > bytes.length) return;
    const end = start + 2 + view.getUint16(start + 2);
    if (end > bytes.length) return;
    yield { type, start, end };
    start = end;
    if (type !== START_OF_SCAN) continue;
    start = endOfScan(bytes, end);
    yield { type, start: end, end: start };
  }
}

/** Offset of the next marker that is not part of the scan data, or behind what is looked at. */
function endOfScan(bytes: Uint8Array, from: number): number {
  const last = Math.min(bytes.length, from + MAX_COPIED_BYTES);
  for (let at = from; at < last; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isData) return at;
  }
  return last;
}

/** True where the bytes start like a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Undefined where the frame header is missing, or behind a scan. */
export function readJpeg(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: number | undefined;
  let hasProfile = false;
  for (const { type, start, end } of segments(bytes)) {
    const payload = start + 4;
    if (type === START_OF_SCAN) return undefined;
    if (type === APP2) hasProfile = true;
    // The first one counts, as in browsers.
    if (type === APP1) orientation ??= readOrientation(bytes.subarray(payload, end));
    if (isFrameHeader(type) && end - payload >= 5) {
      return {
        height: view.getUint16(payload + 1),
        width: view.getUint16(payload + 3),
        orientation: orientation ?? UPRIGHT,
        isProgressive: type === 0xc2,
        hasProfile,
      };
    }
  }
  return undefined;
}

/** The orientation tag (0x0112) of the first image directory, or upright; undefined where this is no EXIF segment. */
function readOrientation(exif: Uint8Array): number | undefined {
  if (String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif' || exif.length < 14) return undefined;
  const tiff = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return UPRIGHT;
  const entries = tiff.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return UPRIGHT;
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const orientation = tiff.getUint16(at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
  }
  return UPRIGHT;
}

/** The picture bit for bit, without metadata and trailing data; undefined where it is truncated or too long. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  return copyParts(bytes, segments(bytes), { signature: 2, isKept, end: END_OF_IMAGE });
}
