import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { closePanel } from '../../demo/browser/panel';
import { offers } from '../e2e/harness/answers';
import { openBatchScene, postsOf, readBatch, statusesOf, waitForBatch } from '../e2e/harness/batch';
import { makeProducts } from '../e2e/harness/gateway';
import { stopWorker } from '../e2e/harness/worker';

const scene = await openBatchScene(makeProducts(4));
afterAll(() => scene.close());
const found = offers({ count: 3, total: 3 });

test('a worker that ends while a request is on its way: that one is interrupted, the rest goes on', async () => {
  const service = await scene.useFake(({ number }) => (number === 2 ? {} : found));
  const panel = await scene.list(4);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(2);
  await stopWorker(scene.browser, panel);
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 3, failed: 1 });
  const states = (await readBatch(panel)).items.map(({ state }) => state);
  expect(states).toContainEqual({ status: 'failed', failure: { code: 'interrupted' } });
  expect(postsOf(await readBatch(panel))).toBe(service.searches());

  await panel.getByTestId('batch-retry').click();
  await expect.poll(() => statusesOf(panel)).toEqual({ done: 4 });
  expect(postsOf(await readBatch(panel))).toBe(service.searches());
});

test('without a panel an alarm goes on with it', { timeout: 90_000 }, async () => {
  const service = await scene.useFake(() => ({ ...found, delayMs: 300 }));
  const panel = await scene.list(4);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(1);
  await closePanel(scene.browser);
  const options = await openExtensionPage(scene.browser, 'options.html');
  onTestFinished(() => options.close());
  await stopWorker(scene.browser, options);
  const before = service.searches();
  await options.waitForTimeout(2_000);
  expect(service.searches()).toBe(before);
  await expect.poll(() => service.searches(), { timeout: 45_000 }).toBe(4);
  await expect.poll(async () => (await readBatch(options)).head.status).toBe('ended');
  expect(postsOf(await readBatch(options))).toBe(4);
});
