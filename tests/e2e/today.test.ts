import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { launchBrowser, type ExtensionBrowser } from '../../demo/browser/launch';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { createClosers } from '../../demo/closers';
import { openBuild } from '../support/browser/build';
import { makeProducts, openGateway } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openSite, pricedPage } from '../support/browser/site';
import { readRecord } from '../support/browser/storage';
import { chooseItem, rightClickAt } from '../support/browser/pointer';
import { openWindow } from '../support/browser/windows';

const PATIENT = { timeout: 15_000 };
const products = makeProducts(3);
const closers = createClosers();
afterAll(() => closers.closeAll());
const [site, gateway, build] = await Promise.all([
  closers.keep(openSite()),
  closers.keep(openGateway({ products, callsPerSecond: 100 })),
  closers.keep(openBuild()),
]);
const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-today-'));
void closers.keep(
  Promise.resolve({ close: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }) }),
);
const pages = await Promise.all(
  products.map(async ({ mosaic, offerId }, index) => ({
    title: `Mosaic ${index + 1}`,
    offerId,
    url: pricedPage(site, {
      title: `Mosaic ${index + 1}`,
      price: `${60 + index}.00`,
      picture: await mosaic.png(),
    }),
  })),
);

async function openBrowser(): Promise<{ browser: ExtensionBrowser; page: Page }> {
  const browser = await closers.keep(
    launchBrowser({
      extension: build.folder,
      headless: true,
      allowPrivate: true,
      publicPorts: site.ports,
      profile,
    }),
  );
  const worker = await extensionWorker(browser);
  const connections = { demo: { baseUrl: gateway.url, form: 'signed' } };
  await worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
    service: 'demo',
    connections,
  });
  return { browser, page: browser.context.pages()[0] ?? (await browser.context.newPage()) };
}

async function rightClick(browser: ExtensionBrowser, page: Page): Promise<void> {
  const box = await page.locator('img').boundingBox();
  if (!box) throw new Error('There is no picture');
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await chooseItem(browser, page, await rightClickAt(page, point));
}

async function searchOn(
  browser: ExtensionBrowser,
  page: Page,
  panel: Page,
  { url }: { url: string },
): Promise<void> {
  await page.goto(url);
  await rightClick(browser, page);
  await expect.poll(async () => (await readRecord(panel)).target.pageUrl, PATIENT).toBe(url);
  await waitForStatus(panel, 'done');
}

const names = (panel: Page) =>
  panel.getByTestId('row-open').evaluateAll((all) => all.map((row) => row.getAttribute('title')));
const shown = (title: string) => `Show the offers of ${title}`;

test('pins and the history survive a restart, today’s searches are counted and listed, and nothing is kept of a private window', async () => {
  const [first, second, third] = pages;
  if (!first || !second || !third) throw new Error('Three pages are needed');
  const before = await openBrowser();
  await before.page.goto(first.url);
  await pressToolbarButton(before.browser, before.page);
  const panel = await panelPage(before.browser);
  await searchOn(before.browser, before.page, panel, first);
  await panel.locator(`[data-offer-id="${first.offerId}"]`).getByTestId('pin').click();
  await searchOn(before.browser, before.page, panel, second);
  await expect
    .poll(() => panel.getByTestId('today-line').innerText(), PATIENT)
    .toBe('2 products today');
  await panel.getByTestId('today-line').click();
  await expect.poll(() => names(panel)).toEqual([shown(second.title), shown(first.title)]);
  const today = panel.getByTestId('history-today');
  expect(await today.getAttribute('aria-pressed')).toBe('true');
  await panel.getByTestId('history-back').click();
  expect(await panel.evaluate(() => document.activeElement?.id)).toBe('today-line');

  const secret = await openWindow(before.browser, third.url, { isPrivate: true });
  await secret.click(secret.page.locator('img'));
  await waitForStatus(secret.panel, 'done');
  await secret.panel.waitForTimeout(2_500); // longer than a search waits to be kept
  expect(await secret.panel.getByTestId('today-line').count()).toBe(0);
  await secret.panel.getByTestId('panel-menu').click();
  expect(await secret.panel.getByTestId('history-open').count()).toBe(0);
  await before.browser.close();

  const searches = gateway.stats.imageSearches;
  const { browser, page } = await openBrowser();
  await page.goto(first.url);
  await pressToolbarButton(browser, page);
  const again = await panelPage(browser);
  await waitForStatus(again, 'idle');
  await expect.poll(() => names(again)).toEqual([shown(second.title), shown(first.title)]);
  await again.getByTitle(shown(first.title)).click();
  await again.getByTestId('kept-search').waitFor();
  expect(await again.getByTestId('offer').count()).toBe(products.length);
  expect(gateway.stats.imageSearches).toBe(searches); // nothing is asked again

  await again.getByTestId('history-check').click();
  await again.getByTestId('history-changes').waitFor();
  expect(await again.getByTestId('history-changes').innerText()).toMatch(/Nothing has changed/);
  await again.getByTestId('history-back').click();
  await waitForStatus(again, 'done');
  const pin = again.locator(`[data-offer-id="${first.offerId}"]`).getByTestId('pin');
  expect(await pin.getAttribute('aria-pressed')).toBe('true');

  await again.getByTestId('today-line').click();
  await expect.poll(() => names(again)).toHaveLength(3); // the repeated search is one of its own
  expect(await names(again)).not.toContain(shown(third.title));
});
