/** A finished search in the panel's window, as the worker would have stored it. */
import type { Page } from '@playwright/test';
import { type AddedService, askedOf } from '../../../utils/core/model/extras';
import type { FoundPrice } from '../../../utils/core/model/page-price';
import type { Language } from '../../../utils/core/model/languages';
import type { Offer } from '../../../utils/core/model/offer';
import type { Search } from '../../../utils/core/model/search';
import { firstProduct } from './gateway';

export interface ShownSearch {
  offers: readonly Offer[];
  /** The price in dollars, a decimal with a point, or all that is known of it; absent: the page has none. */
  pagePrice?: string | FoundPrice;
  pageTitle?: string;
  /** Fields of the record, beside or above the usual. */
  more?: Partial<Search>;
  /** Other services that were asked as well. */
  added?: readonly AddedService[];
}

const SEARCH_ID = 'shown';

/** Shows them, and waits for the list. */
export async function showSearch(panel: Page, search: ShownSearch): Promise<void> {
  await storeSearch(panel, search);
  const status = search.more?.state?.status ?? 'done';
  await panel.locator(`[data-testid=panel][data-status=${status}]`).waitFor();
  await panel.getByTestId('offer').first().waitFor();
}

/** Stores it, in place of what was shown. */
export async function storeSearch(panel: Page, search: ShownSearch): Promise<void> {
  const { offers, pagePrice, added, more } = search;
  const { pageTitle = 'Stoneware Mug, Navy, 350 ml | Shop' } = search;
  const png = await firstProduct.mosaic.png();
  const id = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  const record: Search = {
    id: SEARCH_ID,
    windowId: id,
    service: 'demo',
    target: {
      tabId: 1,
      frameId: 0,
      kind: 'image',
      srcUrl: 'https://cdn.shop.example/p/1.jpg',
      pageUrl: 'https://www.shop.example/product/1',
      pageTitle,
    },
    state: { status: 'done', finishedAt: Date.now() },
    picture: { way: 'fetch', width: 1200, height: 1200, reasons: [] },
    posts: 1,
    pages: offers.length > 0 ? 1 : 0,
    total: offers.length,
    ...more,
  };
  await panel.evaluate(
    async (items) => {
      await chrome.storage.session.clear();
      await chrome.storage.session.set(items);
    },
    {
      [`search:${id}`]: record,
      [`picture:${id}`]: {
        searchId: SEARCH_ID,
        mime: 'image/png',
        base64: Buffer.from(png).toString('base64'),
        enlarged: false,
      },
      ...(offers.length > 0 && { [`offers:${id}:0`]: JSON.stringify(offers) }),
      [`page-price:${id}`]: pagePriceOf(pagePrice),
      ...(added && {
        [`added:${id}`]: { searchId: SEARCH_ID, asked: askedOf(record), services: added },
      }),
    },
  );
}

function pagePriceOf(price: ShownSearch['pagePrice']) {
  return {
    searchId: SEARCH_ID,
    host: 'www.shop.example',
    title: 'Stoneware Mug',
    ...(price !== undefined && {
      price:
        typeof price === 'string'
          ? { amount: price, currency: 'USD', pieces: 1, from: 'json-ld' }
          : price,
    }),
  };
}

/** The page's price, read after the offers were shown. */
export async function writePagePrice(panel: Page, found: string | FoundPrice): Promise<void> {
  await panel.evaluate(async (price) => {
    const { id } = await chrome.windows.getCurrent();
    const key = `search:${id}`;
    const stored: Record<string, { id: string }> = await chrome.storage.session.get(key);
    const searchId = stored[key]?.id;
    await chrome.storage.session.set({ [`page-price:${id}`]: { ...price, searchId } });
  }, pagePriceOf(found));
}

/** The panel opens anew when its language changes. */
export async function speak(panel: Page, language: Language): Promise<void> {
  await panel.evaluate(async (chosen) => {
    const { settings } = await chrome.storage.local.get<{ settings?: { language?: string } }>(
      'settings',
    );
    if (settings?.language === chosen) return;
    document.documentElement.lang = ''; // until the words are those of the language
    void chrome.storage.local.set({ settings: { ...settings, language: chosen } });
  }, language);
  await panel.locator(`html[lang="${language}"] main`).waitFor();
}
