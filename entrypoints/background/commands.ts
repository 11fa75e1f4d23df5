/** What starts, repeats and ends a search: the click, the panel's commands, a new worker. */
import { browser } from '@/utils/browser';
import type { Search, Target } from '@/utils/model/search';
import {
  readSearch,
  readSearchWindows,
  readSearches,
  removeSearch,
} from '@/utils/storage/searches';
import { runSearch } from './search';
import {
  cancelRun,
  dropRun,
  isGoingOn,
  isRunning,
  startOf,
  whenEnded,
  writeFailure,
} from './search-record';

const DOUBLE_CLICK_MS = 500;
let latest: { windowId: number; target: Target; at: number } | undefined;

/** A click. The newest search of a window wins. */
export async function startSearch(windowId: number, target: Target): Promise<void> {
  const isFirst = !isDoubleClick(windowId, target);
  if (isFirst) await runSearch(newSearch(windowId, target), 'click');
}

/** The same picture once more, so soon: the request of the first may have left, and costs. */
function isDoubleClick(windowId: number, target: Target): boolean {
  const first = latest;
  latest = { windowId, target, at: Date.now() };
  const isSoon = first !== undefined && latest.at - first.at < DOUBLE_CLICK_MS;
  if (!isSoon || first.windowId !== windowId || !isGoingOn(windowId)) return false;
  // Without an address nobody knows yet which picture is meant.
  return target.srcUrl !== undefined && JSON.stringify(first.target) === JSON.stringify(target);
}

/** The record of a search that begins now. */
export function newSearch(windowId: number, target: Target): Search {
  const id = crypto.randomUUID();
  const state = startOf('acquiring');
  const isPrivate = browser.extension.inIncognitoContext;
  return { id, windowId, isPrivate, target, state, posts: 0, pages: 0 };
}

/**
 * Again: what failed goes on where it stopped, at the click or with the picture that is kept; what is
 * done begins again, and its offers stay until there are others, or for good where that is cancelled.
 */
export async function retrySearch(windowId: number): Promise<void> {
  const search = await readSearch(windowId);
  if (!search) return;
  const { state } = search;
  await runSearch(
    state.status === 'done' ? refreshed(search, state.finishedAt) : search,
    'stage' in state && state.stage === 'acquiring' ? 'click' : 'kept',
  );
}

/** From its first page, past the stored answers. */
function refreshed(search: Search, finishedAt: number): Search {
  const { next, bypassCache } = search;
  return {
    ...search,
    next: undefined,
    bypassCache: true,
    previous: { finishedAt, next, bypassCache },
  };
}

/** The next page of offers, once: who asks while it is on its way has asked for the same. */
export async function moreOffers(windowId: number): Promise<void> {
  const asked = await readSearch(windowId);
  await whenEnded(windowId);
  const search = await readSearch(windowId);
  const isAnswered = search?.next === undefined || search.next !== asked?.next;
  if (isAnswered || search.state.status !== 'done' || isRunning(windowId)) return;
  await runSearch(search, 'kept');
}

/** Again from the click, for the original picture. */
export async function reacquireSearch(windowId: number): Promise<void> {
  const search = await readSearch(windowId);
  if (search) await runSearch(search, 'click');
}

/** A closed window leaves nothing behind, whatever was running in it. */
export async function forgetWindow(windowId: number): Promise<void> {
  dropRun(windowId);
  await removeSearch(windowId);
}

export async function cancelSearch(windowId: number): Promise<void> {
  if (cancelRun(windowId)) return; // the run itself writes it down
  const search = await readSearch(windowId);
  if (search?.state.status === 'running') await writeFailure(search, { code: 'cancelled' });
}

/**
 * A new worker: what the old one left running goes on where it was, or is interrupted. A picture that
 * is stored while another is acquired is the one that the user wants no more. Where `posting` was
 * written, the request may have arrived: only the user repeats it.
 */
export async function resumeSearches(): Promise<void> {
  for (const search of await readSearches(await ownWindows())) {
    const { state, windowId } = search;
    if (state.status !== 'running' || isRunning(windowId)) continue;
    const { stage, deadline } = state;
    if (stage !== 'posting' && Date.now() < deadline) {
      void runSearch(search, stage === 'acquiring' ? 'click' : 'kept');
    } else await writeFailure(search, { code: 'interrupted' });
  }
}

/**
 * What the last private window left behind: Chrome ends its worker before that can tidy up, and
 * private and ordinary windows share one `storage.session` (Chromium 156).
 */
export async function forgetPrivateWindows(): Promise<void> {
  const own = await ownWindows();
  const others = (await readSearchWindows()).filter((windowId) => !own.includes(windowId));
  const left = (await readSearches(others)).filter(({ isPrivate }) => isPrivate === true);
  await Promise.all(left.map(({ windowId }) => removeSearch(windowId)));
}

interface Command<Data> {
  data: Data;
  sender: { id?: string | undefined; url?: string | undefined };
}

/** Commands come from the extension's own pages; a content script has a web page's URL. */
export function fromPage<Data extends { windowId: number }>(
  run: (windowId: number, data: Data) => Promise<void>,
) {
  return ({ data, sender }: Command<Data>): void => {
    const isOwn =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    // Not awaited: the answer is the record that the panel watches.
    if (isOwn && Number.isInteger(data.windowId)) void run(data.windowId, data);
  };
}

/** Chrome has a worker for private windows and one for the others; each is shown only its own. */
export async function ownWindows(): Promise<number[]> {
  return (await browser.windows.getAll()).flatMap(({ id }) => (id === undefined ? [] : [id]));
}
