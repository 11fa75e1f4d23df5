/** The tabs of 1688 that searches use: opened beside the user's, used again, and shown for a moment. */
import { type Browser, browser } from '@/utils/io/browser';
import { type Way, wayAt } from '@/utils/core/pages-1688/way';
import { keepOwnTab, readOwnTabs } from '@/utils/io/storage/own-tabs';
import { lookAt } from './page';

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

/** The tab that the window's last search used, unless it is closed. */
async function openTabOf(windowId: number): Promise<number | undefined> {
  for (const tabId of await readOwnTabs(windowId)) {
    if (await tabOf(tabId)) return tabId;
  }
  return undefined;
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

/** The tab that the page has opened for its results, if it has: of its own, or before the address is known. */
export async function openedByPage({ tabId, others }: Way): Promise<Browser.tabs.Tab | undefined> {
  if (!others) return undefined;
  const known = new Set(others);
  const tabs = await browser.tabs.query({});
  return tabs.find(
    ({ id, openerTabId, url }) =>
      id !== undefined && !known.has(id) && openerTabId === tabId && mayHaveResults(url),
  );
}

/** An offer that the user opens from the page is none of our tabs. There is no address without access, and at first. */
function mayHaveResults(address = ''): boolean {
  if (!URL.canParse(address) || address.startsWith('about:')) return true;
  return new URL(address).hostname !== 'detail.1688.com';
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
