/** Loads the original of a picture from its server or from a `data:` URL. */
import { watchAccess, hasAccess } from '../../access';
import { hostPattern } from '../../../core/hosts/host-pattern';
import { fromBase64 } from '../../../core/bytes';
import { AppError, isAppError } from '../../../core/errors';
import { request } from '../../http';
import { closeLocalNetwork } from '../../platform';
import { isLocalAddress, mayAsk } from '../../../core/hosts/address';
import { withReferer } from './referer';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * With `targetAddressSpace` Chromium refuses other networks, also after redirects and name resolution
 * (since 142, the minimum of the manifest); Firefox (153) ignores it.
 */
type PictureInit = RequestInit & { targetAddressSpace?: 'public' };

export interface PictureRequest {
  url: string;
  /** Undefined where no page shows it: then no local address may be requested. */
  pageUrl: string | undefined;
  /** Sent unchanged; no header where absent. */
  referer?: string | undefined;
  /** Deadline, epoch milliseconds. */
  until: number;
}

/**
 * Encoded bytes of the original, requested by the extension without cookies. Throws `no-picture` for an
 * invalid URL, `picture-blocked` where it is not allowed or the server refuses, `access-missing` without
 * access to the host, `picture-too-large`, `timed-out`, `offline` and `cancelled`.
 */
export async function fetchPicture(
  { url: address, pageUrl, referer, until }: PictureRequest,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = checked(address, pageUrl);
  if (import.meta.env.FIREFOX) await localNetworkClosed(url);
  const get = () => load(url, until, signal);
  return referer === undefined ? get() : withReferer(url.href, referer, get);
}

/** Throws `no-picture` for an invalid URL, `picture-blocked` for one that this page may not request. */
function checked(address: string, pageUrl: string | undefined): URL {
  if (!URL.canParse(address)) throw new AppError('no-picture');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new AppError('picture-blocked');
  if (!mayAsk(url, pageUrl)) throw new AppError('picture-blocked', { detail: { host: url.host } });
  return url;
}

/** Without the rule nothing is requested: a redirect could lead into the user's network. */
async function localNetworkClosed({ host }: URL): Promise<void> {
  await closeLocalNetwork().catch((cause: unknown) => {
    throw new AppError('picture-blocked', { detail: { host }, cause });
  });
}

async function load(
  url: URL,
  until: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // A redirect could lead from the page's own local host to another one.
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

/** The browser reports a refused connection and missing access with the same error. */
async function explain(error: unknown, url: URL): Promise<never> {
  if (!isAppError(error) || error.code !== 'service-down') throw error;
  const code = (await hasAccess([hostPattern(url.href)])) ? 'picture-blocked' : 'access-missing';
  throw new AppError(code, { detail: { host: url.host }, cause: error });
}

/** True for the scheme `data:`, whether or not the URL is well formed. */
export function isDataUrl(url: string): boolean {
  return /^data:/i.test(url);
}

/** The decoded bytes of a `data:` URL. Throws `picture-undecodable` where it is malformed. */
export function readDataUrl(url: string): Uint8Array<ArrayBuffer> {
  const comma = url.indexOf(',');
  if (comma < 0) throw new AppError('picture-undecodable');
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  const payload = url.slice(comma + 1);
  try {
    // Base64 may be percent-encoded, too: `%2B` is a plus.
    return isBase64
      ? fromBase64(decodeURIComponent(payload))
      : new TextEncoder().encode(decodeURIComponent(payload));
  } catch (cause) {
    throw new AppError('picture-undecodable', { cause });
  }
}
