/**
 * Writes that make room. Each area is limited to 10 MB. When it refuses a write, results are dropped once,
 * as defined in `registry/` and no more than needed: data of earlier searches of a window, then the
 * oldest among results of other windows' searches and offers of batches. Settings, entries and pins of the
 * user are kept, and so is what is being written.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { AppError } from '../../core/errors';
import { searchSchema, type Search } from '../../core/model/search';
import { parseAs } from '../../core/parse';
import { readKey, readKeys, type Area } from './area';
import { keyOf, partsOf } from './entry';
import { entryOf, ownerOf, REGISTRY } from './registry';

type Items = Record<string, unknown>;

/** Pending writes, without keys that a newer write replaces. No key is written to both areas at once. */
const underWay = new Set<Items>();

/** Throws `storage-full`. */
export async function setWithRoom(area: Area, items: Items): Promise<void> {
  const left = { ...items };
  // A retry of an earlier write must not undo this one.
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

/** Drops nothing: for what the user did not make here. Throws `storage-full`. */
export async function setInFreeRoom(area: Area, items: Items): Promise<void> {
  try {
    await browser.storage[area].set(items);
  } catch (cause) {
    throw new AppError('storage-full', { cause });
  }
}

const searchKey = (windowId: number) => keyOf(REGISTRY.search.at.session, windowId);

/** Marks the results of a finished search as dropped; the picture is kept for a retry. */
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

/** Keys that are dropped together. */
interface Unit {
  /** Epoch milliseconds. */
  at: number;
  keys: string[];
  /** The search that the results belong to. */
  search?: Search;
}

/** Worst case: written text may take three bytes per character, and dropped text only one. */
const BYTES_A_CHARACTER = 3;
const SPARE = 100_000;

/**
 * @param items about to be written
 * @returns the searches whose results were dropped
 */
async function dropOldest(area: Area, items: Items): Promise<Search[]> {
  const store = browser.storage[area];
  const all = await store.get(null);
  const searches = area === 'session' ? await searchesOf({ ...all, ...items }) : [];
  // Written without the lock of `searches.ts`, because the write that waits for room may hold it.
  await Promise.all(searches.map((search) => removeEarlierResults(withNextPage(search))));
  const left = new Set(await readKeys(area));
  const sizeOf = (keys: readonly string[]) => size(keys.map((key) => all[key]));
  const tidied = sizeOf(Object.keys(all).filter((key) => !left.has(key)));

  let missing = size(items) * BYTES_A_CHARACTER + SPARE - tidied;
  const written = new Set(Object.keys(items).map(ownerOf));
  const units = unitsOf(area, all, left, searches);
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

function size(values: unknown): number {
  return JSON.stringify(values).length;
}

/** Protects a page of offers that is stored before the record counts it; none is pending while acquiring. */
function withNextPage(search: Search): Search {
  const { state, pages } = search;
  const isAcquiring = state.status === 'running' && state.stage === 'acquiring';
  return isAcquiring ? search : { ...search, pages: pages + 1 };
}

/** Searches of the windows that this worker can access. */
async function searchesOf(stored: Items): Promise<Search[]> {
  const windows = await browser.windows.getAll();
  return windows.flatMap(({ id }) =>
    id === undefined ? [] : (parseAs(searchSchema, stored[searchKey(id)]) ?? []),
  );
}

/** Droppable keys of finished searches and batches, grouped by owner. */
function unitsOf(
  area: Area,
  all: Items,
  left: ReadonlySet<string>,
  searches: readonly Search[],
): Unit[] {
  const keysOf = new Map<string, string[]>();
  for (const key of left) {
    const room = entryOf(area, key)?.room ?? 'never';
    if (room === 'never') continue;
    const name = `${room} ${ownerOf(key)}`;
    keysOf.set(name, [...(keysOf.get(name) ?? []), key]);
  }
  const bySearch = new Map(searches.map((search) => [`search ${search.windowId}`, search]));
  return [...keysOf].flatMap(([name, keys]): Unit[] => {
    const search = bySearch.get(name);
    if (search) return searchUnit(search, keys);
    const [key = ''] = keys;
    const at = createdAt(area, key, all);
    return at === undefined ? [] : [{ at, keys }];
  });
}

function searchUnit(search: Search, keys: string[]): Unit[] {
  const { state } = search;
  if (state.status === 'running') return [];
  return [{ at: state.status === 'done' ? state.finishedAt : 0, keys, search }];
}

/** Creation time of the batch of a key; undefined for results of an inaccessible window. */
function createdAt(area: Area, key: string, all: Items): number | undefined {
  const { batch } = REGISTRY;
  if (entryOf(area, key)?.room !== 'batch') return undefined;
  const summary = all[keyOf(batch.at[area], ownerOf(key) ?? '')];
  return parseAs(batch.schema, summary)?.createdAt;
}

const searchIdSchema = z.object({ searchId: z.string() });

/** Removes data of earlier searches of the window. The caller must exclude other writers. */
export async function removeEarlierResults({ id, windowId, pages }: Search): Promise<void> {
  const keys = await keysOfWindow(windowId);
  const values = keys.filter((key) => withSearchOf(key) === 'value');
  const stored = values.length > 0 ? await browser.storage.session.get(values) : {};
  const isLeft = (key: string) => {
    const { at, withSearch: sign } = entryOf('session', key) ?? {};
    const [, part] = partsOf(at?.session ?? '', key) ?? [];
    if (sign === 'page') return Number(part) >= pages;
    if (sign === 'key') return part !== id;
    return key in stored && parseAs(searchIdSchema, stored[key])?.searchId !== id;
  };
  await browser.storage.session.remove(keys.filter(isLeft));
}

/** All keys that are removed with the search of the window. */
export async function keysOfWindow(windowId: number): Promise<string[]> {
  return (await readKeys('session')).filter(
    (key) => ownerOf(key) === `${windowId}` && withSearchOf(key) !== undefined,
  );
}

export function withSearchOf(key: string) {
  return entryOf('session', key)?.withSearch;
}
