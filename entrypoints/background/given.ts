/** What the user brings to the panel: a picture, or the address of one. */
import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { type Target, providedPictureSchema } from '@/utils/model/search';
import { parseAs } from '@/utils/parse';
import { removeOffers, writePicture } from '@/utils/storage/searches';
import { newSearch, startSearch } from './commands';
import { startOf, writeFailure } from './record';
import { runSearch } from './run-search';
import { dropRun } from './runs';

/** What a command carries, not yet parsed. */
type Sent<Name extends string> = { windowId: number } & Record<Name, unknown>;

/** In no tab. */
const nowhere = (kind: 'given' | 'url'): Target => ({
  tabId: browser.tabs.TAB_ID_NONE,
  frameId: 0,
  kind,
});

/** A picture that the panel has prepared: stored first, so that it is there for every retry. */
export async function give(windowId: number, { picture: sent }: Sent<'picture'>): Promise<void> {
  const given = parseAs(providedPictureSchema, sent);
  if (!given) return; // the panel sends no such thing
  const { way, width, height, pageUrl, pageTitle, ...picture } = given;
  const facts = { way, width, height, reasons: [] };
  const begun = newSearch(windowId, { ...nowhere('given'), pageUrl, pageTitle });
  const search = { ...begun, picture: facts, state: startOf('ready') };
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
