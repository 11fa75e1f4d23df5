import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { errorCode, offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import {
  AK,
  chooseService,
  KEYED,
  ONEBOUND,
  SERVICE_HOSTS,
  showPublicPicture,
  SIMILAR_OFFER,
} from '../support/browser/services';
import { chooseServiceInPanel, serviceInPanel } from '../support/browser/panel-controls';

const scene = await openScene({ hosts: SERVICE_HOSTS });
afterAll(() => scene.close());

test.each(KEYED)('%s is set up in the options and finds the picture', async (...service) => {
  await chooseService(scene, service);
  await showPublicPicture(scene);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
  expect(await serviceInPanel(panel)).toBe(service[0]);
});

test('another service is chosen on the panel, and searches for the same picture', async () => {
  await chooseService(scene, AK);
  await chooseService(scene, ONEBOUND);
  await showPublicPicture(scene);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  const withoutSimilarity = panel.locator('[data-testid=offer]:not([data-similarity])');
  await withoutSimilarity.first().waitFor();

  await chooseServiceInPanel(panel, 'ak');
  await panel.locator('[data-testid=offer][data-similarity]').first().waitFor();
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
});

test('a service that loads pictures itself is sent nothing when it cannot reach the picture', async () => {
  await chooseService(scene, SIMILAR_OFFER);
  const before = { ...scene.gateway.stats.calls };
  const png = await firstProduct.mosaic.png();
  const src = `data:image/png;base64,${png.toString('base64')}`;
  await scene.show(`<img src="${src}">`, '127.0.0.1');
  const panel = await scene.click(scene.page.locator('img'));
  expect(await errorCode(panel)).toBe('picture-private');
  expect(scene.gateway.stats.calls).toEqual(before);
});
