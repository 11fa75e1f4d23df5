/** Drawing of a decoded picture at another size. */
import { toBase64 } from '../bytes';
import { AppError } from '../errors';
import { HASHED_SIDE, type PictureHash, hashPicture } from '../pricing/groups/picture-hash';
import type { PreparedPicture } from './prepare';

export interface Size {
  width: number;
  height: number;
}

/** Whole pixels of a picture whose longer side is at most `longest`. Nothing is enlarged. */
function sizeWithin({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

interface DrawOptions {
  /** `low` costs half as many bytes again in a JPEG of the same quality. Default: `medium`. */
  smoothing?: ImageSmoothingQuality;
  /** Drawn into again, from its left upper corner. Default: a new canvas of the size. */
  canvas?: OffscreenCanvas | undefined;
  /** The canvas is for reading pixels, not for encoding. */
  isRead?: boolean;
}

/**
 * Draws the bitmap at the size and closes it. The canvas is opaque and white behind the picture: in a
 * JPEG transparency would turn black. Throws `picture-undecodable` where there is no canvas.
 */
export function drawAt(
  bitmap: ImageBitmap,
  { width, height }: Size,
  { smoothing = 'medium', canvas = new OffscreenCanvas(width, height), isRead }: DrawOptions = {},
): OffscreenCanvasRenderingContext2D {
  try {
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: isRead === true });
    if (!context) throw new AppError('picture-undecodable');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = smoothing;
    context.drawImage(bitmap, 0, 0, width, height);
    return context;
  } finally {
    bitmap.close();
  }
}

/** @param quality from 0 to 1 */
export async function toJpeg(
  { canvas }: OffscreenCanvasRenderingContext2D,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Pixels: twice what a row shows, for fine screens. */
const MAX_SIDE = 96;
const QUALITY = 0.7;

/** A small JPEG of a picture, as a data URL of a few kB. */
export async function makeThumbnail({ mime, bytes }: PreparedPicture): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mime }));
  const drawn = drawAt(bitmap, sizeWithin(bitmap, MAX_SIDE));
  return `data:image/jpeg;base64,${toBase64(await toJpeg(drawn, QUALITY))}`;
}

let canvas: OffscreenCanvas | undefined;

/** The hash of an encoded picture; rejects where the browser cannot decode it. */
export async function hashEncoded(bytes: Uint8Array<ArrayBuffer>): Promise<PictureHash> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const size = sizeWithin(bitmap, HASHED_SIDE);
  canvas ??= new OffscreenCanvas(HASHED_SIDE, HASHED_SIDE);
  const drawn = drawAt(bitmap, size, { smoothing: 'low', canvas, isRead: true });
  return hashPicture(drawn.getImageData(0, 0, size.width, size.height));
}
