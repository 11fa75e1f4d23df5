/** Loads pictures of results for the panel, and shows them. */
import { isAppError } from '../../core/errors';
import { request } from '../http';
import { type PictureLimits, RESULT } from '../../core/picture/limits';
import { type OpenedPicture, openPicture } from './open';

const DEADLINE_MS = 8000;

interface LoadOptions {
  /** A larger file is not loaded. */
  maxBytes: number;
  signal: AbortSignal;
}

/** Encoded bytes, requested without cookies and referrer; undefined where they cannot be loaded. */
export async function loadPicture(
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

/** Kept while the panel is open; the oldest are dropped first. */
const MAX_SHOWN = 400;

const shown = new Map<string, Promise<string | undefined>>();

/**
 * A `blob:` URL of the picture for an element; undefined where it cannot be loaded. An element that loads
 * it directly sends the user's cookies where the extension has access to the host, even `SameSite=Strict`
 * ones and with `crossorigin="anonymous"` (Chromium 156).
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
  // The small version stands in for a whole one above the limits.
  for (const address of new Set([url, thumbnailAddress(url)])) {
    const bytes = await loadPicture(address, { maxBytes: RESULT.bytes, signal });
    if (!bytes) break;
    const opened = openWithin(bytes, RESULT);
    if (opened) return opened.toBlobUrl();
  }
  shown.delete(url); // retried the next time
  return undefined;
}

/** Undefined where it is no picture or above the limits. */
export function openWithin(
  bytes: Uint8Array<ArrayBuffer>,
  limits: PictureLimits,
): OpenedPicture | undefined {
  try {
    return openPicture(bytes, limits);
  } catch (error) {
    if (isAppError(error)) return undefined;
    throw error;
  }
}

/** Whether the picture was shown, which is as soon as its place is near the screen. */
export const isShown = (url: string): boolean => shown.has(url);

/** Thumbnail suffix of the picture servers of the platform and the demo. */
const SMALL = '_220x220.jpg';
const WHOLE_PICTURE = /\.(?:jpe?g|png|webp)$/i;

/**
 * The URL of the 220 px thumbnail; one that already names a size keeps it.
 * @param url absolute; an invalid one throws a `TypeError`
 */
export function thumbnailAddress(url: string): string {
  const parsed = new URL(url);
  if (WHOLE_PICTURE.test(parsed.pathname) && !/_\d+x\d+/.test(parsed.pathname)) {
    parsed.pathname += SMALL;
  }
  return parsed.href;
}
