import { afterAll, expect, test } from 'vitest';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { offerIds, queryImage, waitForStatus } from '../support/browser/panel';
import { SIDE } from '../support/browser/pictures';
import { openScene } from '../support/browser/scene';

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

test('a picture that its server shows to all is fetched and found', async () => {
  const src = scene.site.picture({ body: png, cors: true });
  await scene.show(`<img src="${src}">`);
  const panel = await scene.click(scene.page.locator('img'));

  await waitForStatus(panel, 'done');
  expect(await queryImage(panel)).toEqual({ way: 'fetch', width: SIDE, height: SIDE });
  expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
  expect((await offerIds(panel))[0]).toBe(firstProduct.offerId);
  expect(await panel.getByTestId('summary').getAttribute('data-total')).toBe(`${PRODUCTS.length}`);
});
