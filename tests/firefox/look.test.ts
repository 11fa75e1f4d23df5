import { afterAll, expect, test, vi } from 'vitest';
import { findPictures } from '../../utils/core/picture/find';
import { snapshotSchema } from '../../utils/core/model/snapshot';
import type { LookRequest } from '../../utils/io/page/look';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

declare const browser: {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<{ result?: unknown }[]> };
};

const scene = await openScene();
afterAll(() => scene.close());

test('the look at a page sees into closed shadow roots, at a click and by a URL', async () => {
  const body = await firstProduct.mosaic.png();
  const [given, meant] = [scene.site.picture({ body }), scene.site.picture({ body })];
  await scene.show(`
    <img src="${given}" width="200"><div id="host" style="width: 300px; height: 300px"></div>
    <script>
      const outer = host.attachShadow({ mode: 'closed' });
      outer.innerHTML = '<section></section>';
      outer.firstChild.attachShadow({ mode: 'closed' }).innerHTML = '<img width="300" src="${meant}">';
    </script>`);
  await scene.click(); // gives the extension access to this tab, a moment later
  await vi.waitFor(
    () => scene.options.evaluate(inject, ['/content-script.js', '/page-script.js']),
    10_000,
  );

  const byUrl = await look({ srcUrl: meant, maxAgeMs: 0 });
  expect([byUrl.by, findPictures(byUrl)[0]?.urls]).toEqual(['url', [meant]]);

  await scene.shop.press('right', '#host');
  const atClick = await look({ maxAgeMs: 60_000 });
  expect([atClick.by, findPictures(atClick)[0]?.urls]).toEqual(['pointer', [meant]]);
});

async function look({ srcUrl, maxAgeMs }: LookRequest) {
  return snapshotSchema.parse(await scene.options.evaluate(callLook, srcUrl ?? null, maxAgeMs));
}

/** Runs in a page of the extension. */
async function inject(files: string[]): Promise<void> {
  const [tab] = await browser.tabs.query({ url: '*://shop.test/*' });
  await browser.scripting.executeScript({ target: { tabId: tab?.id }, files });
}

/** Runs in a page of the extension. */
async function callLook(srcUrl: string | null, maxAgeMs: number): Promise<unknown> {
  const [tab] = await browser.tabs.query({ url: '*://shop.test/*' });
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab?.id },
    args: [srcUrl, maxAgeMs],
    func: (url: string | null, age: number) =>
      globalThis.findOn1688?.script?.look({
        ...(url === null ? {} : { srcUrl: url }),
        maxAgeMs: age,
      }),
  });
  return answer?.result;
}
