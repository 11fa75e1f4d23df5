/** What the page beside the panel shows, read when the user asks for it. */
import { type Browser, browser } from '@/utils/io/browser';
import { newSearch } from '../commands';
import { runSearch } from '../search';

/** Reads the list or the offer of the window's active tab. */
export async function readPage(windowId: number): Promise<void> {
  const [tab] = await browser.tabs.query({ windowId, active: true });
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, frameId: 0, kind: 'list', ...pageOf(tab) } as const;
  await runSearch({ ...newSearch(windowId, target), service: 'web' }, 'kept');
}

/**
 * Its address without what follows the path: that is of a visit, not of the page. Not its title, which may name the
 * account.
 */
function pageOf({ url = '' }: Browser.tabs.Tab) {
  const { origin, pathname } = URL.canParse(url) ? new URL(url) : { origin: '', pathname: '' };
  return origin.startsWith('http') ? { pageUrl: `${origin}${pathname}` } : {};
}
