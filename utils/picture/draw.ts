/** Draws a decoded picture at another size: for thumbnails and hashes. */
import { AppError } from '../errors';
import { HASHED_SIDE, type PictureHash, hashPicture } from '../pricing/groups/picture-hash';
import { type PictureLimits, SEARCHED, THUMBNAIL } from './limits';
import { openPicture } from './open';
import type { PreparedPicture } from './prepare';

/** Picture px. */
export interface Size {
  width: number;
  height: number;
}

/** Whole picture px with a longer side of at most `longest`; never enlarged. */
function sizeWithin({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

interface DrawOptions {
  /** `low` gives 50% more bytes in a JPEG of the same quality. Default: `medium`. */
  smoothing?: ImageSmoothingQuality;
  /** Reused, from its upper left corner. Default: a new canvas of the size. */
  canvas?: OffscreenCanvas | undefined;
  /** The canvas is for reading pixels, not for encoding. */
  isRead?: boolean;
}

/**
 * Draws the bitmap at the size, in picture px, and closes it. The canvas is opaque and white: transparency
 * would turn black in a JPEG. Throws `picture-undecodable` where there is no canvas context.
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

/**
 * The bytes of a JPEG with the size of the canvas.
 * @param quality from 0 to 1
 */
export async function toJpeg(
  { canvas }: OffscreenCanvasRenderingContext2D,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Picture px: twice the shown size, for high-density screens. */
const MAX_SIDE = 96;
const QUALITY = 0.7;

/**
 * A JPEG with a longer side of at most 96 px, as a data URL of a few kB. Throws `picture-undecodable` or
 * `picture-too-large`.
 */
export async function makeThumbnail(
  { bytes }: Pick<PreparedPicture, 'bytes'>,
  limits: PictureLimits = SEARCHED,
): Promise<string> {
  const bitmap = await openPicture(bytes, limits).decode();
  const drawn = drawAt(bitmap, sizeWithin(bitmap, MAX_SIDE));
  return `data:image/jpeg;base64,${(await toJpeg(drawn, QUALITY)).toBase64()}`;
}

let canvas: OffscreenCanvas | undefined;

/** The hash of an encoded thumbnail. Throws `picture-undecodable` or `picture-too-large`. */
export async function hashEncoded(bytes: Uint8Array<ArrayBuffer>): Promise<PictureHash> {
  const bitmap = await openPicture(bytes, THUMBNAIL).decode();
  const size = sizeWithin(bitmap, HASHED_SIDE);
  canvas ??= new OffscreenCanvas(HASHED_SIDE, HASHED_SIDE);
  const drawn = drawAt(bitmap, size, { smoothing: 'low', canvas, isRead: true });
  return hashPicture(drawn.getImageData(0, 0, size.width, size.height));
}
