import { expect, test } from 'vitest';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

/** A shop that keeps its pictures to its own pages, which is the longer way. */
test('a right click in a fresh Firefox, which speaks Chinese, leads to offers', async () => {
  const scene = await openScene({ language: 'zh-CN' });
  try {
    const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: false });
    await scene.show(`<img src="${src}" style="margin: 90px auto">`);
    await scene.click();

    const { picture, offerIds, text } = await scene.sidebar.waitFor('done');
    expect(picture?.way).toBe('crop');
    expect(offerIds).toHaveLength(PRODUCTS.length);
    expect(offerIds[0]).toBe(firstProduct.offerId);
    expect(text).toContain(`${PRODUCTS.length} 个货源`);
  } finally {
    await scene.close();
  }
});
