/**
 * The tabs of 1688 that the extension has opened for a window, told apart from the user's own, and when a picture
 * was last searched in one. In memory, by number alone.
 */
import { parseAs } from '../../core/parse';
import { readKey, watchKey } from './area';
import { keyOf } from './entry';
import { REGISTRY } from './registry';
import { setWithRoom } from './room';

const { ownTabs: tabs, pagePress } = REGISTRY;

const tabsKey = (windowId: number) => keyOf(tabs.at.session, windowId);
const PRESS_KEY = pagePress.at.session;
const parseTabs = (stored: unknown): number[] => parseAs(tabs.schema, stored) ?? [];

/** Ids, the one of the last search first. Some may be closed. */
export async function readOwnTabs(windowId: number): Promise<number[]> {
  return parseTabs(await readKey('session', tabsKey(windowId)));
}

/** Puts a tab first. */
export async function keepOwnTab(windowId: number, tabId: number): Promise<void> {
  const known = await readOwnTabs(windowId);
  const ids = [tabId, ...known.filter((id) => id !== tabId)];
  await setWithRoom('session', { [tabsKey(windowId)]: ids });
}

export async function dropOwnTab(windowId: number, tabId: number): Promise<void> {
  const known = await readOwnTabs(windowId);
  if (!known.includes(tabId)) return;
  const ids = known.filter((id) => id !== tabId);
  await setWithRoom('session', { [tabsKey(windowId)]: ids });
}

export function watchOwnTabs(windowId: number, listener: (ids: number[]) => void): () => void {
  return watchKey('session', tabsKey(windowId), (stored) => listener(parseTabs(stored)));
}

/** Epoch milliseconds of the last search in a tab, of any window; undefined where there was none. */
export async function readLastPress(): Promise<number | undefined> {
  return parseAs(pagePress.schema, await readKey('session', PRESS_KEY));
}

export async function writeLastPress(at: number): Promise<void> {
  await setWithRoom('session', { [PRESS_KEY]: at });
}
