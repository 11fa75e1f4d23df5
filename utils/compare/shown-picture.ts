/** Pictures of results for the screen. Not pure: it loads them, for the panel. */
import { loadPicture } from './load-picture';

const MAX_BYTES = 4 * 1024 * 1024;
/** Kept as long as the panel is open; the oldest go first. */
const MOST_SHOWN = 400;

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
  if (shown.size > MOST_SHOWN && oldest) {
    shown.delete(oldest[0]);
    void oldest[1].then((address) => address && URL.revokeObjectURL(address));
  }
  return loading;
}

async function load(url: string): Promise<string | undefined> {
  const { signal } = new AbortController();
  const bytes = await loadPicture(url, { maxBytes: MAX_BYTES, signal });
  if (bytes) return URL.createObjectURL(new Blob([bytes]));
  shown.delete(url); // it may be there the next time
  return undefined;
}
