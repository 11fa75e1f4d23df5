import { afterAll, expect, test } from 'vitest';
import { firstProduct, openGateway, PRODUCTS } from './harness/gateway';
import { errorCode, offerIds, queryImage, waitForStatus } from './harness/panel';
import { openScene } from './harness/scene';

const scene = await openScene();
const { port, url } = scene.gateway;
await scene.gateway.close();
const closers = [() => scene.browser.close(), () => scene.site.close()];
afterAll(async () => {
  for (const close of closers) await close();
});

test('a search that met no gateway goes on with the picture that is kept', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  expect(await errorCode(panel)).toBe('service-down');
  expect((await queryImage(panel)).way).toBe('fetch');
  const requests = scene.site.requestsOf(src).length;

  const gateway = await openGateway({ port });
  closers.push(() => gateway.close());
  expect(gateway.url).toBe(url);
  await panel.getByTestId('retry').click();

  await waitForStatus(panel, 'done');
  expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
  expect(gateway.stats.imageSearches).toBe(1);
  expect(scene.site.requestsOf(src)).toHaveLength(requests);
});
