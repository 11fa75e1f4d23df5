/** A part: reads the price of the page that a search began on. Never fails the search. */
import { browser } from '@/utils/browser';
import { failureOf } from '@/utils/errors';
import { pagePriceAnswerSchema, type PagePriceAnswer } from '@/utils/model/page-price';
import type { Search } from '@/utils/model/search';
import { parseAs } from '@/utils/parse';
import { readSearch } from '@/utils/store/searches';
import { readStoredPagePrice, writePagePrice } from '@/utils/store/page-price';

declare module '@/utils/parts' {
  interface Parts {
    pagePrice: typeof pagePrice;
  }
}

const TOP = 0;

/** Once for a search; where no script may run, what is stored has no price. */
export async function pagePrice(search: Search): Promise<void> {
  const { id, windowId, target, state, posts } = search;
  if (state.status === 'failed' && posts === 0) return; // nothing was sent
  if ((await readSearch(windowId))?.id !== id) return;
  if ((await readStoredPagePrice(windowId))?.searchId === id) return;
  const top = await ask(target.tabId, TOP);
  const clicked =
    top?.price || target.frameId === TOP ? undefined : await ask(target.tabId, target.frameId);
  const price = top?.price ?? clicked?.price;
  const page = top ?? said(target);
  await writePagePrice(search, { ...page, ...(price && { price }) });
}

async function ask(tabId: number, frameId: number): Promise<PagePriceAnswer | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true, // else the browser waits for a slow page
      files: ['/page-price.js'],
    });
    return parseAs(pagePriceAnswerSchema, answer?.result);
  } catch (error) {
    failureOf(error); // a closed tab, a foreign frame, a page of the browser's own
    return undefined;
  }
}

/** What the browser said of the page at the click. */
function said({ pageUrl, pageTitle }: Search['target']): PagePriceAnswer {
  return {
    ...(pageUrl !== undefined && URL.canParse(pageUrl) && { host: new URL(pageUrl).hostname }),
    ...(pageTitle !== undefined && { title: pageTitle.slice(0, 300) }),
  };
}
