/** Reads pictures of results for the panel: to save and to compare them, which no first card needs. */
import { type Pictured, servicePicture } from '../../core/picture/service-picture';
import type { ComparedOffer } from '../../core/model/compared-offer';
import type { PictureOrigins } from '../../core/model/picture-origins';
import type { Pixels } from '../../core/likeness/framed';
import type { PictureHash } from '../../core/pricing/groups/picture-hash';
import { type PictureLimits, RESULT, THUMBNAIL } from '../../core/picture/limits';
import { type ReadThumbnail, readThumbnail } from './draw';
import { isShown, loadPicture, openWithin, thumbnailAddress } from './result-pictures';

const CONCURRENT_LOADS = 4;

/**
 * Runs `work` for each item, a few at a time.
 * @param isFirst whether this one goes before others that wait
 */
async function forEachConcurrently<T>(
  all: Iterable<T>,
  work: (one: T) => Promise<void>,
  isFirst: (one: T) => boolean = () => false,
): Promise<void> {
  const queue = [...all];
  async function next(): Promise<void> {
    while (queue.length > 0) {
      for (const one of queue.splice(Math.max(0, queue.findIndex(isFirst)), 1)) await work(one);
    }
  }
  await Promise.all(Array.from({ length: CONCURRENT_LOADS }, next));
}

const IN_DOCUMENT: PictureLimits = { ...RESULT, bytes: 1024 * 1024 };

export interface PictureOptions {
  /** Origins with access; nothing else is loaded. */
  origins: PictureOrigins;
  /** The full-size file instead of a thumbnail. */
  isWhole: boolean;
  signal: AbortSignal;
}

/**
 * Data URLs by the key of the offer, for self-contained documents. Pictures of more than 1 MB or 4 megapixels,
 * and those that cannot be loaded, are absent.
 */
export async function offerPictures(
  offers: readonly ComparedOffer[],
  { origins, isWhole, signal }: PictureOptions,
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  await forEachConcurrently(offers, async ({ key, offer }) => {
    const whole = servicePicture(offer, origins);
    if (signal.aborted || whole === undefined) return;
    const url = isWhole ? whole : thumbnailAddress(whole);
    const bytes = await loadPicture(url, { maxBytes: IN_DOCUMENT.bytes, signal });
    const opened = bytes && openWithin(bytes, IN_DOCUMENT);
    if (opened && opened.header.format !== 'ico') pictures.set(key, opened.toDataUrl());
  });
  return pictures;
}

/** Kept while the panel is open; the oldest are dropped first. */
const MAX_HASHES = 5000;
export interface ThumbnailOptions {
  /** Origins with access; nothing else is loaded. */
  origins: PictureOrigins;
  signal: AbortSignal;
  /** Called for each picture once its hash is known. */
  onHash: (url: string, hash: PictureHash) => void;
  /** Absent: no pixels are read. */
  pixels?: PixelTaker | undefined;
}

/** Takes the pixels of thumbnails, so that each is loaded and decoded once for all that is read of it. */
export interface PixelTaker {
  wants: (url: string) => boolean;
  /** Resolves when there is room for the next one. */
  take: (url: string, pixels: Pixels) => Promise<void>;
}

const hashes = new Map<string, PictureHash>();

/**
 * Reads the thumbnails of these offers, a few at a time, those near the screen first; each is loaded once. A
 * picture that cannot be loaded has no hash. Resolves when all are done or `signal` is aborted.
 */
export async function readThumbnails(
  offers: readonly Pictured[],
  { origins, signal, onHash, pixels: taker }: ThumbnailOptions,
): Promise<void> {
  const wanted = new Set(offers.flatMap((offer) => servicePicture(offer, origins) ?? []));
  for (const url of wanted) {
    const known = hashes.get(url);
    if (!known) continue;
    if (!taker?.wants(url)) wanted.delete(url);
    onHash(url, known);
  }
  const read = async (url: string): Promise<void> => {
    if (signal.aborted) return;
    const found = await thumbnailOf(url, taker?.wants(url) === true, signal);
    if (signal.aborted || !found) return;
    const { hash, pixels } = found;
    rememberHash(url, hash);
    onHash(url, hash);
    if (pixels) await taker?.take(url, pixels);
  };
  await forEachConcurrently(wanted, read, isShown);
}

async function thumbnailOf(
  url: string,
  isSeen: boolean,
  signal: AbortSignal,
): Promise<ReadThumbnail | undefined> {
  const bytes = await loadPicture(thumbnailAddress(url), {
    maxBytes: THUMBNAIL.bytes,
    signal,
  });
  try {
    return bytes && (await readThumbnail(bytes, isSeen));
  } catch {
    return undefined; // no picture
  }
}

function rememberHash(url: string, hash: PictureHash): void {
  hashes.set(url, hash);
  const [oldest] = hashes.keys();
  if (hashes.size > MAX_HASHES && oldest !== undefined) hashes.delete(oldest);
}
