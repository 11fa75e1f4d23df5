import { followAccess, hasAccess, hostPattern } from '../access';
import { AppError, isAppError } from '../errors';
import { request } from '../http';
import { isLocalAddress, mayAsk } from './address';
import type { Acquire } from './way';

const DEADLINE_MS = 10_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** Chromium refuses other networks with it, after redirects and lookups too; others ignore it. */
type PictureInit = RequestInit & { targetAddressSpace?: 'public' };

/** The original from its server, without cookies, as the extension and not as the page. */
export const acquireFetch: Acquire = async ({ srcUrl, pageUrl }, signal) => {
  if (!URL.canParse(srcUrl)) throw new AppError('no-picture');
  const url = new URL(srcUrl);
  if (!/^https?:$/.test(url.protocol)) throw new AppError('picture-blocked');
  if (!mayAsk(url, pageUrl)) throw new AppError('picture-blocked', { detail: { host: url.host } });

  // A local picture may not lead to another local host than the page's own.
  const init: PictureInit = isLocalAddress(url.hostname)
    ? { redirect: 'error' }
    : { targetAddressSpace: 'public' };
  const { lost, stop } = followAccess(url);
  const answer = await request({
    url: url.href,
    init,
    deadlineMs: DEADLINE_MS,
    maxBytes: MOST_BYTES,
    tooLarge: 'picture-too-large',
    signal: AbortSignal.any([signal, lost]),
  })
    .catch((error: unknown) => explain(error, url))
    .finally(stop);
  if (answer.status < 200 || answer.status > 299) {
    throw new AppError('picture-blocked', { detail: { host: url.host, status: answer.status } });
  }
  return answer.bytes;
};

/** "Failed to fetch" is the same text for a refused server and for missing access. */
async function explain(error: unknown, url: URL): Promise<never> {
  if (!isAppError(error) || error.code !== 'service-down') throw error;
  const code = (await hasAccess([hostPattern(url.href)])) ? 'picture-blocked' : 'access-missing';
  throw new AppError(code, { detail: { host: url.host }, cause: error });
}
