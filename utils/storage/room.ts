/**
 * A write that makes room for itself. Each area takes 10 MB, and refuses a write over it. Then results
 * are dropped, as `registry.ts` says, once and no more than is needed: what earlier searches of a window
 * have left, then the oldest results of other windows' searches, offers of batches and rows of the
 * session list. What the user has set, entered or pinned stays, and so does what is being written.
 */
import * as z from 'zod/mini';
import { browser } from '../browser';
import { AppError } from '../errors';
import { searchSchema, type Search } from '../model/search';
import { parseAs } from '../parse';
import { readKey, readKeys, type Area } from './area';
import { keyOf } from './entry';
import { entryOf, ownerOf, REGISTRY } from './registry';

type Items = Record<string, unknown>;

/** Writes on their way, without what a newer write has replaced. No key is written to both areas at once. */
const underWay = new Set<Items>();

/** Throws `storage-full`. */
export async function setWithRoom(area: Area, items: Items): Promise<void> {
  const left = { ...items };
  // Written a second time, an earlier write would undo this one.
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

const searchKey = (windowId: number) => keyOf(REGISTRY.search.at.session, windowId);

/** The record of a search that is over shows that its results are gone; the picture stays for a retry. */
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

/** What goes together. */
interface Unit {
  /** Epoch milliseconds. */
  at: number;
  keys: string[];
  /** The search whose results they are. */
  search?: Search;
}

/** What is written may take three bytes a character, where what goes has taken one. */
const BYTES_A_CHARACTER = 3;
const SPARE = 100_000;

/**
 * @param items what is about to be written
 * @returns the searches whose results are gone
 */
async function dropOldest(area: Area, items: Items): Promise<Search[]> {
  const store = browser.storage[area];
  const all = await store.get(null);
  const searches = area === 'session' ? await searchesOf({ ...all, ...items }) : [];
  // Without the lock of `searches.ts`: the write that waits for room may hold it.
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

/** A page of offers is stored before its record counts it; not while a picture is acquired. */
function withNextPage(search: Search): Search {
  const { state, pages } = search;
  const isAcquiring = state.status === 'running' && state.stage === 'acquiring';
  return isAcquiring ? search : { ...search, pages: pages + 1 };
}

/** Those of the windows that this worker is shown. */
async function searchesOf(stored: Items): Promise<Search[]> {
  const windows = await browser.windows.getAll();
  return windows.flatMap(({ id }) =>
    id === undefined ? [] : (parseAs(searchSchema, stored[searchKey(id)]) ?? []),
  );
}

/** The droppable keys of searches that are over, of batches, and of rows, by what they belong to. */
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

/** When the batch or the row of a key was made. Undefined for results of a window that is not shown. */
function createdAt(area: Area, key: string, all: Items): number | undefined {
  const { batch, sessionRow } = REGISTRY;
  const room = entryOf(area, key)?.room;
  if (room === 'row') return parseAs(sessionRow.schema, all[key])?.row.at;
  if (room !== 'batch') return undefined;
  const summary = all[keyOf(batch.at[area], ownerOf(key) ?? '')];
  return parseAs(batch.schema, summary)?.createdAt;
}

const searchIdSchema = z.object({ searchId: z.string() });

/** Removes what earlier searches of the window have left. The caller keeps other writers out. */
export async function removeEarlierResults({ id, windowId, pages }: Search): Promise<void> {
  const keys = await keysOfWindow(windowId);
  const values = keys.filter((key) => withSearchOf(key) === 'value');
  const stored = values.length > 0 ? await browser.storage.session.get(values) : {};
  const isLeft = (key: string) => {
    const [, , part] = key.split(':');
    const sign = withSearchOf(key);
    if (sign === 'page') return Number(part) >= pages;
    if (sign === 'key') return part !== id;
    return key in stored && parseAs(searchIdSchema, stored[key])?.searchId !== id;
  };
  await browser.storage.session.remove(keys.filter(isLeft));
}

/** Everything that goes with the search of the window. */
export async function keysOfWindow(windowId: number): Promise<string[]> {
  return (await readKeys('session')).filter(
    (key) => ownerOf(key) === `${windowId}` && withSearchOf(key) !== undefined,
  );
}

export function withSearchOf(key: string) {
  return entryOf('session', key)?.withSearch;
}
