import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { stopWorker, wakeWorker, workerTarget } from '../support/browser/worker';
import { expectCards, openWithoutKey } from '../support/browser/without-key';

const { standIn, scene, search, close } = await openWithoutKey();
afterAll(close);
const { browser } = scene;
const SLOWLY = { timeout: 150_000 };

/** Somebody loads fifty pages and closes ten tabs. A worker that starts goes on: Chromium ends none that is attached. */
async function isWorkerStartedByBrowsing(extensionPage: Page): Promise<boolean> {
  await stopWorker(browser, extensionPage);
  for (let tabs = 0; tabs < 10; tabs += 1) {
    const tab = await browser.context.newPage();
    for (let pages = 0; pages < 5; pages += 1) {
      await tab.goto(scene.site.page(`<p>Page ${tabs * 5 + pages}`));
    }
    await tab.close();
  }
  await extensionPage.waitForTimeout(1_000);
  const isStarted = (await workerTarget(browser)) !== undefined;
  await wakeWorker(extensionPage);
  await expect.poll(() => workerTarget(browser)).toBeDefined(); // a start is seen
  return isStarted;
}

test(
  'no page that is loaded and no tab that is closed starts the worker where nothing was searched',
  SLOWLY,
  async () => {
    const options = await browser.context.newPage();
    await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
    await options.waitForTimeout(1_000); // it has read its settings
    expect(await isWorkerStartedByBrowsing(options)).toBe(false);
    await options.close();
  },
);

test(
  'no page that is loaded and no tab that is closed starts the worker beside offers of a search without a key',
  SLOWLY,
  async () => {
    const panel = await search();
    await expectCards(panel, standIn);
    expect(await isWorkerStartedByBrowsing(panel)).toBe(false);
  },
);
