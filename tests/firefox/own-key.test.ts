import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { acceptPrompt } from '../support/firefox/prompt';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
afterAll(() => scene.close());

test("one's own key finds offers once the prompt for its service is accepted", async () => {
  const { options, gateway, site } = scene;
  await options.fill('#appKey', '1000000');
  await options.fill('#secret', 'demo-secret');
  await options.press('left', '[data-testid=advanced] > summary');
  await options.fill('#token', 'demo-token');
  await options.fill('#baseUrl', gateway.url);
  await options.press('left', '[data-testid=save]');
  const prompt = await acceptPrompt(scene.marionette);
  expect(prompt).toContain('127.0.0.1');
  expect(prompt).toContain('website content, authentication information, search terms');

  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  await scene.show(`<img src="${src}">`);
  await scene.click();
  expect((await scene.sidebar.waitFor('done')).offerIds[0]).toBe(firstProduct.offerId);
});
