/** Reads the price on the page where a search began. Never fails the search. */
import { browser } from '@/utils/io/browser';
import { failureOf } from '@/utils/core/errors';
import { pagePriceAnswerSchema, type PagePriceAnswer } from '@/utils/core/model/page-price';
import type { PriceSource } from '@/utils/core/model/page-script';
import type { Search, Target } from '@/utils/core/model/search';
import { parseAs } from '@/utils/core/parse';
import { isPrivateWindow } from '@/utils/io/platform';
import { preferredSource } from '@/utils/io/storage/price-sources';
import { readSearch } from '@/utils/io/storage/searches';
import { readStoredPagePrice, writePagePrice } from '@/utils/io/storage/extras';

/** The stored data of the page. */
type PageFacts = Omit<PagePriceAnswer, 'address'>;

const TOP = 0;

/** Reads of this worker, by search: a fast answer arrives before the page's price. */
const running = new Map<string, Promise<void>>();

/** Runs once per search; if no script may run in the page, the stored data has no price. */
export function pagePrice(search: Search): Promise<void> {
  const { id } = search;
  const reading = running.get(id) ?? readOnce(search).finally(() => running.delete(id));
  running.set(id, reading);
  return reading;
}

async function readOnce(search: Search): Promise<void> {
  const { id, windowId, target, state, posts } = search;
  if (state.status === 'failed' && posts === 0) return; // no request was sent
  if (target.kind === 'list') return; // a page of 1688 asks no price to compare with
  if ((await readSearch(windowId))?.id !== id) return;
  if ((await readStoredPagePrice(windowId))?.searchId === id) return;
  await writePagePrice(search, (await readPage(search)) ?? factsOfClick(target));
}

/** Undefined if the tab shows another page by now, as its price would be wrong. */
async function readPage(search: Search): Promise<PageFacts | undefined> {
  const { target } = search;
  const { tabId, frameId, pageUrl, frameUrl } = target;
  const preferred = await preferredBy(search);
  const top = await readFrame(tabId, TOP, preferred);
  if (top && !isAt(top, pageUrl)) return undefined;
  const clicked =
    isSure(top?.price) || frameId === TOP ? undefined : await readFrame(tabId, frameId, preferred);
  const ofFrame = clicked && isAt(clicked, frameUrl) ? clicked.price : undefined;
  const price = isSure(ofFrame) ? ofFrame : (top?.price ?? ofFrame);
  const { address: _, ...page }: Partial<PagePriceAnswer> = top ?? factsOfClick(target);
  return { ...page, ...(price && { price }) };
}

const isSure = (price: PagePriceAnswer['price']): boolean =>
  price !== undefined && price.isSure !== false;

/** What the user has preferred on this host in windows of this kind. */
async function preferredBy({ windowId, target }: Search): Promise<PriceSource | undefined> {
  const { host } = factsOfClick(target);
  if (!host) return undefined;
  const scope = (await isPrivateWindow(windowId)) ? { privateWindow: windowId } : {};
  return preferredSource(scope, host);
}

/** Compares with the document of the click, as far as the browser identified it. */
function isAt({ address }: PagePriceAnswer, url: string | undefined): boolean {
  return url === undefined || withoutFragment(address) === withoutFragment(url);
}

/** `#reviews` is an anchor within a page; `#/mugs/2` and `#!mugs/2` are separate pages. */
function withoutFragment(url: string): string {
  return url.replace(/#(?![/!])[^]*/, '');
}

async function readFrame(
  tabId: number,
  frameId: number,
  preferred: PriceSource | undefined,
): Promise<PagePriceAnswer | undefined> {
  const now = {
    target: { tabId, frameIds: [frameId] },
    injectImmediately: true, // otherwise the browser waits for a slow page
  };
  try {
    if (preferred !== undefined) {
      await browser.scripting.executeScript({ ...now, func: notePreferred, args: [preferred] });
    }
    const [answer] = await browser.scripting.executeScript({ ...now, files: ['/page-price.js'] });
    return parseAs(pagePriceAnswerSchema, answer?.result);
  } catch (error) {
    failureOf(error); // closed tab, frame without access, or browser page
    return undefined;
  }
}

/** Runs in the page, where only its source text is available. */
function notePreferred(preferred: PriceSource): void {
  // An element of the page with that id is no variable.
  const known = Object.hasOwn(globalThis, 'findOn1688') ? globalThis.findOn1688 : undefined;
  globalThis.findOn1688 = Object.assign(known ?? {}, { preferredSource: preferred });
}

/** Page data that the browser reported at the click. */
function factsOfClick({ pageUrl, pageTitle }: Target): PageFacts {
  return {
    ...(pageUrl !== undefined && URL.canParse(pageUrl) && { host: new URL(pageUrl).hostname }),
    ...(pageTitle !== undefined && { title: pageTitle.slice(0, 300) }),
  };
}
