import { afterAll, expect, test } from 'vitest';
import { firstProduct } from '../e2e/harness/gateway';
import { listen } from '../e2e/harness/listen';
import { acceptPrompt } from './harness/prompt';
import { openScene } from './harness/scene';

const scene = await openScene();
const png = await firstProduct.mosaic.png();

/** What a request is for, in Firefox's words: `image` for the page, `empty` for the extension. */
const destinations: (string | string[] | undefined)[] = [];
const router = await listen((request, response) => {
  destinations.push(request.headers['sec-fetch-dest']);
  response.writeHead(200, { 'Content-Type': 'image/png' });
  response.end(png);
});
const redirect = await listen((_, response) => {
  const target = `http://127.0.0.1:${router.port}/`;
  response.writeHead(302, { 'Access-Control-Allow-Origin': '*', Location: target });
  response.end();
});
afterAll(async () => {
  await scene.close();
  await Promise.all([router.close(), redirect.close()]);
});

test('a public picture that redirects into the own network is not followed there', async () => {
  const { options, gateway } = scene;
  await options.fill('#appKey', '1000000');
  await options.fill('#secret', 'demo-secret');
  await options.fill('#token', 'demo-token');
  await options.fill('#baseUrl', gateway.url);
  await options.press('left', '[data-testid=save]');
  await acceptPrompt(scene.marionette); // the extension may read 127.0.0.1 from here on

  await scene.show(`<img src="http://pictures.test:${redirect.port}/">`);
  await scene.click();
  expect((await scene.sidebar.waitFor('done')).picture?.way).toBe('crop');
  expect(destinations).toEqual(['image']);
});
