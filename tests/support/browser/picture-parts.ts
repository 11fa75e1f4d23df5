/** What a sent picture consists of, read apart from the code that made it. */

/** Frames, tables, scans and the two words on how colours are coded: all that a JPEG needs. */
const JPEG_PARTS = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd, 0xe0, 0xee]);
const PNG_PARTS = new Set(['IHDR', 'PLTE', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

/** The names of its parts that no decoder needs, and `behind` for what comes after its end. */
export function foreignParts(picture: Uint8Array): string[] {
  const bytes = Buffer.from(picture);
  return bytes[0] === 0xff ? ofJpeg(bytes) : ofPng(bytes);
}

function ofJpeg(bytes: Buffer): string[] {
  const foreign: string[] = [];
  let at = 2;
  for (;;) {
    const marker = bytes.readUInt16BE(at) & 0xff;
    if (marker === 0xd9) return at + 2 === bytes.length ? foreign : [...foreign, 'behind'];
    const length = bytes.readUInt16BE(at + 2);
    // A JFIF header that is longer holds a thumbnail.
    if (!JPEG_PARTS.has(marker) || (marker >= 0xe0 && length > 16))
      foreign.push(marker.toString(16));
    at += 2 + length;
    if (marker === 0xda) while (!isMarker(bytes, at)) at += 1;
  }
}

/** Within a scan's data a zero or the number of a restart comes after 0xff. */
function isMarker(bytes: Buffer, at: number): boolean {
  const next = bytes.readUInt8(at + 1);
  return bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7);
}

function ofPng(bytes: Buffer): string[] {
  const foreign: string[] = [];
  for (let at = 8; ;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!PNG_PARTS.has(type)) foreign.push(type);
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') return at === bytes.length ? foreign : [...foreign, 'behind'];
  }
}
