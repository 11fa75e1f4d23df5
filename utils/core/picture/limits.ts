/** How large a picture may be, by its own header. Pure: nothing here decodes. */
import { fromBase64 } from '../bytes';
import { AppError } from '../errors';
import { type PictureHeader, readHeader } from './header/index';

/** Picture px of the shorter side; a smaller picture shows too little of a product. */
export const MIN_SIDE = 32;

export interface PictureLimits {
  /** Size of the encoded file. */
  bytes: number;
  /** Picture px; half as many for formats that take twice the memory. */
  pixels: number;
}

/**
 * A PNG of 48 kB may have 400 megapixels and takes 4 s to decode. A camera picture of 6000×4000 takes up to
 * 240 MB of memory, including remains of earlier pictures (Chromium 156).
 */
export const MAX_PIXELS = 24_000_000;

/** A picture to search for, one at a time. Longer files are refused where they are loaded. */
export const SEARCHED: PictureLimits = { bytes: 64 * 1024 * 1024, pixels: MAX_PIXELS };
/** The picture of a result at full size: the list shows several at the same time, of up to 16 MB each. */
export const RESULT: PictureLimits = { bytes: 4 * 1024 * 1024, pixels: 4_000_000 };
/** The small version of it: the picture servers send 220×220. */
export const THUMBNAIL: PictureLimits = { bytes: 512 * 1024, pixels: 1_000_000 };
/** The thumbnail of a search, made with 96×96 and kept as a data URL. */
export const KEPT_THUMBNAIL: PictureLimits = { bytes: 48 * 1024, pixels: 256 * 256 };

/** Limit in picture px. 40 megapixels take 460 MB as progressive JPEG and 370 as AVIF (Chromium 156). */
export function maxPixels({ pixels }: PictureLimits, isCostly: boolean): number {
  return isCostly ? pixels / 2 : pixels;
}

/**
 * The header of a picture within the limits. Throws `picture-undecodable` where it is no known format or
 * has no size, `picture-too-large` above a limit.
 */
export function headerWithin(bytes: Uint8Array, limits: PictureLimits): PictureHeader {
  if (bytes.length > limits.bytes) throw new AppError('picture-too-large');
  const header = readHeader(bytes);
  if (!header || header.width === 0 || header.height === 0) {
    throw new AppError('picture-undecodable');
  }
  if (header.width * header.height > maxPixels(limits, header.costly)) {
    throw new AppError('picture-too-large');
  }
  return header;
}

/** The bytes of a base64 data URL; undefined where it is none. */
export function bytesOfDataUrl(url: string): Uint8Array<ArrayBuffer> | undefined {
  const [, base64] = /^data:image\/[a-z]+;base64,/.test(url) ? url.split(',', 2) : [];
  if (base64 === undefined) return undefined;
  try {
    return fromBase64(base64);
  } catch {
    return undefined; // not base64
  }
}

/** The data URL of a kept thumbnail if an element may decode it; undefined otherwise. */
export function shownThumbnail(url: string | undefined): string | undefined {
  const bytes = url === undefined ? undefined : bytesOfDataUrl(url);
  try {
    return bytes && headerWithin(bytes, KEPT_THUMBNAIL) && url;
  } catch {
    return undefined; // stored by a version that did not look at it
  }
}
