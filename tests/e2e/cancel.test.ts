import { afterAll, expect, test } from 'vitest';
import { firstProduct } from './harness/gateway';
import { errorCode, waitForStatus } from './harness/panel';
import { openScene } from './harness/scene';
import { openService } from './harness/service';

const silent = await openService({});
const scene = await openScene();
afterAll(async () => {
  await scene.close();
  await silent.close();
});

test('a running search ends when it is cancelled, and can be tried again', async () => {
  await scene.useService(silent.url);
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'running');
  await expect.poll(() => silent.searches()).toBe(1);

  await panel.getByTestId('cancel').click();
  expect(await errorCode(panel)).toBe('cancelled');

  await scene.useService(scene.gateway.url);
  await panel.getByTestId('retry').click();
  await waitForStatus(panel, 'done');
});
