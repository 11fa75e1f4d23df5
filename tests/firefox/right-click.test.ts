import { expect, test } from 'vitest';
import { firstProduct, PRODUCTS } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

const RUNS = 2;

/** The first run is Chinese; every second shop keeps its pictures to its own pages. */
const RUN_OPTIONS = Array.from({ length: RUNS }, (_, index) => ({
  run: index + 1,
  language: index === 0 ? ('zh-CN' as const) : ('en' as const),
  cors: index % 2 === 0,
}));

const COUNT = { en: `${PRODUCTS.length} offers`, 'zh-CN': `${PRODUCTS.length} 个货源` };

test.each(RUN_OPTIONS)(
  'run $run ($language, CORS $cors): a right click in a fresh Firefox leads to offers',
  async ({ language, cors }) => {
    const scene = await openScene({ language });
    try {
      const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors });
      await scene.show(`<img src="${src}" style="margin: 90px auto">`);
      await scene.click();

      const { picture, offerIds, text } = await scene.sidebar.waitFor('done');
      expect(picture?.way).toBe(cors ? 'fetch' : 'crop');
      expect(offerIds).toHaveLength(PRODUCTS.length);
      expect(offerIds[0]).toBe(firstProduct.offerId);
      expect(text).toContain(COUNT[language]);
    } finally {
      await scene.close();
    }
  },
);
