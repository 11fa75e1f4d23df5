/** A write that finds room as long as there are results that can go for it. */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { AppError } from '../errors';
import { batchSummarySchema } from '../model/batch';
import { type Search, searchSchema } from '../model/search';
import { parseAs } from '../parse';
import { type Area, readKey, readKeys } from './area';
import { addedKey, removeEarlierResults, searchKey } from './search-keys';

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

/**
 * Makes room in an area of the storage. Only results go, the oldest first: those of other
 * windows' searches, offers of batches and rows of the session list. What the user has set, entered
 * or pinned stays, and so does what is being written.
 */

type Items = Record<string, unknown>;

/** What goes together. */
interface Unit {
  /** Epoch milliseconds. */
  at: number;
  keys: string[];
  /** Of which search they are the results. */
  search?: Search;
}

/** What is written may take three bytes a character, where what goes has taken one. */
const BYTES_A_CHARACTER = 3;
const SPARE = 100_000;

const rowSchema = z.object({ row: z.object({ at: z.number() }) });

/**
 * @param items what is about to be written
 * @returns the searches whose results are gone
 */
export async function dropOldest(area: Area, items: Items): Promise<Search[]> {
  const store = browser.storage[area];
  const all = await store.get(null);
  const searches = area === 'session' ? await searchesOf({ ...all, ...items }) : [];
  // Without the lock of `searches.ts`: what is written may be so under it, and nobody gets it twice.
  await Promise.all(searches.map((search) => removeEarlierResults(withNextPage(search))));
  const left = new Set(await readKeys(area));
  const sizeOf = (keys: readonly string[]) => size(keys.map((key) => all[key]));
  const tidied = sizeOf(Object.keys(all).filter((key) => !left.has(key)));

  let missing = size(items) * BYTES_A_CHARACTER + SPARE - tidied;
  const written = new Set(Object.keys(items).map(ownerOf));
  const units = [...searchUnits(searches, left), ...batchUnits(all), ...rowUnits(all)];
  const dropped: Search[] = [];
  for (const { keys, search } of units.toSorted((a, b) => a.at - b.at)) {
    if (missing <= 0) break;
    if (keys.some((key) => written.has(ownerOf(key)))) continue;
    missing -= sizeOf(keys);
    await store.remove(keys);
    if (search) dropped.push(search);
  }
  return dropped;
}

/** The window, the batch or the search that a key belongs to. */
function ownerOf(key: string): string | undefined {
  return key.split(':')[1];
}

function size(values: unknown): number {
  return JSON.stringify(values).length;
}

/** A page of offers is there before its record tells of it; not while a picture is acquired. */
function withNextPage(search: Search): Search {
  const { state, pages } = search;
  const isAcquiring = state.status === 'running' && state.stage === 'acquiring';
  return isAcquiring ? search : { ...search, pages: pages + 1 };
}

/** Those of the windows that this worker is shown. */
async function searchesOf(stored: Items): Promise<Search[]> {
  const windows = await browser.windows.getAll();
  return windows.flatMap(({ id }) => parseAs(searchSchema, stored[`search:${id}`]) ?? []);
}

/** Of searches that are over. What the user says of the page's price is no result. */
function searchUnits(searches: readonly Search[], stored: ReadonlySet<string>): Unit[] {
  return searches.flatMap((search) => {
    const { windowId, state } = search;
    const prefixes = [`offers:${windowId}:`, `extra:${windowId}:`];
    const keys = [...stored].filter(
      (key) =>
        key === addedKey(windowId) ||
        (prefixes.some((prefix) => key.startsWith(prefix)) && !key.endsWith(':terms')),
    );
    if (state.status === 'running' || keys.length === 0) return [];
    const at = state.status === 'done' ? state.finishedAt : 0;
    return [{ at, keys, search }];
  });
}

/** Of a batch only its offers: a row without them is searched again when it is opened. */
function batchUnits(stored: Items): Unit[] {
  return Object.values(stored).flatMap((value) => {
    const head = parseAs(batchSummarySchema, value);
    const prefix = `batch-offers:${head?.id}:`;
    const keys = Object.keys(stored).filter((key) => key.startsWith(prefix));
    return head && keys.length > 0 ? [{ at: head.createdAt, keys }] : [];
  });
}

function rowUnits(stored: Items): Unit[] {
  return Object.entries(stored).flatMap(([key, value]) => {
    const row = key.startsWith('session-row:') ? parseAs(rowSchema, value)?.row : undefined;
    return row ? [{ at: row.at, keys: [key] }] : [];
  });
}
