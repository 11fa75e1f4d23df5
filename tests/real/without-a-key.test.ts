import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Display, openDisplay } from '../../demo/browser/display';
import type { ExtensionBrowser } from '../../demo/browser/launch';
import { panelPage } from '../../demo/browser/panel';
import { chooseFromMenu, pointAtItem, pressKeys } from '../../demo/browser/right-click';
import { takeScreenshot } from '../../demo/browser/screenshot';
import { createClosers } from '../../demo/closers';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import type { StandIn } from '../../demo/gateway/web/stand-in';
import { startOwnPages } from '../../demo/services';
import { CHECK_PRODUCTS } from '../../demo/shop';
import { firstPage, PICTURE } from '../../demo/visit';
import { BUILD } from '../support/browser/build';
import { waitForStatus } from '../support/browser/panel';
import { allow, refuse } from '../../demo/browser/prompt';
import { launchRealTabs } from './real-tabs';

/** Folder for a picture of the screen at each step; absent: none is taken. */
const { STEP_PICTURES } = process.env;

/** Panel and prompt slide in; offers' pictures are loaded. */
const STANDS_MS = 1_500;
const ENDS_MS = 40_000;

// The virtual display and its input need X11.
describe.skipIf(process.platform !== 'linux')('a search without a key in a fresh browser', () => {
  test('the first offers are shown after four actions: right click, item, service, Allow', async () => {
    const shop = await openShop();
    const { display, standIn, page } = shop;
    await shoot(display, 'page');
    await pointAtItem(display, page, page.locator(PICTURE));
    await shoot(display, 'menu');
    await pressKeys(display, 'Return');
    const panel = await panelPage(shop.browser);
    await waitForStatus(panel, 'setup');
    await shoot(display, 'service');
    await panel.getByTestId('use-web').click();
    await shoot(display, 'prompt');
    await allow(display);
    await panel.getByTestId('way').waitFor();
    await shoot(display, 'way');
    await waitForStatus(panel, 'done', ENDS_MS);
    await shoot(display, 'offers');

    await expectCardsOf(standIn, panel);
    expect(standIn.uploads).toHaveLength(1);
    expect(await shop.seen()).toEqual([]);
  });

  test('a tab that draws nothing while it is hidden is shown once, and then the user’s tab again', async () => {
    const shop = await openShop({ drawnOnlyVisible: true });
    const { display, standIn, page } = shop;
    const panel = await chooseWithoutKey(shop);
    await allow(display);
    await expect.poll(() => standIn.pages, { timeout: ENDS_MS }).toContain('results');
    const drawnFrom = Date.now();
    expect(await stateOf(page)).toBe('visible');
    await expect.poll(() => stateOf(page), { timeout: ENDS_MS }).toBe('hidden');
    expect(Date.now() - drawnFrom).toBeGreaterThan(6_000);
    await waitForStatus(panel, 'done', ENDS_MS);
    await expect.poll(() => stateOf(page)).toBe('visible');
    expect(await stateOf(tabOf1688(shop))).toBe('hidden');
    expect(await shop.seen()).toEqual(['hidden', 'visible']);
    await expectCardsOf(standIn, panel);
  });

  test('the search goes on by itself after the user has logged in, in the tab that the panel shows', async () => {
    const shop = await openShop({ loginAt: 'results' });
    const { display, standIn, page } = shop;
    const panel = await chooseWithoutKey(shop);
    await allow(display);
    await waitForStatus(panel, 'handed-off', ENDS_MS);
    await panel.locator('[data-testid=way][data-state=login]').waitFor();
    expect(await stateOf(page)).toBe('visible');
    await shoot(display, 'login');

    await panel.getByTestId('show-tab').click();
    const tab = tabOf1688(shop);
    await expect.poll(() => stateOf(tab)).toBe('visible');
    await shoot(display, 'login-tab');
    await tab.locator('.password-login').click();
    await waitForStatus(panel, 'done', ENDS_MS);
    await shoot(display, 'login-offers');
    await expectCardsOf(standIn, panel);
    expect(standIn.uploads).toHaveLength(1);
  });

  test('access that was refused is said to be, with one action, and the search goes on once it is allowed', async () => {
    const shop = await openShop();
    const { display, standIn } = shop;
    const panel = await chooseWithoutKey(shop);
    await refuse(display);
    await waitForStatus(panel, 'failed');
    await shoot(display, 'refused');
    const said = panel.locator('section:has(> div > h2)');
    expect(await said.getByRole('heading').innerText()).toBe(
      'www.1688.com cannot be reached without your permission. Allow it once, and the search goes on.',
    );
    expect(await said.getByRole('button').allInnerTexts()).toEqual(['Allow access to 1688.com']);
    expect(standIn.requests).toEqual([]);

    await said.getByRole('button').click();
    await allow(display);
    await waitForStatus(panel, 'done', ENDS_MS);
    await expectCardsOf(standIn, panel);
    expect(standIn.uploads).toHaveLength(1);
  });
});

interface Shop {
  display: Display;
  standIn: StandIn;
  browser: ExtensionBrowser;
  /** Shows a product. */
  page: Page;
  /** How the page's visibility has changed. */
  seen: () => Promise<unknown>;
}

/** A fresh profile with the package as it is published, and a shop in front. */
async function openShop(behaviour: Partial<Behaviour> = {}): Promise<Shop> {
  const closers = createClosers();
  onTestFinished(() => closers.closeAll());
  const display = await closers.keep(openDisplay());
  const { standIn, shop } = await startOwnPages(closers);
  standIn.behave(behaviour);
  const browser = await closers.keep(
    launchRealTabs({
      extension: BUILD,
      display: display.name,
      standIns: standIn.resolverRules,
      publicKeyHash: standIn.publicKeyHash,
    }),
  );
  const page = await firstPage(browser);
  await page.goto(new URL(CHECK_PRODUCTS[0]?.path ?? '', shop.url).href);
  await page.evaluate(() => {
    const states: string[] = [];
    Object.assign(globalThis, { states });
    document.addEventListener('visibilitychange', () => states.push(document.visibilityState));
  });
  return { display, standIn, browser, page, seen: () => page.evaluate('states') };
}

/** A right click, the item, and the service: the prompt is open. */
async function chooseWithoutKey({ display, browser, page }: Shop): Promise<Page> {
  await chooseFromMenu(display, page, page.locator(PICTURE));
  const panel = await panelPage(browser);
  await panel.getByTestId('use-web').click();
  return panel;
}

function tabOf1688({ browser }: Shop): Page {
  const pages = browser.context.pages();
  const tab = pages.find((one) => /\.(?:1688|taobao)\.com$/.test(new URL(one.url()).hostname));
  if (!tab) throw new Error('No tab of 1688 is open');
  return tab;
}

const stateOf = (page: Page): Promise<string> => page.evaluate(() => document.visibilityState);

async function shoot(display: Display, step: string): Promise<void> {
  if (!STEP_PICTURES) return;
  await pause(STANDS_MS);
  await takeScreenshot(display, path.join(STEP_PICTURES, `${step}.png`));
}

/** The offers on screen say what the cards of 1688’s page say. */
async function expectCardsOf({ cards }: StandIn, panel: Page): Promise<void> {
  const offers = await panel
    .getByTestId('offer')
    .evaluateAll((rows) =>
      rows.map(({ dataset }) => [dataset['offerId'], Number(dataset['unitPrice'])]),
    );
  const shown = new Map(cards.map(({ offerId, price }) => [offerId, Number(price)]));
  expect(offers.length).toBeGreaterThan(10);
  expect(offers).toEqual(offers.map(([id]) => [id, shown.get(String(id))]));
}
