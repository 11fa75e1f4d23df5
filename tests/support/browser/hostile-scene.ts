import type { Page } from '@playwright/test';
import { createClosers } from '../../../demo/closers';
import { openApis } from './apis';
import { useCrossBorder } from './cross-border';
import { firstProduct } from './gateway';
import { hostileAnswer } from './hostile-offers';
import { waitForStatus } from './panel';
import { openScene, type Scene } from './scene';
import type { ServiceAnswer } from './service';
import { SERVICE_HOSTS } from './services';
import { watch, type Watch } from './watch';

/** A service, and a page, whose every text is one that a test wants. */
export interface HostileScene extends Scene {
  panel: Page;
  watch: Watch;
  /**
   * Searches, and waits for this end of it. The panel of the newest client: to another one no file is
   * saved (Chromium 156).
   */
  search(status?: 'done' | 'failed'): Promise<Page>;
  /** Answers this in place of what the API with that name would; undefined: no longer. */
  answer(answer: ((api: string) => ServiceAnswer | undefined) | undefined): void;
}

interface HostileOptions {
  texts: readonly string[];
  /** Offers in each answer. */
  count: number;
  /** Of the page with the picture. */
  title: string;
}

/** What a page of the extension asks for by itself; exchange rates are one of it. */
export const isOwn = (url: string): boolean =>
  /^(?:(?:blob:)?chrome-extension:|data:image\/(?:png|jpeg|webp);|https:\/\/api\.frankfurter\.dev\/)/.test(
    url,
  );

export async function openHostileScene(options: HostileOptions): Promise<HostileScene> {
  const { texts, count, title } = options;
  const closers = createClosers();
  try {
    let other: ((api: string) => ServiceAnswer | undefined) | undefined;
    const apis = await closers.keep(
      openApis((api) => other?.(api) ?? hostileAnswer(api, texts, count)),
    );
    const scene = await closers.keep(openScene({ hosts: SERVICE_HOSTS }));
    await useCrossBorder(scene, apis.url);
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
    await scene.show(`${priced(title)}<img src="${src}">`);
    await scene.page.evaluate((text) => void (document.title = text), title);
    const panel = await scene.openPanel();
    await panel.setViewportSize({ width: 420, height: 900 });
    return {
      ...scene,
      panel,
      watch: await watch(panel, isOwn),
      search: async (status = 'done') => {
        const newest = await scene.click(scene.page.locator('img'));
        await waitForStatus(newest, status);
        return newest;
      },
      answer: (answer) => (other = answer),
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

/** The page's own data, whose every text is this one. */
function priced(text: string): string {
  const offers = { '@type': 'Offer', price: text, priceCurrency: text };
  const product = { '@type': 'Product', name: text, offers };
  const json = JSON.stringify(product).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/ld+json">${json}</script>`;
}
