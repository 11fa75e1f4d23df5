import { afterAll, expect, onTestFinished } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { closePanel } from '../../demo/browser/panel';
import { offers } from '../support/browser/service';
import {
  openBatchScene,
  postsOf,
  readBatch,
  statusesOf,
  waitForBatch,
} from '../support/browser/batch';
import { makeProducts } from '../support/browser/gateway';
import { stopWorker } from '../support/browser/worker';
import { fault } from '../support/tables/row';

const scene = await openBatchScene(makeProducts(4));
afterAll(() => scene.close());
const found = offers({ count: 3, total: 3 });

const interruptedOnce = { done: 3, failed: 1, codes: ['interrupted'], recorded: 4, received: 4 };

fault('stopped in post', 'one of a batch is, the rest goes on', interruptedOnce, async () => {
  const service = await scene.useFake(({ number }) => (number === 2 ? {} : found));
  const panel = await scene.list(4);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(2);
  await stopWorker(scene.browser, panel);
  await waitForBatch(panel, 'ended');
  const batch = await readBatch(panel);
  const { done, failed } = await statusesOf(panel);
  const codes = batch.items.flatMap<string>(({ state }) =>
    state.status === 'failed' ? [state.failure.code] : [],
  );
  const seen = { done, failed, codes, recorded: postsOf(batch), received: service.searches() };

  await panel.getByTestId('batch-retry').click();
  await expect.poll(() => statusesOf(panel)).toEqual({ done: 4 });
  expect(postsOf(await readBatch(panel))).toBe(service.searches());
  return seen;
});

const byAlarm = 'of a batch that an alarm goes on with, without a panel';
fault('posts counted', byAlarm, { over: 4, recorded: 4, received: 4 }, goOnByAlarm, {
  timeout: 90_000,
});

async function goOnByAlarm() {
  const service = await scene.useFake(() => ({ ...found, delayMs: 300 }));
  const panel = await scene.list(4);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(1);
  await closePanel(scene.browser);
  const options = await openExtensionPage(scene.browser, 'options.html');
  onTestFinished(() => options.close());
  await stopWorker(scene.browser, options);
  await options.waitForTimeout(1_000); // what the worker had sent has arrived
  const before = service.searches();
  await options.waitForTimeout(2_000);
  expect(service.searches()).toBe(before);
  await expect.poll(() => service.searches(), { timeout: 45_000 }).toBe(4);
  await expect.poll(async () => (await readBatch(options)).head.status).toBe('ended');
  // Whether a request was on its way as the worker ended is luck: that one is interrupted then.
  const batch = await readBatch(options);
  const over = batch.items.filter(
    ({ state }) =>
      state.status === 'done' ||
      (state.status === 'failed' && state.failure.code === 'interrupted'),
  );
  const { done = 0 } = await statusesOf(options);
  expect(done).toBeGreaterThanOrEqual(3); // one worker has ended
  return { over: over.length, recorded: postsOf(batch), received: service.searches() };
}
