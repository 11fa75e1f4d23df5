import { afterAll, expect, test } from 'vitest';
import { openGateway, firstProduct } from '../support/browser/gateway';
import { waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
const emptyGateway = await openGateway({ products: [] });
afterAll(async () => {
  await scene.close();
  await emptyGateway.close();
});

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });

test('the panel asks for a service while there is none', async () => {
  await scene.forgetService();
  await scene.show(`<img src="${src}">`);
  await waitForStatus(await scene.openPanel(), 'setup');
});

test('the panel is idle before the first click', async () => {
  await scene.useService(scene.gateway.url);
  await waitForStatus(await scene.openPanel(), 'idle');
});

test('a search without matches ends as done and shows a message', async () => {
  await scene.useService(emptyGateway.url);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect(await panel.getByTestId('no-match').isVisible()).toBe(true);
  expect(await panel.getByTestId('offer').count()).toBe(0);
});
