import { afterAll, expect, test } from 'vitest';
import { extensionWorker } from '../../demo/browser/extension';
import { openBatchScene, waitForBatch } from './harness/batch';
import { firstProduct, makeProducts } from './harness/gateway';
import { waitForStatus } from './harness/panel';
import { stopWorker } from './harness/worker';

const scene = await openBatchScene(makeProducts(2));
afterAll(() => scene.close());
const png = await firstProduct.mosaic.png();

/** By the worker of now, which must be awake. */
async function hasLoadedParts(): Promise<boolean> {
  const worker = await extensionWorker(scene.browser);
  return worker.evaluate(() => globalThis.findOn1688Parts !== undefined);
}

test('a worker that was stopped loads the parts when a search needs them, and not before', async () => {
  await scene.show(`<img src="${scene.site.picture({ body: png, cors: true })}">`);
  const panel = await scene.openPanel();
  await stopWorker(scene.browser, panel);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'nothing', data: {} }));
  expect(await hasLoadedParts()).toBe(false);

  await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect(await hasLoadedParts()).toBe(true);
});

test('a worker that was stopped loads the batch by a command of the panel', async () => {
  const panel = await scene.list(2);
  await stopWorker(scene.browser, panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  expect(await hasLoadedParts()).toBe(true);
});

test('nothing but a part is imported, and nobody makes another policy for it', async () => {
  const worker = await extensionWorker(scene.browser);
  const refused = await worker.evaluate(() => {
    const failure = (run: () => unknown) => {
      try {
        run();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const policy = (name: string) => () =>
      trustedTypes.createPolicy(name, { createScriptURL: (url) => url });
    const importText = () => Reflect.apply(importScripts, globalThis, ['/parts.js']);
    return [importText, policy('parts'), policy('other')].map(failure);
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
