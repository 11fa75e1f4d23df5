import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { extensionWorker } from '../../../demo/browser/extension';
import { pressToolbarButton } from '../../../demo/browser/panel';
import { createClosers } from '../../../demo/closers';
import type { Construction } from '../pages/construction';
import { type Found, coloursOf, foundPicture } from './found-picture';
import { type PictureServer, openPictureServer } from './picture-server';
import { type Point, chooseItem, rightClickAt } from './pointer';
import { type Scene, type SceneOptions, openScene } from './scene';

/** The fastest user needs longer to choose in a menu; by then pages have changed. */
const MENU_MS = 200;

/** One browser for many pages. */
export interface ConstructionScene extends Scene {
  server: PictureServer;
  /** Shows the page and answers the point to be clicked. */
  showPage(construction: Construction): Promise<Point>;
  /** Opens the panel, where it is not open yet, and brings it back to its first view. */
  forgetSearch(): Promise<Page>;
  /** The panel is opened as well, and gives `activeTab` to the page that is shown. */
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

const SHOWN_MS = 5_000;

/** Shows the page until it shows what it says at the point, and answers the point. */
async function showConstruction(
  page: Page,
  server: PictureServer,
  construction: Construction,
): Promise<Point> {
  const { id, wait, want, shows = want.colour, at: [x, y] = [200, 200] } = construction;
  const url = server.page(construction);
  await page.unrouteAll();
  if (construction.secure) await serveSecurely(page, server);
  await page.goto(construction.secure ? `https://a.test${new URL(url).pathname}` : url, {
    waitUntil: wait === undefined ? 'load' : 'commit',
  });
  await pause(wait ?? 0);
  const end = Date.now() + SHOWN_MS;
  let seen = await colourAt(page, { x, y });
  while (seen !== shows && Date.now() < end) seen = await colourAt(page, { x, y });
  if (seen !== shows) throw new Error(`The page "${id}" shows ${seen} where it should ${shows}`);
  return { x, y };
}

/** No certificate is needed: the requests of the page are answered before they leave the browser. */
async function serveSecurely(page: Page, { port }: PictureServer): Promise<void> {
  await page.route(/^https:/, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`);
    await route.fulfill({
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}

async function colourAt(page: Page, point: Point): Promise<string> {
  const clip = { ...point, width: 1, height: 1 };
  const { middle } = await coloursOf(await page.screenshot({ clip, caret: 'initial' }));
  return middle;
}
