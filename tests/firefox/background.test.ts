import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../e2e/harness/gateway';
import { openScene } from './harness/scene';

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
