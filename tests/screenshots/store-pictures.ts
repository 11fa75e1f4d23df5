/** Pictures of the demo in a real window: five for the stores, and the one in the README. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { type Display, openDisplay } from '../../demo/browser/display';
import { openExtensionPage } from '../../demo/browser/extension';
import { type ExtensionBrowser, launchBrowser } from '../../demo/browser/launch';
import { closePanel, panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { parkPointer, pointAtItem, pressKeys } from '../../demo/browser/right-click';
import { takeScreenshot } from '../../demo/browser/screenshot';
import { buildDemo, OUTPUT } from '../../demo/build';
import type { Closers } from '../../demo/closers';
import { readPanel } from '../../demo/offers-on-screen';
import { startServices } from '../../demo/services';
import { productPath } from '../../demo/shop/check-products';
import { firstPage } from '../../demo/visit';
import { ROOT } from '../run/places';

/** What both stores take. */
const SIZE = { width: 1280, height: 800 };
const FOLDER = path.join(OUTPUT, 'store');
const README_PICTURE = path.join(ROOT, 'demo', 'panel.webp');

const PRODUCT = 'teapot-charcoal';
const PINS = 3;
/** Pictures and numbers that come after the offers. */
const SETTLES_MS = 3_000;
/** Of the pictures of the shop's first page. */
const SEARCHED = 6;
const BATCH_MS = 120_000;

interface Stage {
  browser: ExtensionBrowser;
  display: Display;
  page: Page;
}

/** Answers the folder. */
export async function takeStorePictures(closers: Closers): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const { gateway, shop } = await startServices(closers);
  const extension = await buildDemo(gateway.url);
  const display = await closers.keep(openDisplay(SIZE));
  const open = async (address: string): Promise<Stage> => {
    const launch = { extension, display: display.name, window: SIZE };
    const browser = await closers.keep(launchBrowser(launch));
    const page = await firstPage(browser);
    await page.goto(new URL(address, shop.url).href);
    return { browser, display, page };
  };

  const product = await open(productPath(PRODUCT));
  await takeSearch(product);
  await product.browser.close();
  const home = await open('/');
  await takeBatch(home);
  await home.browser.close();
  await sharp(fileOf('2-offers')).webp({ quality: 80 }).toFile(README_PICTURE);
  return FOLDER;
}

const fileOf = (name: string) => path.join(FOLDER, `${name}.png`);

/** The gesture, the offers, one of them unfolded, and some side by side. */
async function takeSearch({ browser, display, page }: Stage): Promise<void> {
  await pointAtItem(display, page, page.locator('main img.main'));
  await takeScreenshot(display, fileOf('1-right-click'));
  await pressKeys(display, 'Return');
  await parkPointer(display);
  const panel = await panelPage(browser);
  await readPanel(panel);
  await settle(panel);
  await takeScreenshot(display, fileOf('2-offers'));

  const [first] = await panel.getByTestId('offer').all();
  await first?.getByTestId('details').click();
  await panel.getByTestId('offer-details').first().waitFor();
  await first?.evaluate((offer) => offer.scrollIntoView({ block: 'start' }));
  await settle(panel);
  await takeScreenshot(display, fileOf('3-details'));
  await first?.getByTestId('details').click();

  for (let place = 0; place < PINS; place += 1) {
    await panel.getByTestId('offer').nth(place).getByTestId('pin').click();
  }
  await closePanel(browser);
  const wide = await openExtensionPage(browser, 'sidepanel.html');
  await wide.getByTestId('tray-toggle').click();
  await settle(wide);
  await takeScreenshot(display, fileOf('4-compare'));
}

/** All pictures of a page, searched one after the other. */
async function takeBatch({ browser, display, page }: Stage): Promise<void> {
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
  await takeScreenshot(display, fileOf('5-page-pictures'));
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLES_MS);
}
