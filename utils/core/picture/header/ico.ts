/** Reads the size of an icon: of the largest picture in it, whatever its directory says. */
import { isPng, readPngSize } from './png';

interface Size {
  /** Picture px. */
  width: number;
  height: number;
}

const DIRECTORY = 6;
const ENTRY = 16;
/** A program's icon has a dozen. One with more is refused: a decoder may choose any of them. */
const MAX_ENTRIES = 64;

/** Undefined where the directory is empty, incomplete or too long. */
export function readIco(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < DIRECTORY) return undefined;
  const count = view.getUint16(4, true);
  if (count > MAX_ENTRIES || bytes.length < DIRECTORY + count * ENTRY) return undefined;
  let largest: Size | undefined;
  for (let at = DIRECTORY; at < DIRECTORY + count * ENTRY; at += ENTRY) {
    const listed = { width: view.getUint8(at) || 256, height: view.getUint8(at + 1) || 256 };
    for (const size of [listed, readEntry(bytes, view.getUint32(at + 12, true))]) {
      if (size && (!largest || size.width * size.height > largest.width * largest.height)) {
        largest = size;
      }
    }
  }
  return largest;
}

/** A PNG, or a bitmap without its file header and with twice the height, for its mask. */
function readEntry(bytes: Uint8Array, from: number): Size | undefined {
  const picture = bytes.subarray(from);
  if (isPng(picture)) return readPngSize(picture);
  if (picture.length < 16) return undefined;
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  // The first version of the format has 16-bit sizes.
  const [width, height] =
    view.getUint32(0, true) === 12
      ? [view.getUint16(4, true), view.getUint16(6, true)]
      : [Math.abs(view.getInt32(4, true)), Math.abs(view.getInt32(8, true))];
  return { width, height: Math.ceil(height / 2) };
}
