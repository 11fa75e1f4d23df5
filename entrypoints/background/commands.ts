/** Starts, repeats and cancels searches: clicks, commands of the panel, and worker restarts. */
import { browser } from '@/utils/io/browser';
import type { ListRow, Search, Target } from '@/utils/core/model/search';
import {
  readSearch,
  readSearchWindows,
  readSearches,
  removeSearch,
} from '@/utils/io/storage/searches';
import { ownWindows } from './panel-window';
import { runSearch } from './search';
import {
  cancelRun,
  dropRun,
  isActive,
  isRunning,
  startOf,
  waitForRun,
  writeFailure,
} from './search-record';

const DOUBLE_CLICK_MS = 500;
let latest: { windowId: number; target: Target; at: number } | undefined;

/** Starts the search of a click. The newest search of a window replaces older ones. */
export async function startSearch(
  windowId: number,
  target: Target,
  listRow?: ListRow,
): Promise<void> {
  const isFirst = !isDoubleClick(windowId, target);
  if (isFirst) await runSearch(newSearch(windowId, target, listRow), 'click');
}

/** A second click on the same picture within a short time: the first request may have been sent and charged. */
function isDoubleClick(windowId: number, target: Target): boolean {
  const first = latest;
  latest = { windowId, target, at: Date.now() };
  const isSoon = first !== undefined && latest.at - first.at < DOUBLE_CLICK_MS;
  if (!isSoon || first.windowId !== windowId || !isActive(windowId)) return false;
  // Without an address, two clicks cannot be compared.
  return target.srcUrl !== undefined && JSON.stringify(first.target) === JSON.stringify(target);
}

/** The record of a new search. */
export function newSearch(windowId: number, target: Target, listRow?: ListRow): Search {
  const id = crypto.randomUUID();
  const state = startOf('acquiring');
  const isPrivate = browser.extension.inIncognitoContext;
  return { id, windowId, isPrivate, target, listRow, state, posts: 0, pages: 0 };
}

/**
 * A failed search continues where it stopped, with the stored picture or from the click. A finished
 * one restarts; its offers stay until new ones arrive, or for good if the restart is cancelled.
 */
export async function retrySearch(windowId: number): Promise<void> {
  const search = await readSearch(windowId);
  if (!search) return;
  const { state } = search;
  await runSearch(
    state.status === 'done' ? refreshed(search, state.finishedAt) : fromStart(search),
    'stage' in state && state.stage === 'acquiring' ? 'click' : 'kept',
  );
}

/** A picture is put into 1688's page again; more of a list is read in its tab. */
const fromStart = (search: Search): Search =>
  search.next === undefined ? { ...search, way: undefined } : search;

/** Restarts at the first page and bypasses stored answers. */
function refreshed(search: Search, finishedAt: number): Search {
  const { next, bypassCache } = search;
  return {
    ...search,
    next: undefined,
    way: undefined,
    bypassCache: true,
    previous: { finishedAt, next, bypassCache },
  };
}

/** Loads the next page of offers. A second command for the same page is ignored. */
export async function moreOffers(windowId: number): Promise<void> {
  const asked = await readSearch(windowId);
  await waitForRun(windowId);
  const search = await readSearch(windowId);
  const isAnswered = search?.next === undefined || search.next !== asked?.next;
  if (isAnswered || search.state.status !== 'done' || isRunning(windowId)) return;
  await runSearch(search, 'kept');
}

/** Repeats the search from the click, to get the original picture. */
export async function reacquireSearch(windowId: number): Promise<void> {
  const search = await readSearch(windowId);
  if (search) await runSearch(search, 'click');
}

/** Cancels the run of a closed window and removes its data. */
export async function forgetWindow(windowId: number): Promise<void> {
  dropRun(windowId);
  await removeSearch(windowId);
}

export async function cancelSearch(windowId: number): Promise<void> {
  if (cancelRun(windowId)) return; // the run stores this itself
  const search = await readSearch(windowId);
  if (search?.state.status === 'running') await writeFailure(search, { code: 'cancelled' });
}

/**
 * A new worker continues or interrupts the searches of the previous one. While a picture is
 * acquired, the stored one is outdated, so the click is repeated. After `posting` the request may
 * have reached the service, so only the user repeats it.
 */
export async function resumeSearches(): Promise<void> {
  for (const windowId of await ownWindows()) {
    // A run that ends during the read has written its results since, and one that begins owns the record.
    const hadRun = isRunning(windowId);
    const search = await readSearch(windowId);
    if (search?.state.status !== 'running' || hadRun || isRunning(windowId)) continue;
    const { stage, deadline } = search.state;
    // The record of a search in a tab says what was done there.
    const isKnown = stage !== 'posting' || search.way !== undefined;
    if (isKnown && Date.now() < deadline) {
      void runSearch(search, stage === 'acquiring' ? 'click' : 'kept');
    } else await writeFailure(search, { code: 'interrupted' });
  }
}

/**
 * Removes data of closed private windows: Chrome ends their worker before it can clean up, and
 * private and ordinary windows share one `storage.session` (Chromium 156).
 */
export async function forgetPrivateWindows(): Promise<void> {
  const own = await ownWindows();
  const others = (await readSearchWindows()).filter((windowId) => !own.includes(windowId));
  const left = (await readSearches(others)).filter(({ isPrivate }) => isPrivate === true);
  await Promise.all(left.map(({ windowId }) => removeSearch(windowId)));
}
