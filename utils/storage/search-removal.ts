/** What is removed of the searches of `store/searches.ts`: to make room, or as nobody needs it any more. */
import { browser } from '../browser';
import type { Search } from '../model/search';
import { besideKeys, keptKeys, searchKey } from './search-keys';
import { removeEarlierResults, resultKeys } from './search-results';
import { underLock, whileSearched } from './searches';

/** Forgets the offers and what was asked for beside them, to make room. */
export async function removeOffers(windowId: number): Promise<void> {
  await browser.storage.session.remove(await resultKeys(windowId, 0));
}

/**
 * Forgets what is stored of the window's earlier searches and is none of this one's. Under the lock:
 * others would write meanwhile what goes with what lay there before, or begin a newer search.
 */
export function tidyResults(search: Search): Promise<void> {
  return whileSearched(search, () => removeEarlierResults(search));
}

export function removeSearch(windowId: number): Promise<void> {
  return underLock(async () => {
    await browser.storage.session.remove([
      ...besideKeys(windowId),
      searchKey(windowId),
      ...keptKeys(windowId),
      ...(await resultKeys(windowId, 0)),
    ]);
  });
}
