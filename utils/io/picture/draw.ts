/** Draws a decoded picture at another size: for thumbnails, hashes and likeness. */
import { AppError } from '../../core/errors';
import { HASHED_SIDE, type PictureHash, hashPicture } from '../../core/pricing/groups/picture-hash';
import type { Pixels } from '../../core/likeness/framed';
import { type PictureLimits, SEARCHED, THUMBNAIL } from '../../core/picture/limits';
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
  /** The bitmap is drawn again afterwards, so that it stays open. */
  isKept?: boolean;
}

/**
 * Draws the bitmap at the size, in picture px, and closes it unless it is kept. The canvas is opaque and white: transparency
 * would turn black in a JPEG. Throws `picture-undecodable` where there is no canvas context.
 */
export function drawAt(
  bitmap: ImageBitmap,
  { width, height }: Size,
  options: DrawOptions = {},
): OffscreenCanvasRenderingContext2D {
  const { smoothing = 'medium', canvas = new OffscreenCanvas(width, height), isRead } = options;
  try {
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: isRead === true });
    if (!context) throw new AppError('picture-undecodable');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = smoothing;
    context.drawImage(bitmap, 0, 0, width, height);
    return context;
  } finally {
    if (!options.isKept) bitmap.close();
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
 * @param longest px of the longer side, where it is looked at in large
 */
export async function makeThumbnail(
  { bytes }: Pick<PreparedPicture, 'bytes'>,
  limits: PictureLimits = SEARCHED,
  longest = MAX_SIDE,
): Promise<string> {
  const bitmap = await openPicture(bytes, limits).decode();
  const drawn = drawAt(bitmap, sizeWithin(bitmap, longest));
  return `data:image/jpeg;base64,${(await toJpeg(drawn, QUALITY)).toBase64()}`;
}

/**
 * Picture px of the longer side above which a picture is made smaller before it is compared: the embedder scales
 * by itself, always alike, and a browser's canvas in a way of its own. The picture servers send 220.
 */
const SEEN_SIDE = 512;
/** One with a shorter side shows nothing to compare. */
const LEAST_SEEN_SIDE = 16;

/** What is read of a result's thumbnail, with one decoding. */
export interface ReadThumbnail {
  hash: PictureHash;
  /** Absent where they were not wanted, or there are too few. */
  pixels?: Pixels;
}

const canvases = new Map<number, OffscreenCanvas>();

/**
 * Hash and pixels of an encoded thumbnail. Throws `picture-undecodable` or `picture-too-large`.
 * @param isSeen whether its pixels are wanted as well
 */
export async function readThumbnail(
  bytes: Uint8Array<ArrayBuffer>,
  isSeen: boolean,
): Promise<ReadThumbnail> {
  const bitmap = await openPicture(bytes, THUMBNAIL).decode();
  const isLarge = Math.min(bitmap.width, bitmap.height) >= LEAST_SEEN_SIDE;
  const pixels = isSeen && isLarge ? readPixels(bitmap, SEEN_SIDE, { isKept: true }) : undefined;
  const hash = hashPicture(readPixels(bitmap, HASHED_SIDE, { smoothing: 'low' }));
  return { hash, ...(pixels && { pixels }) };
}

/** Pixels of the searched picture, as those of thumbnails. Throws like `makeThumbnail`; undefined if too small. */
export async function readSearched({
  bytes,
}: Pick<PreparedPicture, 'bytes'>): Promise<Pixels | undefined> {
  const bitmap = await openPicture(bytes, SEARCHED).decode();
  const isLarge = Math.min(bitmap.width, bitmap.height) >= LEAST_SEEN_SIDE;
  const pixels = readPixels(bitmap, SEEN_SIDE);
  return isLarge ? pixels : undefined;
}

/** Pixels of the searched picture, at most so many px on its longer side. Throws like `makeThumbnail`. */
export async function readSmall(
  { bytes }: Pick<PreparedPicture, 'bytes'>,
  longest: number,
): Promise<Pixels> {
  return readPixels(await openPicture(bytes, SEARCHED).decode(), longest);
}

function readPixels(bitmap: ImageBitmap, longest: number, options: DrawOptions = {}): Pixels {
  const size = sizeWithin(bitmap, longest);
  const canvas = canvases.get(longest) ?? new OffscreenCanvas(longest, longest);
  canvases.set(longest, canvas);
  const drawn = drawAt(bitmap, size, { ...options, canvas, isRead: true });
  const { data, width, height } = drawn.getImageData(0, 0, size.width, size.height);
  return { data, width, height }; // as plain values they can be moved to a worker
}
