import { afterAll, expect, test } from 'vitest';
import { firstProduct, openGateway } from './harness/gateway';
import { errorCode, waitForStatus } from './harness/panel';
import { openScene } from './harness/scene';
import { openService } from './harness/service';

const scene = await openScene({ language: 'zh-CN' });
const emptyGateway = await openGateway({ products: [] });
const brokenService = await openService({ status: 502, body: '' });
afterAll(async () => {
  await scene.close();
  await Promise.all([emptyGateway.close(), brokenService.close()]);
});

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

/** Words of the panel's own, without what comes from the page and the service. */
const LATIN_WORDS = /[A-Za-z]{4,}/g;

test('the panel at rest speaks Chinese', async () => {
  const panel = await scene.openPanel();
  await waitForStatus(panel, 'idle');
  const text = await panel.locator('body').innerText();
  expect(text).toMatch(/\p{Script=Han}{4}/u);
  expect(text.match(LATIN_WORDS)).toBeNull();
});

test('an empty answer is explained in Chinese', async () => {
  await scene.useService(emptyGateway.url);
  const panel = await scene.click(scene.page.locator('img'));
  await waitForStatus(panel, 'done');
  expect(await panel.getByTestId('no-match').innerText()).toMatch(/\p{Script=Han}{4}/u);
});

test('a failure is explained in Chinese', async () => {
  await scene.useService(brokenService.url);
  const panel = await scene.click(scene.page.locator('img'));
  expect(await errorCode(panel)).toBe('service-down');
  expect(await panel.getByTestId('panel').innerText()).toMatch(/\p{Script=Han}{6}/u);
});
