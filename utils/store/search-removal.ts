/** What is removed of the searches of `store/searches.ts`: to make room, or as nobody needs it any more. */
import * as z from 'zod/mini';
import { browser } from '../browser';
import type { Search } from '../model/search';
import { parseAs } from '../parse';
import { readKeys } from './area';
import { besideKeys, keptKeys, searchKey } from './search-keys';
import { readSearch, underLock, whileSearched, writeSearch } from './searches';

/** Of what one search has stored beside its record. */
const ownerSchema = z.object({ searchId: z.string() });

/** Forgets the offers and what was asked for beside them, to make room. */
export async function removeOffers(windowId: number): Promise<void> {
  await browser.storage.session.remove(await resultKeys(windowId, 0));
}

/** Says of a search that is over that its results are gone; the picture is kept, for a retry. */
export async function writeDropped({ id, windowId }: Search): Promise<void> {
  const search = await readSearch(windowId);
  if (search?.id !== id || search.state.status === 'running') return;
  const { total: _, next: _1, answeredAt: _2, isAnew: _3, previous: _4, ...rest } = search;
  await writeSearch({
    ...rest,
    pages: 0,
    state: { status: 'failed', failure: { code: 'results-dropped' } },
  });
}

/**
 * Forgets what is stored of the window's earlier searches and is none of this one's.
 * @param apart keeps others from writing meanwhile, which would go with what lay there before, and a
 * newer search's things from going while it waits
 */
export function tidyResults(
  { id, windowId, pages }: Search,
  apart = (work: () => Promise<void>) => whileSearched({ id, windowId }, work),
): Promise<void> {
  return apart(async () => {
    const stored = await browser.storage.session.get(besideKeys(windowId));
    await browser.storage.session.remove([
      ...(await resultKeys(windowId, pages, id)),
      ...Object.keys(stored).filter((key) => parseAs(ownerSchema, stored[key])?.searchId !== id),
    ]);
  });
}

/**
 * Of its pages of offers, and of what was asked for beside them.
 * @param kept the search whose extras (`store/extras.ts`) are none of them
 */
async function resultKeys(windowId: number, from: number, kept?: string): Promise<string[]> {
  return (await readKeys('session')).filter((key) => {
    const [name, window, place] = key.split(':');
    if (window !== `${windowId}`) return false;
    return name === 'offers' ? Number(place) >= from : name === 'extra' && place !== kept;
  });
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
