import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { closePanel, panelPage, pressToolbarButton } from '../../demo/browser/panel';
import { offers, openService } from '../support/browser/service';
import { dispatchClick } from '../support/browser/click';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { forgetAnswers } from '../support/browser/forget-answers';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

const { browser, page, site, gateway } = scene;
const png = await firstProduct.mosaic.png();
const src = site.picture({ body: png, cors: true });

/** Everything that the panel says of its search, and the offers in their order. */
async function screenOf(panel: Page) {
  const text = await panel.locator('body').innerText();
  return {
    text: text.replace(/^\d+ products? today$/m, ''), // of all searches, a little later
    picture: await queryImage(panel),
    offers: await offerIds(panel),
  };
}

/** The words of titles are loaded after the offers are painted. */
const waitForGlosses = async (panel: Page) => {
  const shown = await offerIds(panel);
  await expect.poll(() => panel.getByTestId('gloss').count()).toBe(shown.length);
};

/** The page has no price, and the first five have got their details: nothing more comes by itself. */
async function waitForRest(panel: Page): Promise<void> {
  await waitForStatus(panel, 'done');
  await panel.getByTestId('add-price').waitFor();
  await expect.poll(() => panel.locator('[data-testid=offer][data-details=known]').count()).toBe(5);
}

async function withoutHistory(): Promise<void> {
  const options = await openExtensionPage(browser, 'options.html#data');
  await options.getByTestId('history-on').uncheck();
  await options.close();
}

test('a panel that opens when the search is over shows what an open one shows', async () => {
  await scene.useService(gateway.url);
  await withoutHistory(); // the second search would say that it is one
  await scene.show(`<img src="${src}">`);
  const early = await scene.click(page.locator('img'));
  await waitForRest(early);
  const { windowId } = await readRecord(early);
  const shown = await screenOf(early);
  await closePanel(browser);
  const before = gateway.stats.imageSearches;
  const worker = await extensionWorker(browser);
  await worker.evaluate(forgetAnswers);
  await dispatchClick(worker, { windowId, srcUrl: src }); // no gesture: it opens no panel
  await expect.poll(() => gateway.stats.imageSearches).toBe(before + 1);

  await pressToolbarButton(browser, page);
  const late = await panelPage(browser);
  await waitForRest(late);
  expect(await screenOf(late)).toEqual(shown);
});

test('a panel that is reloaded shows the same as before, during a search and after it', async () => {
  const service = await openService({ ...offers({ count: 3, total: 3 }), delayMs: 2_000 });
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(page.locator('img'));
  await panel.locator('[data-stage=posting]').waitFor();
  await panel.reload();
  await panel.locator('[data-stage=posting]').waitFor();

  await waitForStatus(panel, 'done');
  await waitForGlosses(panel);
  const shown = await screenOf(panel);
  await panel.reload();
  await waitForStatus(panel, 'done');
  await waitForGlosses(panel);
  expect(await screenOf(panel)).toEqual(shown);
  expect(service.searches()).toBe(1);
});
