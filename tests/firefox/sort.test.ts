import { afterAll, expect, test } from 'vitest';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('the cheapest comes first by price, below the searched product', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  await scene.sidebar.waitFor('done');
  const others = PRODUCTS.filter((product) => product !== firstProduct);
  const byPrice = others.toSorted((a, b) => Number(a.price) - Number(b.price));

  await scene.sidebar.select('sort', 'price');
  const { offerIds } = await scene.sidebar.read();
  expect(offerIds).toEqual([firstProduct, ...byPrice].map(({ offerId }) => offerId));
});
