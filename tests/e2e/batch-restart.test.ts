import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { launchBrowser } from '../../demo/browser/launch';
import { panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { createClosers } from '../../demo/closers';
import { DEFAULT_SETTINGS } from '../../utils/core/model/settings';
import {
  listPictures,
  pageOf,
  postsOf,
  readBatch,
  statusesOf,
  waitForBatch,
} from '../support/browser/batch';
import { openBuild } from '../support/browser/build';
import { makeProducts, openGateway } from '../support/browser/gateway';
import { openSite } from '../support/browser/site';

const COUNT = 12;
const products = makeProducts(COUNT);
const closers = createClosers();
afterAll(() => closers.closeAll());

const [site, gateway, build] = await Promise.all([
  closers.keep(openSite()),
  closers.keep(openGateway({ products, callsPerSecond: 2 })),
  closers.keep(openBuild()),
]);
const profile = await mkdtemp(path.join(tmpdir(), 'find-on-1688-kept-'));
const pictures = await Promise.all(products.map(({ mosaic }) => mosaic.png()));
const shop = site.page(pageOf({ site }, pictures));

/** The browser with the kept profile, the shop in front and the panel beside it. */
async function openBrowser() {
  const browser = await launchBrowser({
    extension: build.folder,
    headless: true,
    publicPorts: site.ports,
    profile,
  });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const connection = { baseUrl: gateway.url, form: 'signed' as const };
  const settings = { ...DEFAULT_SETTINGS, service: 'demo', connections: { demo: connection } };
  const worker = await extensionWorker(browser);
  await worker.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
  await page.goto(shop);
  await pressToolbarButton(browser, page);
  return { browser, panel: await panelPage(browser) };
}

const done = async (panel: Page) => (await statusesOf(panel)).done ?? 0;

test('a batch interrupted by a restart is offered, and resumes where it stopped', async () => {
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const first = await openBrowser();
  await listPictures(first.panel);
  await first.panel.getByTestId('batch-start').click();
  await expect.poll(() => done(first.panel), { timeout: 20_000 }).toBeGreaterThan(3);
  await first.panel.getByTestId('batch-back').click();
  await first.browser.close();
  const sent = gateway.stats.imageSearches;
  expect(sent).toBeLessThan(COUNT + 4);

  const second = await openBrowser();
  onTestFinished(() => second.browser.close());
  await second.panel.getByTestId('batch-left').waitFor();
  expect(await second.panel.getByTestId('batch-left').innerText()).toMatch(/^Continue: \d+ of 12/);
  expect(gateway.stats.imageSearches).toBe(sent); // nothing resumes by itself
  await second.panel.getByTestId('batch-left').click();
  await waitForBatch(second.panel, 'ended');
  if ((await done(second.panel)) < COUNT) {
    await second.panel.getByTestId('batch-retry').click();
    await expect.poll(() => done(second.panel), { timeout: 20_000 }).toBe(COUNT);
  }
  expect(postsOf(await readBatch(second.panel))).toBe(gateway.stats.imageSearches);
});
