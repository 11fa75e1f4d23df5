/** Searches with a picture or an address that the user gives to the panel. */
import { type Browser, browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import {
  type ListRow,
  type Target,
  drawnRegionSchema,
  providedPictureSchema,
} from '@/utils/core/model/search';
import { parseAs } from '@/utils/core/parse';
import { takeRegionRequest } from '@/utils/io/storage/requests';
import { removeOffers, writePicture } from '@/utils/io/storage/searches';
import { newSearch, startSearch } from './commands';
import { runSearch } from './search';
import { dropRun, startOf, writeFailure } from './search-record';

/** Unparsed data of a command. */
type Sent<Name extends string> = { windowId: number } & Record<Name, unknown>;

/** A target without a tab. */
const targetWithoutTab = (kind: 'given' | 'url'): Target => ({
  tabId: browser.tabs.TAB_ID_NONE,
  frameId: 0,
  kind,
});

/** A picture prepared by the panel, stored first so that every retry can use it. */
export async function providePicture(
  windowId: number,
  { picture: sent }: Sent<'picture'>,
  listRow?: ListRow,
): Promise<void> {
  const given = parseAs(providedPictureSchema, sent);
  if (!given) return; // never sent by the panel
  const { way, width, height, pageUrl, pageTitle, ...picture } = given;
  const metadata = { way, width, height, reasons: [] };
  const begun = newSearch(windowId, { ...targetWithoutTab('given'), pageUrl, pageTitle }, listRow);
  const search = { ...begun, picture: metadata, state: startOf('ready') };
  dropRun(windowId); // the old run must not overwrite the new search
  try {
    await removeOffers(windowId); // frees storage
    await writePicture(picture, search);
  } catch (error) {
    await writeFailure(search, failureOf(error));
    return;
  }
  await runSearch(search, 'kept');
}

/** A picture from the web without a page: local addresses are not allowed. */
export async function findUrl(windowId: number, { url }: Sent<'url'>): Promise<void> {
  if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) return;
  await startSearch(windowId, { ...targetWithoutTab('url'), srcUrl: url });
}

/**
 * A region that the user has drawn. It comes from the page's process, so it is validated, and accepted
 * only as the first answer to a request of its window for its tab.
 */
export async function onRegion(
  data: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const { id, tab, frameId } = sender;
  const drawn = parseAs(drawnRegionSchema, data);
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !drawn) return;
  const isRequested = await takeRegionRequest(tab.windowId, { id: drawn.id, tabId: tab.id });
  const { region } = drawn;
  if (!isRequested || !region) return;
  await startSearch(tab.windowId, {
    tabId: tab.id,
    frameId,
    kind: 'region',
    region,
    ...pageOf(tab),
  });
}

/** The position of the region as part of a target. */
export function pageOf({ url, title }: Browser.tabs.Tab) {
  return {
    ...(url === undefined ? {} : { pageUrl: url }),
    ...(title === undefined ? {} : { pageTitle: title }),
  };
}
