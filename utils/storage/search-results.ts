/** Which keys hold the results of a window's searches. Nothing is written here: `room.ts` needs it. */
import * as z from 'zod/mini';
import { browser } from '../browser';
import type { Search } from '../model/search';
import { parseAs } from '../parse';
import { readKeys } from './area';
import { besideKeys } from './search-keys';

/** Of what one search has stored beside its record. */
const ownerSchema = z.object({ searchId: z.string() });

/**
 * Of its pages of offers, and of what was asked for beside them.
 * @param kept the search whose extras (`store/extras.ts`) are none of them
 */
export async function resultKeys(windowId: number, from: number, kept?: string): Promise<string[]> {
  return (await readKeys('session')).filter((key) => {
    const [name, window, place] = key.split(':');
    if (window !== `${windowId}`) return false;
    return name === 'offers' ? Number(place) >= from : name === 'extra' && place !== kept;
  });
}

/** Forgets what is stored of the window's earlier searches. The caller keeps other writers out. */
export async function removeEarlierResults({ id, windowId, pages }: Search): Promise<void> {
  const stored = await browser.storage.session.get(besideKeys(windowId));
  await browser.storage.session.remove([
    ...(await resultKeys(windowId, pages, id)),
    ...Object.keys(stored).filter((key) => parseAs(ownerSchema, stored[key])?.searchId !== id),
  ]);
}
