/** What the page beside the panel shows, read when the user asks for it. */
import { type Browser, browser } from '@/utils/io/browser';
import { pageKindOf } from '@/utils/core/pages-1688/page-kind';
import { newSearch } from '../commands';
import { runSearch } from '../search';
import { readDrawnOffer, searchListing, writeRead } from './offer-page';

/** Reads the list or the offer of the window's active tab. An offer that is listed already has its details then. */
export async function readPage(windowId: number): Promise<void> {
  const [tab] = await browser.tabs.query({ windowId, active: true });
  if (tab?.id === undefined) return;
  if (pageKindOf(tab.url) === 'offer' && (await readListed(windowId, tab.id))) return;
  const target = { tabId: tab.id, frameId: 0, kind: 'list', ...pageOf(tab) } as const;
  await runSearch({ ...newSearch(windowId, target), service: 'web' }, 'kept');
}

/** False where the tab shows no offer that the window's search lists. */
async function readListed(windowId: number, tabId: number): Promise<boolean> {
  const read = await readDrawnOffer(tabId);
  const search = read && (await searchListing(windowId, read.offerId));
  if (search) await writeRead(search, read);
  return search !== undefined;
}

/** The host alone, of a page that is read: an address is of a visit, and a title may name the account. */
function pageOf({ url = '' }: Browser.tabs.Tab) {
  return pageKindOf(url) === undefined ? {} : { pageUrl: new URL(url).origin };
}
