import { expect, vi } from 'vitest';
import * as z from 'zod/mini';
import { createClosers } from '../../../demo/closers';
import type { Behaviour } from '../../../demo/gateway/web/behaviour';
import type { StandIn } from '../../../demo/gateway/web/stand-in';
import { PRODUCTS } from '../browser/gateway';
import { factsOf, offersOf } from '../card-facts';
import { openStandIn } from '../stand-in-1688';
import { evaluate } from './evaluate';
import { acceptPrompt } from './prompt';
import { openProxy } from './proxy';
import { openScene, type Scene, type SceneOptions } from './scene';
import { readStoredOffers } from './stored-offers';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  storage: { local: { remove(key: string): Promise<void> } };
  tabs: {
    query(filter: { url: string[] }): Promise<{ id?: number }[]>;
    remove(ids: number[]): Promise<void>;
  };
};
declare const gBrowser: { selectedBrowser: { currentURI: { spec: string } } };

/** The longest wait until the picture is put into a page that is slow, or shown first. */
const GIVEN_MS = 25_000;
/** Cards of a result page before it is scrolled. */
const FIRST_CARDS = 60;
const PAGES = ['https://*.1688.com/*', 'https://login.taobao.com/*'];

/** A Firefox that meets the stand-in by the names of 1688. No service is chosen. */
export interface KeylessScene extends Scene {
  standIn: StandIn;
  /** Pages of the shop, each with a picture of one product of the test catalogue. */
  products: readonly string[];
  /** Right-clicks the picture in the shop. From now on 1688's pages behave like this, and nothing is on record. */
  search(behaviour?: Partial<Behaviour>, product?: number): Promise<void>;
  /** Chooses 1688 without a key in the sidebar and accepts the prompt. Answers its text. */
  choose(): Promise<string>;
  /** The sidebar lists the offers of the page that the picture led to, to the cent, after one upload. */
  expectOffers(sidebar?: Scene['sidebar']): Promise<void>;
  /** The address of the tab in front. */
  inFront(): Promise<string>;
  countTabsOf1688(): Promise<number>;
  closeTabsOf1688(): Promise<void>;
}

export async function openKeylessScene(options: SceneOptions = {}): Promise<KeylessScene> {
  const closers = createClosers();
  try {
    const standIn = await closers.keep(openStandIn());
    const proxy = await closers.keep(openProxy(standIn.hosts, standIn.port));
    const scene = await closers.keep(openScene({ ...options, proxy: proxy.port }));
    await scene.options.evaluate(forgetService);
    return { ...(await withStandIn(scene, standIn)), close: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function withStandIn(scene: Scene, standIn: StandIn): Promise<KeylessScene> {
  const { marionette, options, site } = scene;
  const pngs = await Promise.all(PRODUCTS.map(({ mosaic }) => mosaic.png()));
  const pictures = pngs.map((body) => site.picture({ body, cors: true }));
  const products = pictures.map((src) => site.page(`<img src="${src}">`));
  return {
    ...scene,
    standIn,
    products,
    search: async (behaviour = {}, product = 0) => {
      standIn.behave(behaviour);
      await scene.shop.goTo(products[product] ?? '');
      await scene.click();
    },
    choose: async () => {
      await scene.sidebar.waitFor('setup');
      await scene.sidebar.press('use-web');
      return acceptPrompt(marionette);
    },
    expectOffers: async (sidebar = scene.sidebar) => {
      // The sidebar may show the search before this one until then.
      await vi.waitFor(() => expect(standIn.uploads).toHaveLength(1), { timeout: GIVEN_MS });
      const { offerIds } = await sidebar.waitFor('done');
      const expected = offersOf(standIn.cards.slice(0, FIRST_CARDS));
      expect((await readStoredOffers(options)).map(factsOf)).toEqual(expected);
      const shown = new Set(expected.map(({ offerId }) => offerId));
      expect(offerIds.length).toBeGreaterThan(3);
      expect(offerIds.filter((id) => !shown.has(id))).toEqual([]);
      expect(standIn.uploads).toHaveLength(1);
    },
    inFront: async () => z.string().parse(await evaluate(marionette, 'chrome', addressInFront)),
    countTabsOf1688: async () => z.number().parse(await options.evaluate(countTabs, PAGES)),
    closeTabsOf1688: async () => {
      await options.evaluate(closeTabs, PAGES);
    },
  };
}

/** These run in a page of the extension. */
async function forgetService(): Promise<void> {
  await browser.storage.local.remove('settings');
}

async function countTabs(url: string[]): Promise<number> {
  return (await browser.tabs.query({ url })).length;
}

async function closeTabs(url: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url });
  await browser.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
}

/** Runs in the browser's window. */
function addressInFront(): string {
  return gBrowser.selectedBrowser.currentURI.spec;
}
