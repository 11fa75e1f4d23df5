import { randomFillSync } from 'node:crypto';
import sharp from 'sharp';

/** Marker of a JPEG's comment. */
const COMMENT = [0xff, 0xfe];

/** A JPEG that a service takes. One with other words in its comment is another picture. */
export async function openPictures({ side = 256, isNoise = false } = {}): Promise<
  (words: string) => Uint8Array<ArrayBuffer>
> {
  const pixels = Buffer.alloc(side * side * 3, 0xc2);
  if (isNoise) randomFillSync(pixels);
  const jpeg = await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
  const [start, rest] = [jpeg.subarray(0, 2), jpeg.subarray(2)];
  return (words) => {
    const comment = Buffer.from(words, 'utf8');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(comment.length + 2);
    return Uint8Array.from(Buffer.concat([start, Buffer.from(COMMENT), length, comment, rest]));
  };
}
