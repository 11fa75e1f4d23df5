/** Hashes of results' pictures. Not pure: it loads them, for the panel. */
import { hashEncoded } from '../picture/hash-picture';
import { isServicePicture } from '../picture-origin';
import type { PictureHash } from './groups/hash';
import { fewAtOnce, loadPicture } from './load-picture';

const MAX_BYTES = 512 * 1024;
/** Kept as long as the panel is open; the oldest go first. */
const MOST_HASHES = 5000;
/** A small version, on the platform's picture servers and on the demo's. */
const SMALL = '_220x220.jpg';
const WHOLE_PICTURE = /\.(?:jpe?g|png|webp)$/i;

export interface ThumbnailOptions {
  /** Match patterns of the picture hosts that the user has granted; nothing else is loaded. */
  origins: readonly string[];
  signal: AbortSignal;
  /** For each picture as soon as its hash is known. */
  onHash: (url: string, hash: PictureHash) => void;
}

const hashes = new Map<string, PictureHash>();

/**
 * Hashes the pictures of these addresses, without cookies or referrer, a few at a time; each is
 * loaded once. A picture that cannot be had has no hash. Resolves when all is done or `signal` ends it.
 */
export async function hashThumbnails(
  urls: readonly string[],
  { origins, signal, onHash }: ThumbnailOptions,
): Promise<void> {
  const wanted = new Set(urls.filter((url) => isServicePicture(url, origins)));
  for (const url of wanted) {
    const known = hashes.get(url);
    if (!known) continue;
    wanted.delete(url);
    onHash(url, known);
  }
  await fewAtOnce(wanted, async (url) => {
    if (signal.aborted) return;
    const hash = await hashOf(url, signal);
    if (signal.aborted || !hash) return;
    keep(url, hash);
    onHash(url, hash);
  });
}

async function hashOf(url: string, signal: AbortSignal): Promise<PictureHash | undefined> {
  const bytes = await loadPicture(thumbnailAddress(url), { maxBytes: MAX_BYTES, signal });
  try {
    return bytes && (await hashEncoded(bytes));
  } catch {
    return undefined; // bytes that are no picture
  }
}

/** An address that asks for a size already stays as it is. */
export function thumbnailAddress(url: string): string {
  const parsed = new URL(url);
  if (WHOLE_PICTURE.test(parsed.pathname) && !/_\d+x\d+/.test(parsed.pathname)) {
    parsed.pathname += SMALL;
  }
  return parsed.href;
}

function keep(url: string, hash: PictureHash): void {
  hashes.set(url, hash);
  const [oldest] = hashes.keys();
  if (hashes.size > MOST_HASHES && oldest !== undefined) hashes.delete(oldest);
}
