/** Files that are a list of parts: segments of a JPEG, chunks of a PNG. */
import { joinBytes } from '../../bytes';

export interface Part {
  /** A marker, or four letters as a number. */
  type: number;
  /** Offsets of the whole part, with its type and length. */
  start: number;
  end: number;
}

/**
 * The most parts, blocks or boxes that are looked at in a file: empty ones make millions. A camera's picture has
 * some hundreds, a PNG of 20 MB some thousands.
 */
export const MAX_PARTS = 16_384;

/** A longer copy is of no use: a PNG photo of 640 px takes twenty times the bytes of a JPEG. */
export const MAX_COPIED_BYTES = 256 * 1024;

interface CopyOptions {
  /** Number of the bytes in front of the first part, which are kept. */
  signature: number;
  isKept: (part: Part) => boolean;
  /** Type of the last part, with which the copy is whole. */
  end: number;
}

/** The parts that are kept; undefined where the last one is missing, or the copy would be too long. */
export function copyParts(
  bytes: Uint8Array,
  parts: Iterable<Part>,
  { signature, isKept, end }: CopyOptions,
): Uint8Array<ArrayBuffer> | undefined {
  // Neighbours are one range: a view of each part takes more memory than a short part.
  let last = { start: 0, end: signature };
  const ranges = [last];
  let length = signature;
  for (const part of parts) {
    if (isKept(part)) {
      length += part.end - part.start;
      if (length > MAX_COPIED_BYTES) return undefined;
      if (part.start !== last.end) {
        last = { start: part.start, end: part.end };
        ranges.push(last);
      }
      last.end = part.end;
    }
    if (part.type === end) {
      return joinBytes(ranges.map((range) => bytes.subarray(range.start, range.end)));
    }
  }
  return undefined;
}
