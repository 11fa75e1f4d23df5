/** The tabs of 1688 that searches use: opened beside the user's, used again, and shown for a moment. */
import { type Browser, browser } from '@/utils/io/browser';
import { isLogin, isOf1688 } from '@/utils/core/pages-1688/page-state';
import { type Claim, canLead, claimOf } from '@/utils/core/pages-1688/result-tab';
import { type Way, wayAt } from '@/utils/core/pages-1688/way';
import { openerOf } from '@/utils/io/platform';
import { dropOwnTab, keepOwnTab, readOwnTabs } from '@/utils/io/storage/own-tabs';
import { readSearches } from '@/utils/io/storage/searches';
import { ownWindows } from '../panel-window';
import { isOpen, lookAt } from './page';

/** Leads the tab of an earlier search to this address, or opens one in the background. */
export async function openWay(windowId: number, search: string, url: string): Promise<Way> {
  const used = await openTabOf(windowId);
  if (used === undefined) {
    const tabId = await openBeside(windowId, url);
    await keepOwnTab(windowId, tabId);
    return wayAt(tabId, Date.now());
  }
  const before = await lookAt(used, search);
  await browser.tabs.update(used, { url });
  const former = before && { document: before.document, imageId: before.imageId };
  return wayAt(used, Date.now(), former);
}

/** The tab of the window's last search, unless the user does something else in it. */
async function openTabOf(windowId: number): Promise<number | undefined> {
  for (const tabId of await readOwnTabs(windowId)) {
    const tab = await tabOf(tabId);
    if (tab && canLead(tab, windowId)) return tabId;
  }
  return undefined;
}

/** The user may have closed some. */
export async function dropClosedTabs(windowId: number): Promise<void> {
  for (const tabId of await readOwnTabs(windowId)) {
    if (!(await isOpen(tabId))) await dropOwnTab(windowId, tabId);
  }
}

/** Tabs that show another site by now are the user's. */
export async function closeTabs(windowId: number): Promise<void> {
  for (const tabId of await readOwnTabs(windowId)) {
    const { url = '' } = (await tabOf(tabId)) ?? {};
    if (isOf1688(url) || isLogin(url)) await browser.tabs.remove(tabId).catch(() => undefined); // closed since
    await dropOwnTab(windowId, tabId);
  }
}

const tabOf = (tabId: number): Promise<Browser.tabs.Tab | undefined> =>
  browser.tabs.get(tabId).catch(() => undefined);

async function openBeside(windowId: number, url: string): Promise<number> {
  const active = await activeIn(windowId);
  const place = active && { index: active.index + 1, openerTabId: active.id };
  const made = await browser.tabs.create({ windowId, url, active: false, ...place });
  return made.id ?? browser.tabs.TAB_ID_NONE;
}

async function activeIn(windowId: number): Promise<Browser.tabs.Tab | undefined> {
  return (await browser.tabs.query({ windowId, active: true }))[0];
}

export const activeTabIn = async (windowId: number): Promise<number | undefined> =>
  (await activeIn(windowId))?.id;

/** Ids of all tabs, to tell those that the page opens from the others. */
export async function allTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** A tab that shows the results of a search, or may do so. */
export interface ResultTab {
  tab: Browser.tabs.Tab;
  claim: Claim;
}

/** The tab that the page may have opened for its results, if there is one. */
export async function resultTabOf(windowId: number, way: Way): Promise<ResultTab | undefined> {
  const own = way.others && (await tabOf(way.tabId));
  if (own?.windowId === undefined) return undefined;
  const tabs = await browser.tabs.query({ windowId: own.windowId });
  const find = (claimed: ReadonlySet<number>) => {
    const found = tabs.flatMap((tab) => {
      const claim = claimOf({ ...tab, openerTabId: openerOf(tab) }, own, way, claimed);
      return claim ? [{ tab, claim }] : [];
    });
    return found.find(({ claim }) => claim === 'sure') ?? found.at(-1);
  };
  return find(new Set()) && find(await tabsOfOthers(windowId));
}

/** Tabs of each window's search, and tabs that were opened for any. */
async function tabsOfOthers(windowId: number): Promise<ReadonlySet<number>> {
  const windows = await ownWindows();
  const searches = await readSearches(windows.filter((one) => one !== windowId));
  const own = await Promise.all(windows.map((one) => readOwnTabs(one)));
  return new Set([...own.flat(), ...searches.flatMap(({ way }) => way?.tabId ?? [])]);
}

/** The way in the tab that shows the results. The browser may have shown it by itself. */
export function wayInTab(way: Way, { id, active }: Browser.tabs.Tab): Way {
  const shown = active && !way.shown ? { at: Date.now(), instead: way.from } : way.shown;
  return { ...way, tabId: id ?? way.tabId, shown, others: undefined, asked: undefined };
}

/** The way with the tab that the user is asked about. The same object where that is the same one. */
export function withAsked(way: Way, found: ResultTab | undefined): Way {
  const asked = found?.claim === 'asked' ? found.tab.id : undefined;
  return asked === way.asked ? way : { ...way, asked };
}

/** Shows the tab, and remembers which one the user had before. */
export async function showTab(tabId: number): Promise<NonNullable<Way['shown']>> {
  const tab = await tabOf(tabId);
  const before = tab?.windowId === undefined ? undefined : await activeIn(tab.windowId);
  if (tab) await browser.tabs.update(tabId, { active: true });
  return { at: Date.now(), ...(before?.id !== tabId && { instead: before?.id }) };
}

/** Shows the user's tab again, where the one that was shown by itself is still in front. */
export async function showAgain({ tabId, shown }: Way): Promise<void> {
  const tab = shown?.instead === undefined ? undefined : await tabOf(tabId);
  if (!tab?.active || shown?.instead === undefined) return;
  await browser.tabs.update(shown.instead, { active: true }).catch(() => undefined); // closed since
}
