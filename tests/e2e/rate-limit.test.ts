import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { offers, tooManyCalls } from './harness/answers';
import { firstProduct, PRODUCTS } from './harness/gateway';
import { errorCode, offerIds, showMore, waitForStatus } from './harness/panel';
import { readRecord } from './harness/record';
import { openScene } from './harness/scene';
import { openService, type ServiceAnswer, type ServiceSearch } from './harness/service';

/** The gateway's clock stands still, so that its limit is exceeded however slow this machine is. */
let now = Date.now();
const scene = await openScene({ gateway: { callsPerSecond: 1, now: () => now } });
afterAll(() => scene.close());

const src = scene.site.picture({ body: await firstProduct.mosaic.png(), cors: true });
await scene.show(`<img src="${src}">`);

async function click(url: string): Promise<Page> {
  await scene.useService(url);
  return scene.click(scene.page.locator('img'));
}

async function clickFake(answer: (search: ServiceSearch) => ServiceAnswer) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  return { service, panel: await click(service.url) };
}

const waiting = (panel: Page) => panel.locator('[data-stage=waiting]');

async function secondsLeft(panel: Page): Promise<number> {
  const text = await waiting(panel).innerText();
  return Number(/again in (\d+) s/.exec(text)?.[1]);
}

test('a search that comes too soon waits as long as the gateway asks, and goes on', async () => {
  const panel = await click(scene.gateway.url);
  await waitForStatus(panel, 'done');
  await panel.getByTestId('retry').click();
  await waiting(panel).waitFor();
  now += 1_000;

  await waitForStatus(panel, 'done');
  expect(await offerIds(panel)).toHaveLength(PRODUCTS.length);
  const { posts } = await readRecord(panel);
  expect(posts).toBe(3); // found, refused, found
  expect(scene.gateway.stats.imageSearches).toBe(posts);
});

test('where the service does not say how long, the panel counts down from 10 s', async () => {
  const { service, panel } = await clickFake(() => tooManyCalls());
  await waiting(panel).waitFor();
  const first = await secondsLeft(panel);
  expect(first).toBeGreaterThanOrEqual(9);
  expect(first).toBeLessThanOrEqual(13); // with its jitter
  await expect.poll(() => secondsLeft(panel), { timeout: 5_000 }).toBeLessThan(first);
  expect(service.searches()).toBe(1);
});

test('a wait can be cancelled, and nothing is sent after it', async () => {
  const { service, panel } = await clickFake(() => tooManyCalls(2));
  await waiting(panel).waitFor();
  await panel.getByTestId('cancel').click();
  expect(await errorCode(panel)).toBe('cancelled');
  await panel.waitForTimeout(3_000);
  expect(service.searches()).toBe(1);
  expect((await readRecord(panel)).posts).toBe(1);
});

test('nobody waits for a service that asks for 5 minutes: the panel says so', async () => {
  const { service, panel } = await clickFake(() => tooManyCalls(300));
  expect(await errorCode(panel)).toBe('rate-limited');
  expect(await panel.getByTestId('panel').innerText()).toContain('5 min');
  expect(service.searches()).toBe(1);
});

test('a further page that has to wait counts down below the offers', async () => {
  const { panel } = await clickFake(({ number }) =>
    number === 2 ? tooManyCalls(60) : offers({ count: 20, total: 40 }),
  );
  await waitForStatus(panel, 'done');
  await showMore(panel);
  await expect.poll(async () => (await readRecord(panel)).state).toHaveProperty('wait');
  expect(await panel.getByTestId('offer').count()).toBe(20);
  expect(await panel.getByText(/again in \d+ s/).count()).toBe(1);
});
