import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { type Offer, offerSchema } from '../../../utils/core/model/offer';
import { firstProduct } from './gateway';
import { waitForStatus } from './panel';
import type { Scene } from './scene';

/** Hosts of the pages that a search without a key may come to. */
const PAGES = /(?:^|\.)(?:1688|taobao)\.com$/;

/** The tabs that show pages of 1688, or stand-ins for them. */
export function tabsOf1688({ browser: { context } }: Pick<Scene, 'browser'>): Page[] {
  return context.pages().filter((page) => PAGES.test(new URL(page.url()).hostname));
}

/** Searches without a key, each by a right click on the same picture. */
interface Keyless {
  /** The address of the picture. */
  src: string;
  /** A click upon which no tab of an earlier search is open. The first one chooses the service. */
  click(): Promise<Page>;
  /** The same, once its search has come to this status. */
  search(status: string, timeout?: number): Promise<Page>;
}

export async function openKeyless(scene: Scene): Promise<Keyless> {
  await scene.forgetService();
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  let isChosen = false;
  async function click(): Promise<Page> {
    for (const tab of tabsOf1688(scene)) await tab.close();
    await scene.page.bringToFront();
    await scene.show(`<img src="${src}">`);
    const panel = await scene.click(scene.page.locator('img'));
    if (!isChosen) await panel.getByTestId('use-web').click();
    isChosen = true;
    return panel;
  }
  return {
    src,
    click,
    search: async (status, timeout = 25_000) => {
      const panel = await click();
      await waitForStatus(panel, status, timeout);
      return panel;
    },
  };
}

const offersSchema = z.array(offerSchema);

/** The offers of the first page of the window's search. */
export async function storedOffers(panel: Page): Promise<Offer[]> {
  const stored = await panel.evaluate(async () => {
    const { id } = await chrome.windows.getCurrent();
    const key = `offers:${id}:0`;
    const { [key]: text }: Record<string, unknown> = await chrome.storage.session.get(key);
    return typeof text === 'string' ? text : '[]';
  });
  return offersSchema.parse(JSON.parse(stored));
}
