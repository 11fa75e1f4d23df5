/** Loads pictures of results for the panel: to show them, to save them, and to hash them. */
import { toBase64 } from '../bytes';
import { isAppError } from '../errors';
import { request } from '../http';
import { isServicePicture } from './service-picture';
import type { ComparedOffer } from '../model/compared-offer';
import type { PictureHash } from '../pricing/groups/picture-hash';
import { hashEncoded } from './draw';
import { readHeader } from './prepare/header';

const DEADLINE_MS = 8000;
const CONCURRENT_LOADS = 4;

interface LoadOptions {
  /** A larger picture is not loaded. */
  maxBytes: number;
  signal: AbortSignal;
}

/** The picture's bytes, without cookies or referrer. Undefined where it cannot be loaded. */
async function loadPicture(
  url: string,
  { maxBytes, signal }: LoadOptions,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const { status, bytes } = await request({
      url,
      init: { referrerPolicy: 'no-referrer', redirect: 'error' },
      deadlineMs: DEADLINE_MS,
      maxBytes,
      tooLarge: 'picture-too-large',
      signal,
    });
    return status === 200 ? bytes : undefined;
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}

/** Runs `work` for each item, a few at a time. */
async function forEachConcurrently<T>(
  all: Iterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queue = all[Symbol.iterator]();
  async function next(): Promise<void> {
    for (let one = queue.next(); !one.done; one = queue.next()) await work(one.value);
  }
  await Promise.all(Array.from({ length: CONCURRENT_LOADS }, next));
}

const MAX_SHOWN_BYTES = 4 * 1024 * 1024;
/** Kept as long as the panel is open; the oldest go first. */
const MAX_SHOWN = 400;

const shown = new Map<string, Promise<string | undefined>>();

/**
 * An address of the picture's bytes, for an element; undefined where they are not to be had. An element
 * that loads them by itself takes the user's cookies along where the extension has access to the host:
 * strict ones as well, and with `crossorigin="anonymous"` too (Chromium 156).
 */
export function shownPicture(url: string): Promise<string | undefined> {
  const known = shown.get(url);
  if (known) return known;
  const loading = load(url);
  shown.set(url, loading);
  const [oldest] = shown;
  if (shown.size > MAX_SHOWN && oldest) {
    shown.delete(oldest[0]);
    void oldest[1].then((address) => address && URL.revokeObjectURL(address));
  }
  return loading;
}

async function load(url: string): Promise<string | undefined> {
  const { signal } = new AbortController();
  const bytes = await loadPicture(url, { maxBytes: MAX_SHOWN_BYTES, signal });
  if (bytes) return URL.createObjectURL(new Blob([bytes]));
  shown.delete(url); // so that it is loaded again the next time
  return undefined;
}

const MAX_DOCUMENT_PICTURE_BYTES = 1024 * 1024;

export interface PictureOptions {
  /** Match patterns of the picture hosts that the user has granted; nothing else is loaded. */
  origins: readonly string[];
  /** The whole file instead of a thumbnail. */
  isWhole: boolean;
  signal: AbortSignal;
}

/** Data URLs by the offer's key, for documents that load nothing. One of more than 1 MB, or that cannot be loaded, is absent. */
export async function offerPictures(
  offers: readonly ComparedOffer[],
  { origins, isWhole, signal }: PictureOptions,
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  await forEachConcurrently(offers, async ({ key, offer: { imageUrl } }) => {
    if (signal.aborted || imageUrl === undefined || !isServicePicture(imageUrl, origins)) return;
    const url = isWhole ? imageUrl : thumbnailAddress(imageUrl);
    const bytes = await loadPicture(url, { maxBytes: MAX_DOCUMENT_PICTURE_BYTES, signal });
    if (!bytes) return;
    const format = readHeader(bytes)?.format;
    if (format === undefined || format === 'ico') return;
    pictures.set(key, `data:image/${format};base64,${toBase64(bytes)}`);
  });
  return pictures;
}

const MAX_THUMBNAIL_BYTES = 512 * 1024;
/** Kept as long as the panel is open; the oldest go first. */
const MAX_HASHES = 5000;
/** Suffix of a thumbnail, on the platform's picture servers and on the demo's. */
const SMALL = '_220x220.jpg';
const WHOLE_PICTURE = /\.(?:jpe?g|png|webp)$/i;

export interface ThumbnailOptions {
  /** Match patterns of the picture hosts that the user has granted; nothing else is loaded. */
  origins: readonly string[];
  signal: AbortSignal;
  /** Called for each picture once its hash is known. */
  onHash: (url: string, hash: PictureHash) => void;
}

const hashes = new Map<string, PictureHash>();

/**
 * Hashes the pictures of these addresses, a few at a time; each is loaded once. A picture that cannot be
 * loaded has no hash. Resolves when all are done or `signal` is aborted.
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
  await forEachConcurrently(wanted, async (url) => {
    if (signal.aborted) return;
    const hash = await hashOf(url, signal);
    if (signal.aborted || !hash) return;
    rememberHash(url, hash);
    onHash(url, hash);
  });
}

async function hashOf(url: string, signal: AbortSignal): Promise<PictureHash | undefined> {
  const bytes = await loadPicture(thumbnailAddress(url), {
    maxBytes: MAX_THUMBNAIL_BYTES,
    signal,
  });
  try {
    return bytes && (await hashEncoded(bytes));
  } catch {
    return undefined; // no picture
  }
}

/** The address of a thumbnail. One that already names a size stays unchanged. */
export function thumbnailAddress(url: string): string {
  const parsed = new URL(url);
  if (WHOLE_PICTURE.test(parsed.pathname) && !/_\d+x\d+/.test(parsed.pathname)) {
    parsed.pathname += SMALL;
  }
  return parsed.href;
}

function rememberHash(url: string, hash: PictureHash): void {
  hashes.set(url, hash);
  const [oldest] = hashes.keys();
  if (hashes.size > MAX_HASHES && oldest !== undefined) hashes.delete(oldest);
}
