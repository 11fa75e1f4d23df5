import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstProduct } from '../support/browser/gateway';
import { listen } from '../support/browser/listen';
import { acceptPrompt } from '../support/firefox/prompt';
import { openScene } from '../support/firefox/scene';

const scene = await openScene();
const png = await firstProduct.mosaic.png();

/** What a request is for, in Firefox's words: `image` for the page, `empty` for the extension. */
let destinations: (string | string[] | undefined)[] = [];
const router = await listen(
  (request, response) => {
    destinations.push(request.headers['sec-fetch-dest']);
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.end(png);
  },
  { host: '::' }, // IPv6, and IPv4 with it
);
/** `/HOST` leads to that host. */
let visits = 0;
const redirect = await listen((request, response) => {
  visits += 1;
  const target = `http://${(request.url ?? '').slice(1)}:${router.port}/`;
  response.writeHead(302, { 'Access-Control-Allow-Origin': '*', Location: target });
  response.end();
});
afterAll(async () => {
  await scene.close();
  await Promise.all([router.close(), redirect.close()]);
});
beforeEach(() => {
  destinations = [];
  visits = 0;
});

/** A request that is let through arrives by then. */
const ARRIVES_MS = 500;

describe('with access to all sites', () => {
  beforeAll(async () => {
    await scene.options.press('left', '[data-testid=all-sites]');
    await acceptPrompt(scene.marionette);
  });

  test.each(['127.0.0.1', '127.1', '2130706433', 'localhost', 'x.localhost', '[::1]'])(
    'a public picture that redirects into the own network is not followed there: %s',
    async (host) => {
      await scene.show(`<img src="http://pictures.test:${redirect.port}/${host}">`);
      await scene.click();
      // The page's own request, and those of the extension, which tries several ways.
      await expect.poll(() => visits).toBeGreaterThanOrEqual(2);
      await pause(ARRIVES_MS);
      expect((await scene.sidebar.waitFor('done')).picture?.way).toBe('crop');
      expect(destinations).toEqual(['image']);
    },
  );
});
