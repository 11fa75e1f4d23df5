/** Searches that wait for the user's hand in a tab of 1688 go on when the tab or its page has changed. */
import { type Browser, browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import type { Search } from '@/utils/core/model/search';
import type { Way } from '@/utils/core/pages-1688/way';
import { dropOwnTab } from '@/utils/io/storage/own-tabs';
import { readSearches } from '@/utils/io/storage/searches';
import { ownWindows } from '../commands';
import { runSearch } from '../search';
import { isRunning, writeFailure } from '../search-record';
import { readOpened } from './offer-page';
import { awaitChange, lookAt } from './page';
import { openedByPage } from './tabs';

type Waiting = Search & { way: Way };

const isWaiting = (search: Search): search is Waiting =>
  search.way !== undefined && search.state.status === 'handed-off';

/** A page of any tab has been loaded: one that a search waits for, or that of an offer. */
export async function onTabUpdated(
  { status }: Pick<Browser.tabs.Tab, 'status'>,
  tab: Pick<Browser.tabs.Tab, 'id' | 'url' | 'windowId'>,
): Promise<void> {
  if (status !== 'complete' || tab.id === undefined) return;
  await wake(tab.id);
  await readOpened(tab);
}

/** A page says that it has changed. Any page may say so: it is looked at by ourselves. */
export async function onPageChanged(
  _: unknown,
  { id, tab }: Browser.runtime.MessageSender,
): Promise<void> {
  if (id === browser.runtime.id && tab?.id !== undefined) await wake(tab.id);
}

export async function onTabRemoved(tabId: number): Promise<void> {
  for (const search of await waitingSearches()) {
    if (search.way.tabId === tabId) await writeFailure(search, { code: 'tab-closed' });
  }
  for (const windowId of await ownWindows()) await dropOwnTab(windowId, tabId);
}

/** The searches that wait, each for a tab. */
async function waitingSearches(): Promise<Waiting[]> {
  const searches = await readSearches(await ownWindows());
  return searches.filter(isWaiting);
}

async function wake(tabId: number): Promise<void> {
  for (const search of await waitingSearches()) {
    const isOfIt = search.way.tabId === tabId || (await openedByPage(search.way))?.id === tabId;
    if (isOfIt) await goOn(search, tabId).catch(failureOf);
  }
}

/** Goes on where the page shows something else than what it waited with. */
async function goOn(search: Waiting, tabId: number): Promise<void> {
  const { id, windowId, way } = search;
  const look = await lookAt(tabId, id);
  if (!look || look.state === way.state) {
    awaitChange(tabId, way.state);
    return;
  }
  if (!isRunning(windowId)) await runSearch(search, 'kept');
}
