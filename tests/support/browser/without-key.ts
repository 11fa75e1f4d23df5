/** Searches without a key in Chromium: what they found, and the tabs that they used. */
import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { dispatchMenuClick } from '../../../demo/browser/menu-event';
import type { Behaviour } from '../../../demo/gateway/web/behaviour';
import type { StandIn } from '../../../demo/gateway/web/stand-in';
import { type Offer, offerSchema } from '../../../utils/core/model/offer';
import { factsOf, offersOf } from '../card-facts';
import { STAND_IN_HOSTS, openStandIn } from '../stand-in-1688';
import { firstProduct } from './gateway';
import { waitForStatus } from './panel';
import { type Scene, type SceneOptions, openScene } from './scene';

/** Searches without a key, each by a right click on the same picture. */
export async function openKeyless(scene: Scene) {
  const { browser, page, site } = scene;
  await scene.forgetService();
  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  const tabs = () => browser.context.pages().filter(isOf1688);
  const closeTabs = async () => void (await Promise.all(tabs().map((tab) => tab.close())));
  const showPicture = async () => {
    await page.bringToFront();
    await scene.show(`<img src="${src}">`);
  };
  let isChosen = false;
  return {
    /** The address of the picture. */
    src,
    /** Tabs of 1688 and of its sign-in. */
    tabs,
    closeTabs,
    /** A click upon which no tab of an earlier search is open. The first one chooses the service. */
    click: async (): Promise<Page> => {
      await closeTabs();
      await showPicture();
      const panel = await scene.click(page.locator('img'));
      if (!isChosen) await panel.getByTestId('use-web').click();
      isChosen = true;
      return panel;
    },
    /** The next click, as a user makes it: nothing of the search before is forgotten. */
    clickNext: async (): Promise<void> => {
      await showPicture();
      await dispatchMenuClick(browser, page, page.locator('img'));
    },
  };
}

/** A browser with the service without a key, on the stand-in for 1688's pages, which behaves as each search says. */
export async function openWithoutKey({ hosts = [], standIns = [] }: SceneOptions = {}) {
  const standIn = await openStandIn();
  const scene = await openScene({
    hosts: [...STAND_IN_HOSTS, ...hosts],
    standIns: [...standIns, ...standIn.resolverRules],
  });
  const keyless = await openKeyless(scene);
  return {
    ...keyless,
    standIn,
    scene,
    search: async (behaviour: Partial<Behaviour> = {}): Promise<Page> => {
      await keyless.closeTabs();
      standIn.behave(behaviour);
      return keyless.click();
    },
    searchNext: async (behaviour: Partial<Behaviour> = {}): Promise<void> => {
      standIn.behave(behaviour);
      await keyless.clickNext();
    },
    close: async () => {
      await scene.close();
      await standIn.close();
    },
  };
}

const isOf1688 = (tab: Page): boolean =>
  /(?:^|\.)(?:1688|taobao)\.com$/.test(new URL(tab.url()).hostname);

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
