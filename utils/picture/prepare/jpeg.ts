/** Reads the header of a JPEG, and removes its metadata. */
import { joinBytes } from '../../bytes';

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

interface Segment {
  marker: number;
  /** Offsets of the whole segment, marker included, and of its payload. */
  start: number;
  payload: number;
  end: number;
}

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const APP2 = 0xe2;

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
const isKept = ({ marker, start, end }: Segment) =>
  (marker >= 0xc0 && marker <= 0xdf) || end - start === KEPT_LENGTHS.get(marker);

/** Segments up to and including the end of the image; ends early where the file is damaged. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker === END_OF_IMAGE) {
      yield { marker, start: at, payload: at + 2, end: at + 2 };
      return;
    }
    if (isBare(marker) || at + 4 > bytes.length) return;
    let end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return;
    if (marker === START_OF_SCAN) end = endOfScan(bytes, end);
    yield { marker, start: at, payload: at + 4, end };
    at = end;
  }
}

/** Offset of the next marker that is not part of the scan data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

/** True where the bytes start like a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Undefined where the frame header is missing. */
export function readJpeg(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let hasProfile = false;
  for (const { marker, payload, end } of segments(bytes)) {
    if (marker === APP2) hasProfile = true;
    if (marker === APP1) orientation = readOrientation(bytes.subarray(payload, end)) ?? orientation;
    if (isFrameHeader(marker) && end - payload >= 5) {
      return {
        height: view.getUint16(payload + 1),
        width: view.getUint16(payload + 3),
        orientation,
        isProgressive: marker === 0xc2,
        hasProfile,
      };
    }
  }
  return undefined;
}

/** The orientation tag (0x0112) of the first image directory of an EXIF segment. */
function readOrientation(exif: Uint8Array): number | undefined {
  if (String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif' || exif.length < 14) return undefined;
  const tiff = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const orientation = tiff.getUint16(at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}

/** The same picture bit for bit, without metadata and trailing data; undefined where it is truncated. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (const segment of segments(bytes)) {
    if (isKept(segment)) kept.push(bytes.subarray(segment.start, segment.end));
    if (segment.marker === END_OF_IMAGE) return joinBytes(kept);
  }
  return undefined;
}
