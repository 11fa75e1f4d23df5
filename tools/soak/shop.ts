/** One browser with the panel open, a page with one picture on it, and the service of the soak. */
import type { Page, Worker } from '@playwright/test';
import { extensionWorker } from '../../demo/browser/extension';
import { createClosers } from '../../demo/closers';
import { dispatchClick } from '../../tests/support/browser/click';
import { openScene, type Scene } from '../../tests/support/browser/scene';
import { stopWorker, workerTarget } from '../../tests/support/browser/worker';
import { colourOf, numberedPicture, SIDE } from './numbered-picture';
import type { Serving } from './plan';
import { openSoakService, type SoakService } from './service';
import { watchSearches, type Watch } from './watch';

export interface Shop {
  scene: Scene;
  panel: Page;
  service: SoakService;
  watch: Watch;
  /** Shows the picture of a search on the page. Answers its address. */
  showPicture(number: number, serving: Serving): Promise<string>;
  /** Chooses the menu item on the picture. */
  click(srcUrl: string): Promise<void>;
  /** Presses a button of the panel. False where there is none. */
  press(button: 'cancel' | 'retry' | 'more'): Promise<boolean>;
  /** Ends the worker. An event starts a new one, or the panel where a search runs. */
  stop(): Promise<void>;
  /** The worker, a new one where none runs. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

const STARTS_MS = 10_000;

export async function openShop(): Promise<Shop> {
  const closers = createClosers();
  try {
    const service = await closers.keep(openSoakService());
    const scene = await closers.keep(openScene());
    return { ...(await furnish(scene, service)), close: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function furnish(scene: Scene, service: SoakService): Promise<Omit<Shop, 'close'>> {
  const { browser, page, site } = scene;
  await scene.useService(service.url);
  await scene.show(`<img alt="Product" width="${SIDE}" height="${SIDE}">`);
  const panel = await scene.openPanel();
  await panel.locator('[data-status=idle]').waitFor();
  const windowId = await panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);

  /** Playwright's own object of it outlives each of them, and speaks to the one that runs (1.65). */
  async function worker(): Promise<Worker> {
    const end = Date.now() + STARTS_MS;
    while ((await workerTarget(browser)) === undefined) {
      if (Date.now() > end) throw new Error('No worker starts');
      // As the click would: the tests' own can only be given to a worker that runs.
      await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {}));
    }
    return extensionWorker(browser);
  }

  return {
    scene,
    panel,
    service,
    watch: await watchSearches(panel, windowId),
    showPicture: async (number, serving) => {
      const src = site.picture(await servedAs(serving, number));
      await page.evaluate(showOnPage, { src, colour: colourOf(number) });
      return src;
    },
    click: async (srcUrl) => dispatchClick(await worker(), { windowId, srcUrl }),
    press: (button) =>
      panel.evaluate((name) => {
        const found = document.querySelector<HTMLElement>(`[data-testid=${name}]`);
        found?.click();
        return found !== null;
      }, button),
    stop: () => stopWorker(browser, panel),
    worker,
  };
}

async function servedAs(serving: Serving, number: number) {
  const body = await numberedPicture(number);
  const refused = { body: '', status: 403, cors: true };
  switch (serving) {
    case 'given':
      return { body, cors: true };
    case 'page only':
      return { body, cors: true, withoutReferer: refused };
    case 'unreadable':
      return { body };
    case 'damaged':
      return { body, cors: true, later: { body: body.subarray(0, 40), cors: true } };
    case 'gone':
      return { body: '', status: 404 };
  }
}

/** Runs in the page. Where no picture comes, its place has the colour. */
async function showOnPage({ src, colour }: { src: string; colour: string }): Promise<void> {
  const image = document.querySelector('img');
  if (!image) throw new Error('No picture on the page');
  image.style.background = colour;
  image.src = src;
  await image.decode().catch(() => {}); // none came
}
