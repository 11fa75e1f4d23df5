import type { Page } from '@playwright/test';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { offers, tooManyCalls } from './harness/answers';
import { firstProduct } from './harness/gateway';
import { errorCode, queryImage, waitForStatus } from './harness/panel';
import { readRecord } from './harness/record';
import { openScene } from './harness/scene';
import { openService, type ServiceAnswer, type ServiceSearch } from './harness/service';
import { openSiteAccess } from './harness/site-access';

const SHOP = 'http://pictures.test/*';
const SERVICE = 'http://127.0.0.1/*';
const KEY = { appKey: '1000000', secret: 'demo-secret', token: 'demo-token' };

const scene = await openScene({ hosts: ['*://*/*'] });
afterAll(() => scene.close());
const access = await openSiteAccess(scene.browser);
beforeEach(async () => {
  await access.give(SHOP);
  await access.give(SERVICE);
});

const png = await firstProduct.mosaic.png();
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
  const slow = { body: png, delayMs: 9_000 };
  await scene.show(
    `<img src="${scene.site.picture({ body: png, withoutReferer: slow })}" alt="slow">`,
  );
  const panel = await scene.click(picture);
  await stage(panel, 'acquiring');
  const before = Date.now();
  await access.take(SHOP);
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
