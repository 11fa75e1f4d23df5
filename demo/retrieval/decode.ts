import sharp, { type Metadata } from 'sharp';
import { CHANNELS, type FramedPicture } from '../../utils/core/likeness/framed';
import { PictureError } from './errors';

/** Side of the square that the network sees, in pixels. */
export const SIDE = 256;

const MAX_PIXELS = 40e6;
const FORMATS = new Set<string>(['jpeg', 'png', 'webp', 'gif', 'heif', 'avif']);
const WHITE = '#ffffff';

/**
 * Decodes any still picture as the eye sees it: upright, on white, with its own proportions.
 * Throws a PictureError for anything that is not one; a bomb is refused by its header.
 */
export async function decode(bytes: Uint8Array): Promise<FramedPicture> {
  await checkHeader(bytes);
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .flatten({ background: WHITE })
      .toColourspace('srgb')
      .resize(SIDE, SIDE, { fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return centreOnWhite(data, info.width, info.height);
  } catch (cause) {
    throw new PictureError('unreadable', 'The picture is damaged.', { cause });
  }
}

async function checkHeader(bytes: Uint8Array): Promise<void> {
  const { format, width, height } = await readHeader(bytes);
  if (!FORMATS.has(format)) {
    throw new PictureError('unsupported-format', `Pictures of the format ${format} are not read.`);
  }
  if (width * height > MAX_PIXELS) {
    throw new PictureError('too-many-pixels', `${width} × ${height} pixels are too many.`);
  }
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    // With the limit here a decompression bomb would look like a damaged file; only the header is read.
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new PictureError('unreadable', 'This is not a picture.', { cause });
  }
}

function centreOnWhite(data: Uint8Array, width: number, height: number): FramedPicture {
  const left = Math.floor((SIDE - width) / 2);
  const top = Math.floor((SIDE - height) / 2);
  const pixels = new Uint8Array(SIDE * SIDE * CHANNELS).fill(255);
  const rowBytes = width * CHANNELS;
  for (let row = 0; row < height; row++) {
    const source = data.subarray(row * rowBytes, (row + 1) * rowBytes);
    pixels.set(source, ((top + row) * SIDE + left) * CHANNELS);
  }
  return { pixels, side: SIDE, left, top, width, height };
}
