/** Reads the header of a PNG, and removes its metadata. */
import { MAX_PARTS, type Part, copyParts } from './parts';

export interface PngSize {
  /** Picture px. */
  width: number;
  height: number;
}

export interface PngHeader extends PngSize {
  /** True where the picture is opaque and still and has no colour profile. */
  plain: boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The type of a chunk as its four bytes are read. */
const typeOf = (name: string) =>
  Array.from(name, (letter) => letter.charCodeAt(0)).reduce((type, byte) => type * 256 + byte, 0);
const typesOf = (...names: string[]) => new Set(names.map(typeOf));
const HEADER = typeOf('IHDR');
const DATA = typeOf('IDAT');
const END = typeOf('IEND');
/** Chunks that decoding needs. A colour profile is not kept: it may name its author. */
const KEPT = typesOf('IHDR', 'PLTE', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND');
const NOT_PLAIN = typesOf('tRNS', 'acTL', 'iCCP', 'cICP');
const HAS_ALPHA = new Set([4, 6]); // colour types

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function* chunks(bytes: Uint8Array): Generator<Part> {
  const view = viewOf(bytes);
  let start = SIGNATURE.length;
  for (let part = 0; part < MAX_PARTS && start + 12 <= bytes.length; part += 1) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) return;
    yield { type: view.getUint32(start + 4), start, end };
    start = end;
  }
}

/** True where the bytes start with the PNG signature. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Size from the first 24 bytes; undefined where they are none of a PNG with its header chunk in front. */
export function readPngSize(bytes: Uint8Array): PngSize | undefined {
  if (bytes.length < 24 || !isPng(bytes)) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(12) !== HEADER) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Undefined where the header chunk is missing. */
export function readPng(bytes: Uint8Array): PngHeader | undefined {
  const size = bytes.length < 33 ? undefined : readPngSize(bytes);
  return size && { ...size, plain: isPlain(bytes) };
}

/** False where the picture's data is too far behind to tell. */
function isPlain(bytes: Uint8Array): boolean {
  if (HAS_ALPHA.has(bytes[25] ?? 0)) return false;
  for (const { type } of chunks(bytes)) {
    if (NOT_PLAIN.has(type)) return false;
    if (type === DATA) return true;
  }
  return false;
}

/** The picture without metadata and trailing data; undefined where it is truncated or too long. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  return copyParts(bytes, chunks(bytes), {
    signature: SIGNATURE.length,
    isKept: ({ type }) => KEPT.has(type),
    end: END,
  });
}
