import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('the offers fit into the width that Firefox gives its sidebar', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
  await scene.show(`<img src="${src}">`);
  await scene.click();

  const { width, hiddenWidth } = await scene.sidebar.waitFor('done');
  expect(width).toBe(252);
  expect(hiddenWidth).toBe(0);
});
