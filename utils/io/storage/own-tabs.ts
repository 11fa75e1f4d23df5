/**
 * The tabs of 1688 that the extension has opened for a window, told apart from the user's own, and when a picture
 * was last searched in one. In memory, by number alone.
 */
import { REGISTRY } from './registry';
import { sessionValue } from './session-value';

const tabs = sessionValue(REGISTRY.ownTabs);
const press = sessionValue(REGISTRY.pagePress);

/** Ids, the one of the last search first. Some may be closed. */
export async function readOwnTabs(windowId: number): Promise<number[]> {
  return (await tabs.read(windowId)) ?? [];
}

/** Puts a tab first. */
export async function keepOwnTab(windowId: number, tabId: number): Promise<void> {
  const known = await readOwnTabs(windowId);
  await tabs.write([tabId, ...known.filter((id) => id !== tabId)], windowId);
}

export async function dropOwnTab(windowId: number, tabId: number): Promise<void> {
  const known = await readOwnTabs(windowId);
  if (!known.includes(tabId)) return;
  const ids = known.filter((id) => id !== tabId);
  await tabs.write(ids, windowId);
}

export function watchOwnTabs(windowId: number, listener: (ids: number[]) => void): () => void {
  return tabs.watch((ids) => listener(ids ?? []), windowId);
}

/** Epoch milliseconds of the last search in a tab, of any window; undefined where there was none. */
export function readLastPress(): Promise<number | undefined> {
  return press.read();
}

export function writeLastPress(at: number): Promise<void> {
  return press.write(at);
}
