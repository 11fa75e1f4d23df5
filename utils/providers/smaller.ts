/** A smaller JPEG of a prepared picture, for a service that found it too large. */
import { AppError } from '../errors';
import { drawAt, toJpeg, type Size } from '../picture/draw';
import type { ProviderPicture } from './provider';

/** The services' least side. */
const SHORTEST = 256;
const QUALITY = 0.6;

/** Half as long and wide, but no side under the least one. Throws `picture-undecodable`. */
export async function makeSmaller({ mime, bytes }: ProviderPicture): Promise<ProviderPicture> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mime })).catch(
    (cause: unknown) => {
      throw new AppError('picture-undecodable', { cause });
    },
  );
  const drawn = drawAt(bitmap, smallerSize(bitmap));
  return { mime: 'image/jpeg', bytes: await toJpeg(drawn, QUALITY) };
}

/** Pure. A picture that is as small as may be keeps its size. */
export function smallerSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.max(0.5, SHORTEST / Math.min(width, height)));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
