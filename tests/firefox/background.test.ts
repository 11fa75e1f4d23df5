import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/firefox/scene';

/** Firefox's own, which Chrome's types do not have. */
declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
  windows: { getCurrent(): Promise<{ id?: number }> };
};

const scene = await openScene();
afterAll(() => scene.close());

const png = await firstProduct.mosaic.png();

test('a click wakes the background page that has ended, and still opens the sidebar', async () => {
  const src = scene.site.picture({ body: png });
  await scene.show(`<img src="${src}">`);
  await scene.extension.endBackground();
  await scene.click();

  expect((await scene.sidebar.waitFor('done')).picture?.way).toBe('crop');
});

test('a search goes on after the background page has ended, and posts once', async () => {
  const slowly = { body: png, cors: true, delayMs: 2_000 };
  const src = scene.site.picture({ body: png, cors: true, withoutReferer: slowly });
  const { imageSearches } = scene.gateway.stats;
  await scene.show(`<img src="${src}">`);
  await scene.click();
  await scene.sidebar.waitFor('running');
  await scene.extension.endBackground();

  expect((await scene.sidebar.waitFor('done')).picture?.way).toBe('fetch');
  expect(scene.gateway.stats.imageSearches).toBe(imageSearches + 1);
});

test('a command of the panel wakes the background page that has ended', async () => {
  await scene.extension.endBackground();
  await scene.options.evaluate(() =>
    browser.windows
      .getCurrent()
      .then(({ id }) =>
        browser.runtime.sendMessage({ type: 'listPictures', data: { windowId: id } }),
      ),
  );
  const hasBatch = () =>
    scene.options.evaluate(async () => {
      const { id } = await browser.windows.getCurrent();
      return Object.keys(await browser.storage.session.get(null)).includes(`batch-of:${id}`);
    });
  await expect.poll(hasBatch).toBe(true);
});
