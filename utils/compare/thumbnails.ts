/** Hashes of results' pictures. The one file here that is not pure: it loads them, for the panel. */
import { isAppError } from '../errors';
import { request } from '../http';
import { hashEncoded } from '../picture/hash-picture';
import { isServicePicture } from '../picture-origin';
import type { PictureHash } from './groups/hash';

const AT_ONCE = 4;
const DEADLINE_MS = 8000;
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
  const queue = wanted.values();
  async function work(): Promise<void> {
    for (const url of queue) {
      const hash = await hashOf(url, signal);
      if (signal.aborted) return;
      if (!hash) continue;
      keep(url, hash);
      onHash(url, hash);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function hashOf(url: string, signal: AbortSignal): Promise<PictureHash | undefined> {
  const bytes = await load(thumbnailAddress(url), signal);
  try {
    return bytes && (await hashEncoded(bytes));
  } catch {
    return undefined; // bytes that are no picture
  }
}

/** Undefined where there is none: groups are then made from titles and prices. */
async function load(url: string, signal: AbortSignal) {
  try {
    const { status, bytes } = await request({
      url,
      init: { referrerPolicy: 'no-referrer', redirect: 'error' },
      deadlineMs: DEADLINE_MS,
      maxBytes: MAX_BYTES,
      tooLarge: 'picture-too-large',
      signal,
    });
    return status === 200 ? bytes : undefined;
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
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
