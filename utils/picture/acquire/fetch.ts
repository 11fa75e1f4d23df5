import { watchAccess, hasAccess, hostPattern } from '../../access';
import { fromBase64 } from '../../bytes';
import { AppError, isAppError } from '../../errors';
import { request } from '../../http';
import { isLocalAddress, mayAsk } from './address';
import { withReferer } from './referer';

const MAX_BYTES = 20 * 1024 * 1024;

/** Chromium refuses other networks with it, after redirects and lookups too; others ignore it. */
type PictureInit = RequestInit & { targetAddressSpace?: 'public' };

export interface PictureRequest {
  url: string;
  /** Absent where no page shows it: nothing local may be asked for then. */
  pageUrl: string | undefined;
  /** Sent as it is; absent for none. */
  referer?: string | undefined;
  /** Epoch milliseconds at which it must be here. */
  until: number;
}

/** The original from its server, without cookies, as the extension and not as the page. */
export async function fetchPicture(
  { url: address, pageUrl, referer, until }: PictureRequest,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = checked(address, pageUrl);
  const get = () => load(url, until, signal);
  return referer === undefined ? get() : withReferer(url.href, referer, get);
}

/** Throws where it is no address, or none that this page may make us ask. */
function checked(address: string, pageUrl: string | undefined): URL {
  if (!URL.canParse(address)) throw new AppError('no-picture');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new AppError('picture-blocked');
  if (!mayAsk(url, pageUrl)) throw new AppError('picture-blocked', { detail: { host: url.host } });
  return url;
}

async function load(
  url: URL,
  until: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // A local picture may not lead to another local host than the page's own.
  const init: PictureInit = isLocalAddress(url.hostname)
    ? { redirect: 'error' }
    : { targetAddressSpace: 'public' };
  const { lost, stop } = watchAccess(url);
  const answer = await request({
    url: url.href,
    init,
    deadlineMs: Math.max(1, until - Date.now()),
    maxBytes: MAX_BYTES,
    tooLarge: 'picture-too-large',
    signal: AbortSignal.any([signal, lost]),
  })
    .catch((error: unknown) => explain(error, url))
    .finally(stop);
  if (answer.status < 200 || answer.status > 299) {
    throw new AppError('picture-blocked', { detail: { host: url.host, status: answer.status } });
  }
  return answer.bytes;
}

/** "Failed to fetch" is the same text for a refused server and for missing access. */
async function explain(error: unknown, url: URL): Promise<never> {
  if (!isAppError(error) || error.code !== 'service-down') throw error;
  const code = (await hasAccess([hostPattern(url.href)])) ? 'picture-blocked' : 'access-missing';
  throw new AppError(code, { detail: { host: url.host }, cause: error });
}

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
