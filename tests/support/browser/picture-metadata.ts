import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { withChunk } from './pictures';

const where = (place: string) => `${place} Berlin 52.5200N 13.4050E camera 0042`;
/** What a camera or a program may have written, by the place where it did. */
export const PLANTED = {
  exif: where('exif'),
  gps: where('gps'),
  xmp: where('xmp'),
  iptc: where('iptc'),
  comment: where('comment'),
  thumbnail: where('thumbnail'),
  text: where('text'),
  maker: where('maker'),
  behind: where('behind'),
  name: where('name'),
} as const;

/** A photo of such a side, with all that its format and `sharp` can hold. */
export function photo(side: number) {
  const data = Uint8Array.from({ length: 96 * 96 * 3 }, (_, at) => ((at * 37) ^ (at >> 5)) % 256);
  return sharp(data, { raw: { width: 96, height: 96, channels: 3 } })
    .resize(side, side, { kernel: 'cubic' })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>${PLANTED.xmp}</place></x:xmpmeta>`)
    .withExif({
      IFD0: { Artist: PLANTED.exif, ImageDescription: PLANTED.exif },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 31/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 18/1',
        GPSMapDatum: PLANTED.gps,
      },
    });
}

/** A JPEG with what `sharp` does not write: IPTC, a comment, a thumbnail, and another picture behind it. */
export async function plantedJpeg(side: number, options = {}): Promise<Buffer> {
  const bytes = await photo(side)
    .jpeg({ quality: 70, ...options })
    .toBuffer();
  return Buffer.concat([
    bytes.subarray(0, 2),
    segment(0xe0, `JFXX\0\x10${PLANTED.thumbnail}`),
    segment(0xed, `Photoshop 3.0\0\x38BIM\x04\x04\0\0\0\0\0\x40\x1c\x02\x5a\0\x3c${PLANTED.iptc}`),
    segment(0xe5, PLANTED.maker),
    segment(0xfe, PLANTED.comment),
    bytes.subarray(2),
    Buffer.from(PLANTED.behind),
    bytes,
  ]);
}

/** A PNG with texts of each kind, a chunk of somebody's own, and something behind it. */
export async function plantedPng(side: number): Promise<Buffer> {
  const texts: [string, Buffer][] = [
    ['tEXt', Buffer.from(`Comment\0${PLANTED.text}`)],
    ['iTXt', Buffer.from(`Comment\0\0\0\0\0${PLANTED.text}`)],
    ['zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(PLANTED.text)])],
    ['maKe', Buffer.from(PLANTED.maker)],
  ];
  // Few colours: a photo of this size would be too large to pass through.
  const bytes = await photo(side).png({ palette: true, colours: 4 }).toBuffer();
  const planted = texts.reduce<Buffer>((png, [type, data]) => withChunk(png, type, data), bytes);
  return Buffer.concat([planted, Buffer.from(PLANTED.behind)]);
}

function segment(marker: number, text: string): Buffer {
  const payload = Buffer.from(text, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

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
