import { afterAll, expect, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { listPictures, readBatch } from '../support/browser/batch';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

/** A Chrome that has no `browser` of its own (Chromium 156 has) uses the polyfill's. */
const scene = await openScene({ everywhere: "Reflect.deleteProperty(globalThis, 'browser');" });
afterAll(() => scene.close());
const hasBrowser = () => Reflect.has(globalThis, 'browser');

const showProduct = async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}" width="300" height="300">`);
};

test('the worker carries out a command of the panel', async () => {
  await showProduct();
  const panel = await scene.openPanel();
  await listPictures(panel);
  expect((await readBatch(panel)).items).toHaveLength(1);
  expect(await panel.evaluate(hasBrowser)).toBe(false);
  await panel.getByTestId('batch-back').click();
});

test('a click leads to offers', async () => {
  await showProduct();
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
  const worker = await extensionWorker(scene.browser);
  expect(await worker.evaluate(hasBrowser)).toBe(false);
});

test('the options page opens', async () => {
  const options = await openExtensionPage(scene.browser, 'options.html');
  await options.locator('h1').waitFor();
  expect(await options.evaluate(hasBrowser)).toBe(false);
});
