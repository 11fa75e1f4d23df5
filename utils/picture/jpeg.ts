/** What the header of a JPEG tells, and the same file without its metadata. */
import { joinBytes } from '../bytes';

export interface JpegHeader {
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  orientation: number;
}

interface Segment {
  marker: number;
  /** Offsets of the whole segment, marker included, and of its payload. */
  start: number;
  payload: number;
  end: number;
}

const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const ICC = 0xe2; // APP2 holds the colour profile: without it the colours change
const ADOBE = 0xee; // APP14 tells how the colours are coded
const COMMENT = 0xfe;

const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isMetadata = (marker: number) =>
  marker === COMMENT || (marker >= APP1 && marker <= 0xef && marker !== ICC && marker !== ADOBE);

/** The segments up to and including the start of the scan; ends early where the file is broken. */
function* segments(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return;
    yield { marker, start: at, payload: at + 4, end };
    if (marker === START_OF_SCAN) return;
    at = end;
  }
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Undefined where the frame header is missing. */
export function readJpeg(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  for (const { marker, payload, end } of segments(bytes)) {
    if (marker === APP1) orientation = readOrientation(bytes.subarray(payload, end)) ?? orientation;
    if (isFrameHeader(marker) && end - payload >= 5) {
      return {
        height: view.getUint16(payload + 1),
        width: view.getUint16(payload + 3),
        orientation,
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

/** The same picture without EXIF, XMP, comments and the like: the scan stays bit for bit. */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let rest = 2;
  for (const { marker, start, end } of segments(bytes)) {
    rest = end;
    if (marker === START_OF_SCAN) {
      rest = start;
      break;
    }
    if (!isMetadata(marker)) kept.push(bytes.subarray(start, end));
  }
  kept.push(bytes.subarray(rest));
  return joinBytes(kept);
}
