/**
 * The only way from foreign bytes to pixels or to an element: the header is read before any decoder is
 * asked. `tests/lint/foreign-pictures.test.ts` keeps it the only one.
 */
import { AppError } from '../../core/errors';
import { type PictureLimits, headerWithin } from '../../core/picture/limits';
import type { PictureHeader } from '../../core/picture/header';

export interface PictureCut {
  /** Whole picture px. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A picture within the limits that it was opened with. */
export interface OpenedPicture {
  header: PictureHeader;
  /**
   * Throws `picture-undecodable`. Large pictures are decoded one at a time.
   * @param cut the decoded part; absent: all of it
   */
  decode: (options?: ImageBitmapOptions, cut?: PictureCut) => Promise<ImageBitmap>;
  /** A new `blob:` URL, which the caller revokes. */
  toBlobUrl: () => string;
  toDataUrl: () => string;
}

/** Smaller pictures may be decoded at the same time; larger ones take up to 100 MB each. */
const LARGE_PIXELS = 4_000_000;

/**
 * Opens a picture whose declared type, length and size are ignored. Throws `picture-undecodable` where its
 * format is unknown (SVG included), `picture-too-large` above the limits.
 */
export function openPicture(bytes: Uint8Array<ArrayBuffer>, limits: PictureLimits): OpenedPicture {
  const header = headerWithin(bytes, limits);
  const mime = header.format === 'ico' ? 'image/x-icon' : `image/${header.format}`;
  const toBlob = () => new Blob([bytes], { type: mime });
  return {
    header,
    decode: (options, cut) => {
      const run = () => decode(toBlob(), options, cut);
      const isLarge = header.width * header.height > LARGE_PIXELS;
      return isLarge ? navigator.locks.request('large-picture', run) : run();
    },
    toBlobUrl: () => URL.createObjectURL(toBlob()),
    toDataUrl: () => `data:${mime};base64,${bytes.toBase64()}`,
  };
}

async function decode(
  blob: Blob,
  options: ImageBitmapOptions | undefined,
  cut: PictureCut | undefined,
): Promise<ImageBitmap> {
  try {
    return cut
      ? await createImageBitmap(blob, cut.left, cut.top, cut.width, cut.height, options)
      : await createImageBitmap(blob, options);
  } catch (cause) {
    throw new AppError('picture-undecodable', { cause });
  }
}
