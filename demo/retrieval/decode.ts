import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Pixels } from '../../utils/core/likeness/framed';

const MAX_PIXELS = 40e6;
/** Pixels of the longer side: the embedder needs fewer, and a photo of 12 megapixels would take it a second. */
const MAX_SIDE = 1_024;
const FORMATS = new Set<string>(['jpeg', 'png', 'webp', 'gif', 'heif', 'avif']);

/**
 * Decodes any still picture as a browser does. Throws a PictureError for anything that is not one; a bomb is
 * refused by its header.
 */
export async function decode(bytes: Uint8Array): Promise<Pixels> {
  await checkHeader(bytes);
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    return await pixelsOf(
      picture.resize(MAX_SIDE, MAX_SIDE, { fit: 'inside', withoutEnlargement: true }),
    );
  } catch (cause) {
    throw new PictureError('The picture is damaged.', { cause });
  }
}

async function checkHeader(bytes: Uint8Array): Promise<void> {
  const { format, width, height } = await readHeader(bytes);
  if (!FORMATS.has(format)) {
    throw new PictureError(`Pictures of the format ${format} are not read.`);
  }
  if (width * height > MAX_PIXELS) {
    throw new PictureError(`${width} × ${height} pixels are too many.`);
  }
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    // With the limit here a decompression bomb would look like a damaged file; only the header is read.
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new PictureError('This is not a picture.', { cause });
  }
}

/** A picture that cannot be searched with; its cause is the decoder's error. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

export function isPictureError(error: unknown): error is PictureError {
  return error instanceof Error && error.name === 'PictureError';
}

/** The pixels of a picture, as a browser's canvas gives them. */
export async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
