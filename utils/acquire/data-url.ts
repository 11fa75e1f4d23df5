import { fromBase64 } from '../bytes';
import { AppError } from '../errors';

export function isDataUrl(url: string): boolean {
  return /^data:/i.test(url);
}

/** The bytes that a `data:` URL holds. It splits at its first comma only. */
export function readDataUrl(url: string): Uint8Array<ArrayBuffer> {
  const comma = url.indexOf(',');
  if (comma < 0) throw new AppError('picture-undecodable');
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  const payload = url.slice(comma + 1);
  try {
    // Percent signs are legal in front of base64 as well: `%2B` is a plus.
    return isBase64
      ? fromBase64(decodeURIComponent(payload))
      : new TextEncoder().encode(decodeURIComponent(payload));
  } catch (cause) {
    throw new AppError('picture-undecodable', { cause });
  }
}
