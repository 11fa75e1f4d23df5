/** Searches on the stand-in for 1688's pages, in Chromium: what they found, and the tabs that they used. */
import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { dispatchMenuClick } from '../../../demo/browser/menu-event';
import type { Behaviour } from '../../../demo/gateway/web/behaviour';
import type { Card } from '../../../demo/gateway/web/card';
import type { StandIn } from '../../../demo/gateway/web/stand-in';
import { type Offer, offerSchema } from '../../../utils/core/model/offer';
import { STAND_IN_HOSTS, openStandIn } from '../stand-in-1688';
import { firstProduct } from './gateway';
import { waitForStatus } from './panel';
import { openScene } from './scene';

/** One browser that may read the stand-in, and has the service without a key. */
export async function openWithoutKey() {
  const standIn = await openStandIn();
  const scene = await openScene({ hosts: STAND_IN_HOSTS, standIns: standIn.resolverRules });
  const { browser, page, site } = scene;
  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.forgetService();
  let isChosen = false;
  return {
    standIn,
    scene,
    /** A right click on the picture, with 1688's pages behaving like this. The first one chooses the service. */
    search: async (behaviour: Partial<Behaviour> = {}): Promise<Page> => {
      standIn.behave(behaviour);
      await page.bringToFront();
      await scene.show(`<img src="${src}">`);
      const panel = await scene.click(page.locator('img'));
      if (!isChosen) await panel.getByTestId('use-web').click();
      isChosen = true;
      return panel;
    },
    /** The next right click, as a user makes it: nothing of the search before is forgotten. */
    searchNext: async (behaviour: Partial<Behaviour> = {}): Promise<void> => {
      standIn.behave(behaviour);
      await page.bringToFront();
      await scene.show(`<img src="${src}">`);
      await dispatchMenuClick(browser, page, page.locator('img'));
    },
    /** Tabs of 1688 and of its sign-in. */
    tabs: () => browser.context.pages().filter(isOf1688),
    closeTabs: async () => {
      for (const tab of browser.context.pages().filter(isOf1688)) await tab.close();
    },
    close: async () => {
      await scene.close();
      await standIn.close();
    },
  };
}

const isOf1688 = (tab: Page): boolean =>
  /\.(?:1688|taobao)\.com$/.test(new URL(tab.url()).hostname);

const pagesSchema = z.array(z.array(offerSchema));

/** The offers that the panel's own window has stored, page by page. */
export async function readStoredOffers(panel: Page): Promise<Offer[]> {
  const stored = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const all: Record<string, unknown> = await chrome.storage.session.get(null);
    const keys = Object.keys(all).filter((key) => key.startsWith(`offers:${id}:`));
    return keys.toSorted().map((key): unknown => JSON.parse(String(all[key])));
  });
  return pagesSchema.parse(stored).flat();
}

/** The details of an offer that the panel's own window has stored for its search; undefined where there are none. */
export async function readStoredDetails(panel: Page, offerId: string): Promise<unknown> {
  return panel.evaluate(async (end) => {
    const { id } = await chrome.windows.getCurrent();
    const all: Record<string, unknown> = await chrome.storage.session.get(null);
    const key = Object.keys(all).find((one) => one.startsWith(`extra:${id}:`) && one.endsWith(end));
    const stored: { details?: unknown } = key === undefined ? {} : JSON.parse(String(all[key]));
    return stored.details;
  }, `:details:${offerId}`);
}

/** What an offer says of what a card says as well. */
export const factsOf = ({ offerId, title, price, moq, sold, seller, isAdvertisement }: Offer) => ({
  offerId,
  title,
  price,
  moq,
  sold,
  shop: seller?.name,
  isAdvertisement,
});

const truthOf = ({ offerId, title, price, moq, sold, shop, advertisement }: Card) => ({
  offerId,
  title,
  price: price === undefined ? undefined : Math.round(Number(price) * 100),
  moq,
  sold,
  shop,
  isAdvertisement: advertisement !== undefined,
});

/** Those of the cards that are offers: some advertisements name no number. */
export const offersOf = (cards: readonly Card[]) =>
  cards.filter(({ advertisement }) => advertisement !== 'unnumbered').map(truthOf);

/** The search has ended with what the first cards of the page say, to the cent, and one picture was uploaded. */
export async function expectCards(
  panel: Page,
  standIn: StandIn,
  { count = 60, timeout = 25_000 } = {},
): Promise<void> {
  await waitForStatus(panel, 'done', timeout);
  await panel.getByTestId('offer').first().waitFor();
  const offers = (await readStoredOffers(panel)).map(factsOf);
  expect(offers).toEqual(offersOf(standIn.cards.slice(0, count)));
  expect(standIn.uploads).toHaveLength(1);
}
