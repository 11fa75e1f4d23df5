import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { offers, tooManyCalls } from './harness/answers';
import { firstProduct } from './harness/gateway';
import { listen } from './harness/listen';
import { errorCode, queryImage, waitForStatus } from './harness/panel';
import { readRecord } from './harness/record';
import { openScene } from './harness/scene';
import { openService, type ServiceAnswer, type ServiceSearch } from './harness/service';
import { openSiteAccess } from './harness/site-access';

const SHOP = 'http://pictures.test/*';
const SERVICE = 'http://127.0.0.1/*';
const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

const png = await firstProduct.mosaic.png();

/** Shows its picture to the page at once; the next, which is the extension's, waits for ever. */
let requests = 0;
let dropped = 0;
const slowShop = await listen((_, response) => {
  requests += 1;
  if (requests === 2) {
    response.on('close', () => (dropped += 1));
    return;
  }
  response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
  response.end(png);
});
const scene = await openScene({ hosts: ['*://*/*'], publicPorts: [slowShop.port] });
afterAll(async () => {
  await scene.close();
  await slowShop.close();
});
const access = await openSiteAccess(scene.browser);
beforeEach(async () => {
  await access.give(SHOP);
  await access.give(SERVICE);
});

const picture = scene.page.locator('img');

/** A search at a service of one's own; the picture is there at once. */
async function searchAt(answer: ServiceAnswer | ((search: ServiceSearch) => ServiceAnswer)) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  await scene.useOwnKey(service.url, KEY);
  await scene.show(`<img src="${scene.site.picture({ body: png })}">`);
  return { service, panel: await scene.click(picture) };
}

const stage = (panel: Page, name: string) => panel.locator(`[data-stage=${name}]`).waitFor();

test('taken back while a slow picture loads: its request ends, and the screenshot is searched', async () => {
  await scene.useService(scene.gateway.url);
  await scene.show(`<img src="http://pictures.test:${slowShop.port}/">`);
  const panel = await scene.click(picture);
  await expect.poll(() => requests).toBe(2);
  const before = Date.now();
  await access.take(SHOP);
  await expect.poll(() => dropped).toBe(1);
  await waitForStatus(panel, 'done');
  expect(Date.now() - before).toBeLessThan(5_000);
  expect((await queryImage(panel)).way).toBe('crop');
  expect(await panel.getByTestId('allow-site').innerText()).toContain('pictures.test');
});

test('taken back while the service hangs: the request is broken off, and access asked for', async () => {
  const { service, panel } = await searchAt({});
  await expect.poll(() => service.searches()).toBe(1);
  await access.take(SERVICE);
  expect(await errorCode(panel)).toBe('access-missing');
  await expect.poll(() => service.dropped()).toBe(1);
  expect(await panel.getByTestId('allow-site').innerText()).toContain('127.0.0.1');
  expect(service.searches()).toBe(1);
});

test('taken back while the service lets it wait: it ends at once, and nothing is sent', async () => {
  const { service, panel } = await searchAt(() => tooManyCalls(3));
  await stage(panel, 'waiting');
  await access.take(SERVICE);
  expect(await errorCode(panel)).toBe('access-missing');
  await panel.waitForTimeout(3_500); // the wait would be over by now
  expect(service.searches()).toBe(1);
});

test('taken back from another site: the search goes on, and asks once', async () => {
  const answer = offers({ from: 0, count: 2, total: 2 });
  const { service, panel } = await searchAt({ ...answer, delayMs: 2_000 });
  await expect.poll(() => service.searches()).toBe(1);
  await access.take(SHOP);
  await waitForStatus(panel, 'done');
  expect(service.searches()).toBe(1);
  expect((await readRecord(panel)).posts).toBe(1);
});
