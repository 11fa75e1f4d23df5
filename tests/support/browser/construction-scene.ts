import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { extensionWorker } from '../../../demo/browser/extension';
import { pressToolbarButton } from '../../../demo/browser/panel';
import { createClosers } from '../../../demo/closers';
import type { Construction } from '../pages/construction';
import { foundPicture, type Found } from './found-picture';
import { openPictureServer, type PictureServer } from './picture-server';
import { chooseItem, rightClickAt } from './right-click-at';
import { openScene, type Scene, type SceneOptions } from './scene';
import { showConstruction } from './show-construction';
import type { Point } from './under-pointer';

/** The fastest user needs longer to choose in a menu; by then pages have changed. */
const MENU_MS = 200;

/** One browser for many pages. */
export interface ConstructionScene extends Scene {
  server: PictureServer;
  /** Shows the page and answers the point to be clicked. */
  showPage(construction: Construction): Promise<Point>;
  /** Opens the panel, where it is not open yet, and brings it back to its first view. */
  forgetSearch(): Promise<Page>;
  /** As well, and gives `activeTab` to the page that is shown. */
  readyPanel(): Promise<Page>;
  /** Shows the page, clicks the point and chooses the item. */
  find(construction: Construction): Promise<Found>;
}

export async function openConstructionScene(
  options: SceneOptions = {},
): Promise<ConstructionScene> {
  const closers = createClosers();
  try {
    const server = await closers.keep(openPictureServer());
    const { port, pictureOrigin } = server;
    const scene = await closers.keep(
      openScene({ ...options, publicPorts: [port], secureOrigins: [pictureOrigin] }),
    );
    return { ...createConstructionScene(scene, server), close: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

function createConstructionScene(scene: Scene, server: PictureServer): ConstructionScene {
  const { browser, page } = scene;
  let panel: Page | undefined;

  /** An earlier search's end must not be taken for the next one's. */
  async function forgetSearch(): Promise<Page> {
    panel ??= await scene.openPanel();
    const worker = await extensionWorker(browser);
    await worker.evaluate(() => chrome.storage.session.clear());
    await panel.locator('[data-testid=panel][data-status=idle]').waitFor();
    return panel;
  }
  async function readyPanel(): Promise<Page> {
    if (panel) await pressToolbarButton(browser, page);
    return forgetSearch();
  }
  const showPage = (construction: Construction) => showConstruction(page, server, construction);

  return {
    ...scene,
    server,
    showPage,
    forgetSearch,
    readyPanel,
    find: async (construction) => {
      await page.bringToFront();
      const point = await showPage(construction);
      const opened = await readyPanel();
      const clicked = await rightClickAt(page, point);
      await pause(MENU_MS);
      const srcUrl = construction.says?.(server.urls);
      await chooseItem(
        browser,
        page,
        srcUrl === undefined ? clicked : { ...clicked, srcUrl, mediaType: 'image' },
      );
      return foundPicture(opened);
    },
  };
}
