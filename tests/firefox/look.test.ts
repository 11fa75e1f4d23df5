import * as v from 'valibot';
import { afterAll, expect, test } from 'vitest';
import { findPictures } from '../../utils/find';
import { snapshotSchema } from '../../utils/model/snapshot';
import { firstProduct } from '../e2e/harness/gateway';
import { openScene } from './harness/scene';

declare const browser: {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<{ result?: unknown; error?: unknown }[]> };
};

const scene = await openScene();
afterAll(() => scene.close());

test('finds a picture by its URL, in closed shadow roots too', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
  await scene.show(`
    <img src="${src}"><div id="host"></div>
    <script>
      const outer = host.attachShadow({ mode: 'closed' });
      outer.innerHTML = '<section></section>';
      outer.firstChild.attachShadow({ mode: 'closed' }).innerHTML = '<img width="600" src="${src}">';
    </script>`);
  await scene.click(); // gives the extension access to this tab

  const answer = await scene.options.evaluate(async (srcUrl: string) => {
    const [tab] = await browser.tabs.query({ url: '*://shop.test/*' });
    const target = { tabId: tab?.id };
    await browser.scripting.executeScript({ target, files: ['/page-kit.js'] });
    const [look] = await browser.scripting.executeScript({
      target,
      args: [srcUrl],
      func: (url: string) => globalThis.findOn1688?.kit?.look({ srcUrl: url, maxAgeMs: 0 }),
    });
    return look?.result;
  }, src);

  const snapshot = v.parse(snapshotSchema, answer);
  expect(snapshot.items.map(({ full }) => full.width)).toContain(600);
  expect(findPictures(snapshot)[0]?.urls).toEqual([src]);
});
