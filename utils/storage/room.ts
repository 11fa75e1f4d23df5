/** A write that finds room as long as there are results that can go for it. */
import { browser } from '../browser';
import { AppError } from '../errors';
import { searchSchema, type Search } from '../model/search';
import { parseAs } from '../parse';
import { readKey, type Area } from './area';
import { dropOldest } from './drop-oldest';
import { searchKey } from './search-keys';

/** What is on its way, as far as nothing newer is. No key is written to both areas at once. */
const underWay = new Set<Record<string, unknown>>();

/**
 * 10 MB in each area for everything; a write over it rejects. Then the oldest results go, once and no
 * more than is needed (`drop-oldest.ts`). Throws `storage-full`.
 */
export async function setWithRoom(area: Area, items: Record<string, unknown>): Promise<void> {
  const left = { ...items };
  // Written a second time, an earlier one would undo this one.
  for (const earlier of underWay) for (const key in items) delete earlier[key];
  underWay.add(left);
  try {
    await browser.storage[area].set(items).catch(async () => {
      for (const search of await dropOldest(area, left)) await writeDropped(search);
      await browser.storage[area].set(left);
    });
  } catch (cause) {
    throw new AppError('storage-full', { cause });
  } finally {
    underWay.delete(left);
  }
}

/** Says of a search that is over that its results are gone; the picture is kept, for a retry. */
async function writeDropped({ id, windowId }: Search): Promise<void> {
  const key = searchKey(windowId);
  const search = parseAs(searchSchema, await readKey('session', key));
  if (search?.id !== id || search.state.status === 'running') return;
  const { total: _, next: _1, answeredAt: _2, bypassCache: _3, previous: _4, ...rest } = search;
  const dropped: Search = {
    ...rest,
    pages: 0,
    state: { status: 'failed', failure: { code: 'results-dropped' } },
  };
  await setWithRoom('session', { [key]: dropped });
}
