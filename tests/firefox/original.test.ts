import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { acceptPrompt } from '../support/firefox/prompt';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test('one press and a yes to the prompt replace a screenshot with the original', async () => {
  const src = scene.site.picture({ body: await firstProduct.mosaic.png() });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  expect((await scene.sidebar.waitFor('done')).picture?.way).toBe('crop');

  await scene.sidebar.press('screenshot');
  await scene.sidebar.press('allow-site');
  expect(await acceptPrompt(scene.marionette)).toContain('pictures.test');
  await expect
    .poll(async () => (await scene.sidebar.read()).picture?.way, { timeout: 15_000 })
    .toBe('fetch');
  await scene.sidebar.waitFor('done');
});
