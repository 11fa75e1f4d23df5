import { HASHED_SIDE, hashPicture, type PictureHash } from '../compare/groups/hash';

let canvas: OffscreenCanvas | undefined;

/** The hash of an encoded picture; rejects where the browser cannot decode it. */
export async function hashEncoded(bytes: Uint8Array<ArrayBuffer>): Promise<PictureHash> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  try {
    const scale = Math.min(1, HASHED_SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    canvas ??= new OffscreenCanvas(HASHED_SIDE, HASHED_SIDE);
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('No canvas to read a picture from');
    context.fillStyle = '#fff'; // what is transparent would be black
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'low';
    context.drawImage(bitmap, 0, 0, width, height);
    return hashPicture(context.getImageData(0, 0, width, height));
  } finally {
    bitmap.close();
  }
}
