import sharp from 'sharp';
import type { Pixels } from '../../utils/core/likeness/framed';

/** The pixels of a picture, a file's name or its bytes, as a browser's canvas gives them. */
export async function pixelsOf(picture: string | Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
