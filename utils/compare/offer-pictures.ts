/** The pictures of offers as data URLs, for documents that must not ask for them again. */
import { toBase64 } from '../bytes';
import { readHeader } from '../picture/header';
import { isServicePicture } from '../picture-origin';
import type { ComparedOffer } from './compared';
import { fewAtOnce, loadPicture } from './load-picture';
import { thumbnailAddress } from './thumbnails';

const MAX_BYTES = 1024 * 1024;

export interface PictureOptions {
  /** Match patterns of the picture hosts that the user has granted; nothing else is loaded. */
  origins: readonly string[];
  /** The file itself, and not a small version of it. */
  isWhole: boolean;
  signal: AbortSignal;
}

/** By key of the offer; one that cannot be had, or has more than 1 MB, is absent. */
export async function offerPictures(
  offers: readonly ComparedOffer[],
  { origins, isWhole, signal }: PictureOptions,
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  await fewAtOnce(offers, async ({ key, offer: { imageUrl } }) => {
    if (signal.aborted || imageUrl === undefined || !isServicePicture(imageUrl, origins)) return;
    const url = isWhole ? imageUrl : thumbnailAddress(imageUrl);
    const bytes = await loadPicture(url, { maxBytes: MAX_BYTES, signal });
    if (!bytes) return;
    const format = readHeader(bytes)?.format;
    if (format === undefined || format === 'ico') return;
    pictures.set(key, `data:image/${format};base64,${toBase64(bytes)}`);
  });
  return pictures;
}
