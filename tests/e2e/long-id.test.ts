import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, waitForStatus } from '../support/browser/panel';
import { openScene } from '../support/browser/scene';
import { openService } from '../support/browser/service';

const ID = '1048608196202797156';

const service = await openService({
  headers: { 'Content-Type': 'application/json' },
  // Written by hand: `JSON.stringify` of this number would lose its last digits.
  body: `{"result":{"productList":[{"productId":${ID},"title":"商品"}],"totalResults":1}}`,
});
const scene = await openScene();
afterAll(async () => {
  await scene.close();
  await service.close();
});

test('an id that is sent as a number above 2^53 keeps every digit', async () => {
  await scene.useService(service.url);
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect(await offerIds(panel)).toEqual([ID]);
});
