/** Reads the header of a PNG, and removes its metadata. */
import { joinBytes } from '../../bytes';

export interface PngHeader {
  /** Picture px. */
  width: number;
  height: number;
  /** True where the picture is opaque and still and has no colour profile. */
  plain: boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER = 'IHDR';
const END = 'IEND';
/** Chunks that decoding needs. A colour profile is not kept: it may name its author. */
const KEPT = new Set([HEADER, 'PLTE', 'gAMA', 'cHRM', 'sRGB', 'IDAT', END]);
const NOT_PLAIN = new Set(['tRNS', 'acTL', 'iCCP', 'cICP']);
const HAS_ALPHA = new Set([4, 6]); // colour types

interface Chunk {
  type: string;
  start: number;
  end: number;
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return;
    yield { type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), start: at, end };
    at = end;
  }
}

/** True where the bytes start with the PNG signature. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Undefined where the header chunk is missing. */
export function readPng(bytes: Uint8Array): PngHeader | undefined {
  if (bytes.length < 33 || chunks(bytes).next().value?.type !== HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let plain = !HAS_ALPHA.has(view.getUint8(25));
  for (const { type } of chunks(bytes)) {
    if (NOT_PLAIN.has(type)) plain = false;
    if (type === 'IDAT') break;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), plain };
}

/** The same picture without metadata and trailing data; undefined where it is truncated. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  for (const { type, start, end } of chunks(bytes)) {
    if (KEPT.has(type)) kept.push(bytes.subarray(start, end));
    if (type === END) return joinBytes(kept);
  }
  return undefined;
}
