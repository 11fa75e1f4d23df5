/**
 * Searches that wait for the user's hand in a tab of 1688 go on when the tab or its page has changed. The panel tells
 * of tabs: events of all of them would start a worker for each page that anybody loads.
 */
import { type Browser, browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import type { Search } from '@/utils/core/model/search';
import type { Way } from '@/utils/core/pages-1688/way';
import { readSearch, readSearches, writeSearch } from '@/utils/io/storage/searches';
import { ownWindows } from '../panel-window';
import { runSearch } from '../search';
import { isRunning, writeFailure } from '../search-record';
import { awaitChange, isOpen, lookAt } from './page';
import { dropClosedTabs, resultTabOf, wayInTab, withAsked } from './tabs';

type Waiting = Search & { way: Way };

const isWaiting = (search: Search | undefined): search is Waiting =>
  search?.way !== undefined && search.state.status === 'handed-off';

/** A page says that it has changed. Any page may say so: it is looked at by ourselves. */
export async function onPageChanged(
  _: unknown,
  { id, tab }: Browser.runtime.MessageSender,
): Promise<void> {
  if (id !== browser.runtime.id || tab?.id === undefined) return;
  const waiting = (await readSearches(await ownWindows())).filter(isWaiting);
  for (const search of waiting) {
    if (search.way.tabId === tab.id) await goOn(search).catch(failureOf);
  }
}

/** Looks at the tab of the window's search, and for one that its page has opened. */
export async function lookAgain(windowId: number): Promise<void> {
  await dropClosedTabs(windowId);
  const search = await readSearch(windowId);
  if (!isWaiting(search)) return;
  const { way } = search;
  if (!(await isOpen(way.tabId))) return writeFailure(search, { code: 'tab-closed' });
  const found = await resultTabOf(windowId, way);
  if (found?.claim === 'sure') return runAgain(search);
  const asked = withAsked(way, found);
  const current = asked === way ? undefined : await currentOf(search);
  if (current) await writeSearch({ ...current, way: asked });
  await goOn(search);
}

/** Only a tab that the user was asked about, and that may still be what was said. */
export async function takeTab(windowId: number, tabId: number): Promise<void> {
  const search = await readSearch(windowId);
  if (!isWaiting(search) || search.way.asked !== tabId) return;
  const found = await resultTabOf(windowId, search.way);
  if (found?.tab.id === tabId) await runAgain(search, wayInTab(search.way, found.tab));
}

/** Goes on where the page shows something else than it waited with. */
async function goOn(search: Waiting): Promise<void> {
  const { id, way } = search;
  const look = await lookAt(way.tabId, id);
  if (!look || look.state === way.state) awaitChange(way.tabId, way.state);
  else await runAgain(search);
}

async function runAgain(search: Waiting, way?: Way): Promise<void> {
  const current = await currentOf(search);
  if (current) await runSearch({ ...current, way: way ?? current.way }, 'kept');
}

/** Undefined where the window has another search by now, or this one has gone on: a look takes its time. */
async function currentOf({ id, windowId, way }: Waiting): Promise<Waiting | undefined> {
  const search = await readSearch(windowId);
  if (!isWaiting(search) || isRunning(windowId)) return undefined;
  const isSame = search.id === id && search.way.tabId === way.tabId && search.way.step === way.step;
  return isSame ? search : undefined;
}
