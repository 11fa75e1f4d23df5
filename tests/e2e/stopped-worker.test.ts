import { afterAll, test } from 'vitest';
import { openBatchScene, waitForBatch } from '../support/browser/batch';
import { firstProduct, makeProducts } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { stopWorker, wakeWorker } from '../support/browser/worker';

const scene = await openBatchScene(makeProducts(2));
afterAll(() => scene.close());
const png = await firstProduct.mosaic.png();

test('a click restarts a stopped worker and searches', async () => {
  await scene.show(`<img src="${scene.site.picture({ body: png, cors: true })}">`);
  const panel = await scene.openPanel();
  await stopWorker(scene.browser, panel);
  await wakeWorker(panel);
  await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
});

test('a command of the panel restarts a stopped worker and starts a batch', async () => {
  const panel = await scene.list(2);
  await stopWorker(scene.browser, panel);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
});
