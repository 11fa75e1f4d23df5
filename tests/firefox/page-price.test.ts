import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  storage: { session: { get(key: null): Promise<Record<string, unknown>> } };
};

const scene = await openScene();
afterAll(() => scene.close());

test('the price of the page is stored beside the search', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(
    `<h1>Enamel mug</h1><img src="${src}" style="margin: 90px auto"><p class="price">$18.90</p>`,
  );
  await scene.click();
  await scene.sidebar.waitFor('done');
  const stored = () =>
    scene.options.evaluate(() =>
      browser.storage.session
        .get(null)
        .then((all) => Object.entries(all).find(([key]) => key.startsWith('page-price:'))?.[1]),
    );
  await expect.poll(stored).toMatchObject({
    price: { amount: '18.90', currency: 'USD', from: 'visible' },
    host: 'shop.test',
  });
});
