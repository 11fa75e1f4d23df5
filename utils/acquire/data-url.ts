import { fromBase64 } from '../bytes';
import { AppError } from '../errors';
import type { Acquire } from './way';

export function isDataUrl(url: string): boolean {
  return /^data:/i.test(url);
}

/** The bytes that the page's own `data:` URL holds. It splits at its first comma only. */
export const acquireData: Acquire = async ({ srcUrl = '' }) => {
  const comma = srcUrl.indexOf(',');
  if (comma < 0) throw new AppError('picture-undecodable');
  const isBase64 = /;\s*base64\s*$/i.test(srcUrl.slice(0, comma));
  const payload = srcUrl.slice(comma + 1);
  try {
    // Percent signs are legal in front of base64 as well: `%2B` is a plus.
    return isBase64
      ? fromBase64(decodeURIComponent(payload))
      : new TextEncoder().encode(decodeURIComponent(payload));
  } catch (cause) {
    throw new AppError('picture-undecodable', { cause });
  }
};
