import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { SIDE } from '../support/browser/pictures';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('a picture in a data URL is read from the URL', async () => {
  const png = await firstProduct.mosaic.png();
  await scene.show(`<img src="data:image/png;base64,${png.toString('base64')}">`);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect(await queryImage(panel)).toEqual({ way: 'data', width: SIDE, height: SIDE });
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
});
