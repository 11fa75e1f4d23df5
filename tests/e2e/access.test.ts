import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { queryImage, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { openPanelMenu } from '../support/browser/panel-controls';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

test('a screenshot is shown with a button to allow the original from its site', async () => {
  await scene.show(`<img src="${scene.site.picture({ body: png })}">`);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect((await queryImage(panel)).way).toBe('crop');
  await panel.getByTestId('screenshot').click();
  expect(await panel.getByText('pictures.test', { exact: false }).count()).toBeGreaterThan(0);
  await openPanelMenu(panel);
  expect(await panel.getByTestId('allow-all-sites').count()).toBe(1);
});

test('an original is shown without that button', async () => {
  await scene.show(`<img src="${scene.site.picture({ body: png, cors: true })}">`);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect(await panel.getByTestId('screenshot').count()).toBe(0);
  await openPanelMenu(panel);
  expect(await panel.getByTestId('allow-all-sites').count()).toBe(0);
});
