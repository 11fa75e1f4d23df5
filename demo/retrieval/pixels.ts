import type { Sharp } from 'sharp';
import type { Pixels } from '../../utils/core/likeness/framed';

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
