/** A click on a notification of watched offers: the panel of its window, once it is open, shows them. */
import { browser } from '../browser';
import { readKey, watchKey } from './area';
import { keyOf } from './entry';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';

const { watchedRequest: requests } = REGISTRY;

const requestKey = (windowId: number) => keyOf(requests.at.session, windowId);

export async function requestWatched(windowId: number): Promise<void> {
  await setWithRoom('session', { [requestKey(windowId)]: true });
}

/** True where it is requested; it is then no longer. */
export async function takeWatchedRequest(windowId: number): Promise<boolean> {
  const key = requestKey(windowId);
  if ((await readKey('session', key)) === undefined) return false;
  await browser.storage.session.remove(key);
  return true;
}

/** Calls back when it is requested. */
export function watchWatchedRequests(windowId: number, listener: () => void): () => void {
  return watchKey('session', requestKey(windowId), (stored) => {
    if (stored !== undefined) listener();
  });
}
