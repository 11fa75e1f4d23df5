/** Drawing of a decoded picture at another size. */
import { AppError } from '../errors';

export interface Size {
  width: number;
  height: number;
}

/** Whole pixels of a picture whose longer side is at most `longest`. Nothing is enlarged. */
export function sizeWithin({ width, height }: Size, longest: number): Size {
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
