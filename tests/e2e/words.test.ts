import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { SERVICE_HOSTS, setUpService } from '../support/browser/services';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { mosaic } from '../support/browser/pictures';
import { readRecord } from '../support/browser/storage';
import { openScene } from '../support/browser/scene';
import { stopWorker } from '../support/browser/worker';
import { openPanelMenu, searchAgain } from '../support/browser/panel-controls';

/** Requests leave at the service's pace. */
const PATIENT = { timeout: 10_000 };
const scene = await openScene({ hosts: SERVICE_HOSTS, gateway: { callsPerSecond: 100 } });
afterAll(() => scene.close());

const CROSS_BORDER = '/openapi/param2/1/com.alibaba.fenxiao.crossborder/product.search';
const calls = (api: string) => scene.gateway.stats.calls[`${CROSS_BORDER}.${api}`] ?? 0;
const third = PRODUCTS[2]?.offerId ?? '';
/** A product that was not searched before: a cached answer sends no request. */
const fourth = PRODUCTS[3]?.offerId ?? '';

async function search(picture = firstProduct.mosaic): Promise<Page> {
  const src = scene.site.picture({ body: await picture.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  return panel;
}

const shown = (panel: Page) => expect.poll(() => offerIds(panel), PATIENT);

test('words find offers where the picture finds none, until they are removed', async () => {
  const worker = await extensionWorker(scene.browser);
  await worker.evaluate(async (baseUrl) => {
    const demo = { baseUrl, form: 'signed', similarDegree: 1 };
    const stored = { service: 'demo', connections: { demo, 'open-platform': demo } };
    await chrome.storage.local.set({ settings: stored });
  }, scene.gateway.url);
  const panel = await search(mosaic(99));
  await panel.getByTestId('no-match').waitFor();

  await panel.getByTestId('words-instead').getByRole('textbox').fill(third);
  await panel.keyboard.press('Enter');
  await shown(panel).toEqual([third]);
  expect(calls('keywordQuery')).toBe(1);
  expect((await readRecord(panel)).query).toEqual({ words: third, isWordsOnly: true });

  await panel.getByTestId('drop-words').click();
  await panel.getByTestId('no-match').waitFor();
  expect((await readRecord(panel)).query).toEqual({});
});

test('the next click searches by its picture alone', async () => {
  await setUpService(scene, 'cross-border');
  const panel = await search();
  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId('refine').getByRole('textbox').fill(third);
  await panel.keyboard.press('Enter');
  await shown(panel).toEqual([third]);
  const next = await search();
  await shown(next).toHaveLength(PRODUCTS.length);
  expect((await readRecord(next)).query).toBeUndefined();
});

test('words are added to the picture, and stay through a retry and a new worker', async () => {
  const panel = await search();
  await shown(panel).toHaveLength(PRODUCTS.length);
  const before = calls('imageQuery');

  await openPanelMenu(panel, 'refine-open');
  await panel.getByTestId('refine').getByRole('textbox').fill(fourth);
  await panel.getByTestId('refine-search').click();
  await shown(panel).toEqual([fourth]);
  expect(calls('imageQuery')).toBe(before + 1);
  await waitForStatus(panel, 'done');

  await stopWorker(scene.browser, panel);
  await searchAgain(panel);
  await expect.poll(() => calls('imageQuery'), PATIENT).toBe(before + 2);
  await waitForStatus(panel, 'done');
  await shown(panel).toEqual([fourth]);

  await panel.getByTestId('drop-words').click();
  await shown(panel).toHaveLength(PRODUCTS.length);
  expect(await panel.getByTestId('drop-words').count()).toBe(0);
});
