import { toBase64 } from '../../bytes';
import { drawAt, sizeWithin, toJpeg } from '../draw';
import type { PreparedPicture } from '.';

/** Pixels: twice what a row shows, for fine screens. */
const MAX_SIDE = 96;
const QUALITY = 0.7;

/** A small JPEG of a picture, as a data URL of a few kB. */
export async function makeThumbnail({ mime, bytes }: PreparedPicture): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mime }));
  const drawn = drawAt(bitmap, sizeWithin(bitmap, MAX_SIDE));
  return `data:image/jpeg;base64,${toBase64(await toJpeg(drawn, QUALITY))}`;
}
