import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { SIDE } from '../support/browser/pictures';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('a picture inside its own URL is read from there', async () => {
  const png = await firstProduct.mosaic.png();
  await scene.show(`<img src="data:image/png;base64,${png.toString('base64')}">`);
  await scene.click();

  const { picture, offerIds } = await scene.sidebar.waitFor('done');
  expect(picture).toEqual({ way: 'data', width: SIDE, height: SIDE });
  expect(offerIds[0]).toBe(firstProduct.offerId);
});
