/** What the user brings to the panel: a picture, or the address of one. */
import { type Browser, browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { type Target, providedPictureSchema, regionSchema } from '@/utils/model/search';
import { parseAs } from '@/utils/parse';
import { removeOffers, writePicture } from '@/utils/storage/searches';
import { newSearch, startSearch } from './commands';
import { runSearch } from './search';
import { dropRun, startOf, writeFailure } from './search-record';

/** What a command carries, not yet parsed. */
type Sent<Name extends string> = { windowId: number } & Record<Name, unknown>;

/** In no tab. */
const nowhere = (kind: 'given' | 'url'): Target => ({
  tabId: browser.tabs.TAB_ID_NONE,
  frameId: 0,
  kind,
});

/** A picture that the panel has prepared: stored first, so that it is there for every retry. */
export async function providePicture(
  windowId: number,
  { picture: sent }: Sent<'picture'>,
): Promise<void> {
  const given = parseAs(providedPictureSchema, sent);
  if (!given) return; // the panel sends no such thing
  const { way, width, height, pageUrl, pageTitle, ...picture } = given;
  const metadata = { way, width, height, reasons: [] };
  const begun = newSearch(windowId, { ...nowhere('given'), pageUrl, pageTitle });
  const search = { ...begun, picture: metadata, state: startOf('ready') };
  dropRun(windowId); // it may not write over what comes now
  try {
    await removeOffers(windowId); // makes room
    await writePicture(picture, search);
  } catch (error) {
    await writeFailure(search, failureOf(error));
    return;
  }
  await runSearch(search, 'kept');
}

/** A picture on the web that no page shows: without a page, nothing local may be asked for. */
export async function findUrl(windowId: number, { url }: Sent<'url'>): Promise<void> {
  if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) return;
  await startSearch(windowId, { ...nowhere('url'), srcUrl: url });
}

interface Drawn {
  data: unknown;
  sender: Browser.runtime.MessageSender;
}

/** The user has drawn a rectangle. It comes from the page's process: nothing in it is trusted. */
export function onRegion({ data, sender }: Drawn): void {
  const { id, tab, frameId } = sender;
  const region = parseAs(regionSchema, data);
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0 || !region) return;
  void startSearch(tab.windowId, {
    tabId: tab.id,
    frameId,
    kind: 'region',
    region,
    ...pageOf(tab),
  });
}

/** Where it is, in the words of a target. */
export function pageOf({ url, title }: Browser.tabs.Tab) {
  return {
    ...(url === undefined ? {} : { pageUrl: url }),
    ...(title === undefined ? {} : { pageTitle: title }),
  };
}
