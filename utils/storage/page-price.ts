/**
 * The price of the page that a window's search began on, in `storage.session`. One writer: the
 * worker (`background/page-price.ts`). It goes with the window's search (`removeSearch`).
 */
import type { Search } from '../model/search';
import { storedPagePriceSchema, type StoredPagePrice } from '../model/page-price';
import { parseAs } from '../parse';
import { readKey, watchKey } from './area';
import { setWithRoom } from './room';
import { pagePriceKey } from './search-keys';
import { whileSearched } from './searches';

export async function readStoredPagePrice(windowId: number): Promise<StoredPagePrice | undefined> {
  return parseAs(storedPagePriceSchema, await readKey('session', pagePriceKey(windowId)));
}

export function watchStoredPagePrice(
  windowId: number,
  listener: (price: StoredPagePrice | undefined) => void,
): () => void {
  return watchKey('session', pagePriceKey(windowId), (stored) =>
    listener(parseAs(storedPagePriceSchema, stored)),
  );
}

/** Nothing where a newer search has taken its place, or its window is gone. */
export async function writePagePrice(
  search: Pick<Search, 'id' | 'windowId'>,
  found: Omit<StoredPagePrice, 'searchId'>,
): Promise<void> {
  const stored: StoredPagePrice = { ...found, searchId: search.id };
  const items = { [pagePriceKey(search.windowId)]: stored };
  await whileSearched(search, () => setWithRoom('session', items));
}
