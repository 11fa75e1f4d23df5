/** Reads the size of an AVIF, from the boxes that decoders read it from. */
import { MAX_PARTS } from './parts';

interface Size {
  /** Picture px. */
  width: number;
  height: number;
}

/** The boxes on the way to an image's properties, with the bytes in front of their own boxes. */
const CONTAINERS = new Map([
  ['meta', 4],
  ['iprp', 0],
  ['ipco', 0],
]);

interface Box {
  type: string;
  /** Bounds of the content. */
  start: number;
  end: number;
}

/**
 * The largest `ispe` (image spatial extents) among the properties, rotated by `irot`: a smaller size could be
 * declared first. Undefined where there is none, or the boxes are too many to be sure.
 */
export function readAvif(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Size | undefined;
  let turned = false;
  let [at, count] = [0, 0];
  while (at + 8 <= bytes.length) {
    count += 1;
    if (count > MAX_PARTS) return undefined;
    const box = readBox(view, at);
    if (!box) break; // something behind the picture
    const { type, start, end } = box;
    // A container is entered: what follows its end, follows the last of its boxes.
    const inside = CONTAINERS.get(type);
    at = inside === undefined ? end : start + inside;
    if (type === 'irot' && start < end) turned = (view.getUint8(start) & 1) === 1;
    if (type !== 'ispe' || start + 12 > end) continue;
    const found = { width: view.getUint32(start + 4), height: view.getUint32(start + 8) };
    if (!size || found.width * found.height > size.width * size.height) size = found;
  }
  return size && turned ? { width: size.height, height: size.width } : size;
}

/** Undefined where its length is impossible. One that is longer than the file ends with it. */
function readBox(view: DataView, at: number): Box | undefined {
  let [length, header] = [view.getUint32(at), 8];
  if (length === 1 && at + 16 <= view.byteLength) {
    length = view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12);
    header = 16;
  }
  const end = length === 0 ? view.byteLength : Math.min(at + length, view.byteLength);
  if (end < at + header) return undefined;
  const letters = [4, 5, 6, 7].map((letter) => view.getUint8(at + letter));
  return { type: String.fromCharCode(...letters), start: at + header, end };
}
