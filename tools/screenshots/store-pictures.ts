/**
 * Pictures of the demo in a real window, for the stores: five in each language with their captions, and the
 * promotional tiles. And the one in the README.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { listedLanguages, readListing } from '../../build/store/read';
import { PICTURES, type PictureId } from '../../build/store/schema';
import { type Display, openDisplay } from '../../demo/browser/display';
import { type ExtensionBrowser, launchBrowser } from '../../demo/browser/launch';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { dragPointer, parkPointer, pointAtItem, pressKeys } from '../../demo/browser/right-click';
import { takeScreenshot } from '../../demo/browser/screenshot';
import { buildDemo, OUTPUT } from '../../demo/build';
import type { Closers } from '../../demo/closers';
import { readPanel } from '../../demo/offers-on-screen';
import { startServices } from '../../demo/services';
import { productPath } from '../../demo/shop/check-products';
import { firstPage } from '../../demo/visit';
import { ROOT } from '../../tests/support/places';
import { openFrames, type Frames, WINDOW } from './store-frames';

const FOLDER = path.join(OUTPUT, 'store');
const README_PICTURE = path.join(ROOT, 'demo', 'panel.webp');
const README_LANGUAGE = 'en';

const PRODUCT = 'teapot-charcoal';
const PINS = 3;
/** Pictures and numbers that come after the offers. */
const SETTLES_MS = 3_000;
/** Of the pictures of the shop's first page. */
const SEARCHED = 6;
const BATCH_MS = 120_000;

/** In place of an address of this computer. */
const SHOP_HOST = 'fennel-and-oak.example';

/** Of the panel while offers are compared: three of them beside each other. */
const WIDE_PANEL = 600;
/** Beside what the panel shows: a margin of the window, and half of the edge that can be dragged. */
const EDGE = 13;

interface Stage {
  browser: ExtensionBrowser;
  display: Display;
  page: Page;
  /** Takes the window as it is. */
  take: (id: PictureId) => Promise<void>;
}

/** @param wanted languages; none is all that the stores have texts in. @returns the folder */
export async function takeStorePictures(
  closers: Closers,
  wanted: readonly string[],
): Promise<string> {
  const languages = wanted.length > 0 ? wanted : await listedLanguages();
  const { gateway, shop } = await startServices(closers);
  const extension = await buildDemo(gateway.url);
  const display = await closers.keep(openDisplay(WINDOW));
  const frames = await closers.keep(openFrames());

  for (const language of languages) {
    const windows = new Map<PictureId, Buffer>();
    const open = async (address: string): Promise<Stage> => {
      const { folder: profile } = await closers.keep(makeProfile());
      const browser = await closers.keep(
        launchBrowser({
          extension,
          profile,
          display: display.name,
          window: WINDOW,
          language,
          standIns: [`MAP ${SHOP_HOST}:80 ${new URL(shop.url).host}`, `MAP ${SHOP_HOST} 127.0.0.1`],
          publicPorts: [shop.url, shop.picturesUrl].map((url) => Number(new URL(url).port)),
          secureOrigins: [`http://${SHOP_HOST}`],
        }),
      );
      const page = await firstPage(browser);
      await page.goto(new URL(address, `http://${SHOP_HOST}`).href);
      const take = async (id: PictureId) => {
        const file = path.join(OUTPUT, 'store-window.png');
        await takeScreenshot(display, file);
        windows.set(id, await readFile(file));
        await rm(file);
      };
      return { browser, display, page, take };
    };
    const product = await open(productPath(PRODUCT));
    await takeSearch(product);
    await product.browser.close();
    const home = await open('/');
    await takeBatch(home);
    await home.browser.close();
    await frame(frames, language, windows);
    console.log(`Pictures in ${language}`);
  }
  await writeFile(path.join(FOLDER, 'logo-300x300.png'), await frames.logo());
  return FOLDER;
}

/** Writes all of a language: the numbers are the order in the stores. */
async function frame(
  frames: Frames,
  language: string,
  windows: ReadonlyMap<PictureId, Buffer>,
): Promise<void> {
  const folder = path.join(FOLDER, language);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const listing = await readListing(language);
  const windowOf = (id: PictureId) => {
    const window = windows.get(id);
    if (!window) throw new Error(`No picture "${id}" was taken`);
    return window;
  };
  for (const [index, id] of PICTURES.entries()) {
    const picture = await frames.caption(language, listing.pictures[id], windowOf(id));
    await writeFile(path.join(folder, `${index + 1}-${id}.png`), picture);
  }
  const { small, large } = await frames.tiles(language, listing, windowOf('offers'));
  await writeFile(path.join(folder, 'tile-440x280.png'), small);
  await writeFile(path.join(folder, 'tile-1400x560.png'), large);
  if (language !== README_LANGUAGE) return;
  await sharp(windowOf('offers')).webp({ quality: 80 }).toFile(README_PICTURE);
}

/** The gesture, the offers, what one of them costs, and some side by side. */
async function takeSearch({ browser, display, page, take }: Stage): Promise<void> {
  await pointAtItem(display, page, page.locator('main img.main'));
  await take('menu');
  await pressKeys(display, 'Return');
  await parkPointer(display);
  const panel = await panelPage(browser);
  await readPanel(panel);
  await page.evaluate(() => scrollTo(0, 0)); // the click has moved it
  await settle(panel);
  await take('offers');

  const first = panel.getByTestId('offer').first();
  await first.getByTestId('details').click();
  const cost = first.getByTestId('cost');
  await cost.waitFor();
  await cost.evaluate((table) => table.scrollIntoView({ block: 'center' }));
  await settle(panel);
  await take('cost');
  await first.getByTestId('details').click();

  for (let place = 0; place < PINS; place += 1) {
    await panel.getByTestId('offer').nth(place).getByTestId('pin').click();
  }
  await panel.getByTestId('tray-toggle').click();
  await widenPanel(display, panel);
  await parkPointer(display);
  await settle(panel);
  await take('compare');
}

/** All pictures of a page, searched one after the other. */
async function takeBatch({ browser, display, page, take }: Stage): Promise<void> {
  await parkPointer(display);
  await pressToolbarButton(browser, page);
  const panel = await panelPage(browser);
  await panel.getByTestId('batch-open').click();
  await panel.getByTestId('batch-all').waitFor();
  await panel.getByTestId('batch-start').click();
  const ended = panel.locator('[data-testid=batch-ended]');
  const isEnough = async () => Number(await ended.getAttribute('data-value')) >= SEARCHED;
  const until = Date.now() + BATCH_MS;
  while (!(await isEnough())) {
    if (Date.now() > until) throw new Error('The pictures of the page are not searched');
    await panel.waitForTimeout(200);
  }
  await settle(panel);
  await take('page');
}

/** A profile in which the browser offers no translation, whose bubble would lie over the panel. */
async function makeProfile() {
  const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-store-'));
  await mkdir(path.join(profile, 'Default'));
  const preferences = { translate: { enabled: false } };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const close = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return { folder: profile, close };
}

/** Drags the panel's edge. It is at the right, or at the left where the browser's language runs right to left. */
async function widenPanel(display: Display, panel: Page): Promise<void> {
  const { isMirrored, width } = await panel.evaluate(() => ({
    isMirrored: getComputedStyle(document.documentElement).direction === 'rtl',
    width: innerWidth,
  }));
  const at = (panelWidth: number) => ({
    x: isMirrored ? panelWidth + EDGE : WINDOW.width - panelWidth - EDGE,
    y: WINDOW.height / 2,
  });
  await dragPointer(display, at(width), at(WIDE_PANEL));
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLES_MS);
}
