import { HASHED_SIDE, hashPicture, type PictureHash } from '../pricing/groups/picture-hash';
import { drawAt, sizeWithin } from './draw';

let canvas: OffscreenCanvas | undefined;

/** The hash of an encoded picture; rejects where the browser cannot decode it. */
export async function hashEncoded(bytes: Uint8Array<ArrayBuffer>): Promise<PictureHash> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const size = sizeWithin(bitmap, HASHED_SIDE);
  canvas ??= new OffscreenCanvas(HASHED_SIDE, HASHED_SIDE);
  const drawn = drawAt(bitmap, size, { smoothing: 'low', canvas, isRead: true });
  return hashPicture(drawn.getImageData(0, 0, size.width, size.height));
}
