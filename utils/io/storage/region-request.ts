/**
 * The request for a region that the user may draw: one per window, stored because the worker may end
 * while the user draws. Only its own tab can answer it, and only once.
 */
import { browser } from '../browser';
import { parseAs } from '../../core/parse';
import { readKey } from './area';
import { keyOf } from './entry';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';
import type { RegionRequest } from './schemas';

const { regionRequest: requests } = REGISTRY;

const requestKey = (windowId: number) => keyOf(requests.at.session, windowId);

/** Replaces an earlier request of the window. Resolves to the id that the answer must have. */
export async function requestRegion(windowId: number, tabId: number): Promise<string> {
  const request: RegionRequest = { id: crypto.randomUUID(), tabId };
  await setWithRoom('session', { [requestKey(windowId)]: request });
  return request.id;
}

/** True where this is requested; it is then no longer. */
export function takeRegionRequest(
  windowId: number,
  { id, tabId }: RegionRequest,
): Promise<boolean> {
  const key = requestKey(windowId);
  return navigator.locks.request(key, async () => {
    const request = parseAs(requests.schema, await readKey('session', key));
    if (request?.id !== id || request.tabId !== tabId) return false;
    await browser.storage.session.remove(key);
    return true;
  });
}
