import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { dispatchMenuClick } from '../../demo/browser/menu-event';
import { offerIdsUpTo, offers, refusal } from './harness/answers';
import {
  listPictures,
  pageOf,
  postsOf,
  readBatch,
  statusesOf,
  waitForBatch,
} from './harness/batch';
import { makeProducts } from './harness/gateway';
import { offerIds, waitForStatus } from './harness/panel';
import { openScene } from './harness/scene';
import { openService, type ServiceAnswer, type ServiceSearch } from './harness/service';
import { stopWorker } from './harness/worker';

const PRODUCTS = makeProducts(60);
const scene = await openScene({ gateway: { products: PRODUCTS, callsPerSecond: 1 } });
afterAll(() => scene.close());
const pictures = await Promise.all(PRODUCTS.map(({ mosaic }) => mosaic.png()));

/** A page with so many products, its pictures listed in the panel. */
async function list(count: number, { delayMs = 0 } = {}): Promise<Page> {
  await scene.show(await pageOf(scene, pictures.slice(0, count), delayMs));
  const panel = await scene.openPanel();
  await panel.evaluate(async () => {
    await chrome.storage.session.clear();
    const kept = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(kept.filter((key) => key.startsWith('batch')));
  });
  await panel.reload();
  await stopWorker(scene.browser, panel);
  await listPictures(panel);
  return panel;
}

async function useFake(answer: (search: ServiceSearch) => ServiceAnswer) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  return service;
}

const rows = (panel: Page) => panel.getByTestId('batch-row');
const found = offers({ count: 3, total: 3 });

test(
  'sixty pictures under the rate limit, the worker stopped in the middle: each has its offer',
  { timeout: 300_000 },
  async () => {
    await scene.useService(scene.gateway.url);
    const before = scene.gateway.stats.imageSearches;
    const panel = await list(60);
    expect(await rows(panel).count()).toBe(60); // and not the icon
    await panel.getByTestId('batch-start').click();
    await expect
      .poll(async () => (await statusesOf(panel)).done ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(10);
    await stopWorker(scene.browser, panel);
    await waitForBatch(panel, 'ended', 240_000);

    // What was on its way at that moment is the user's to repeat.
    const { done = 0, failed = 0 } = await statusesOf(panel);
    expect(done + failed).toBe(60);
    expect(failed).toBeLessThanOrEqual(1);
    if (failed > 0) {
      await panel.getByTestId('batch-retry').click();
      await expect.poll(() => statusesOf(panel), { timeout: 30_000 }).toEqual({ done: 60 });
    }
    const posts = postsOf(await readBatch(panel));
    expect(scene.gateway.stats.imageSearches - before).toBe(posts);
    expect(posts).toBeGreaterThan(60); // the limit was met
    const best = await rows(panel).evaluateAll((all) =>
      all.map((row) => row.getAttribute('data-best')),
    );
    expect(best).toEqual(PRODUCTS.map(({ price }) => price));

    await rows(panel).nth(7).getByRole('button').click();
    await waitForStatus(panel, 'done');
    await panel.getByTestId('query-image').waitFor();
    expect((await offerIds(panel))[0]).toBe(PRODUCTS[7]?.offerId);
    expect(scene.gateway.stats.imageSearches - before).toBe(posts);
  },
);

test('only ticked pictures are searched', async () => {
  const service = await useFake(() => found);
  const panel = await list(5);
  await panel.getByTestId('batch-all').uncheck();
  expect(await panel.getByTestId('batch-start').count()).toBe(0);
  await rows(panel).nth(1).getByRole('checkbox').check();
  await rows(panel).nth(3).getByRole('checkbox').check();
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 2, skipped: 3 });
  expect(await rows(panel).count()).toBe(2);
  expect(service.searches()).toBe(2);
  expect(await rows(panel).first().getAttribute('data-sellers')).toBe('3');
});

test('a pause lets the request on its way arrive and begins no other; then it goes on', async () => {
  const service = await useFake(() => ({ ...found, delayMs: 300 }));
  const panel = await list(6);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(2);
  await panel.getByTestId('batch-pause').click();
  await expect.poll(async () => (await statusesOf(panel)).waiting).toBe(4);
  await panel.waitForTimeout(1_500);
  expect(service.searches()).toBe(2);
  expect(await statusesOf(panel)).toEqual({ done: 2, waiting: 4 });

  await panel.getByTestId('batch-continue').click();
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 6 });
  expect(service.searches()).toBe(6);
});

test('a worker that ends while a request is on its way: that one is interrupted, the rest goes on', async () => {
  const service = await useFake(({ number }) => (number === 2 ? {} : found));
  const panel = await list(4);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(2);
  await stopWorker(scene.browser, panel);
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 3, failed: 1 });
  const states = (await readBatch(panel)).items.map(({ state }) => state);
  expect(states).toContainEqual({ status: 'failed', failure: { code: 'interrupted' } });
  expect(postsOf(await readBatch(panel))).toBe(service.searches());

  await panel.getByTestId('batch-retry').click();
  await expect.poll(() => statusesOf(panel)).toEqual({ done: 4 });
  expect(postsOf(await readBatch(panel))).toBe(service.searches());
});

test('a package that is used up pauses the batch and says why', async () => {
  const service = await useFake(({ number }) =>
    number === 2 ? refusal('gw.NoUsageLeftError') : found,
  );
  const panel = await list(4);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'paused');
  const reason = panel.getByTestId('batch-reason');
  expect(await reason.getAttribute('data-error')).toBe('quota-used-up');
  expect(service.searches()).toBe(2);
  await panel.getByTestId('batch-continue').click();
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 4 });
});

test('an answer that cannot be read fails its picture alone', async () => {
  await useFake(({ number }) => (number === 2 ? { body: 'no JSON' } : found));
  const panel = await list(3);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  expect(await statusesOf(panel)).toEqual({ done: 2, failed: 1 });
});

test('what is cancelled is over: nothing more is sent, and what was found stays', async () => {
  const service = await useFake(() => ({ ...found, delayMs: 300 }));
  const panel = await list(6);
  await panel.getByTestId('batch-start').click();
  await expect.poll(async () => (await statusesOf(panel)).done).toBe(1);
  await panel.getByTestId('batch-cancel').click();
  await waitForBatch(panel, 'ended');
  await panel.waitForTimeout(1_000);
  const searches = service.searches();
  await panel.waitForTimeout(1_000);
  expect(service.searches()).toBe(searches);
  const { done = 0, failed = 0, skipped = 0 } = await statusesOf(panel);
  expect(done).toBeGreaterThanOrEqual(1);
  expect(done + failed).toBe(searches);
  expect(done + failed + skipped).toBe(6);
});

test("the user's own search goes first", async () => {
  const begun: number[] = [];
  const service = await useFake(() => {
    begun.push(Date.now());
    return { ...found, delayMs: 1_000 };
  });
  const panel = await list(3);
  await panel.getByTestId('batch-start').click();
  await expect.poll(() => service.searches()).toBe(1);
  await dispatchMenuClick(scene.browser, scene.page, scene.page.locator('img').last());
  await waitForStatus(panel, 'done');
  await panel.getByTestId('batch-open').click();
  await waitForBatch(panel, 'ended');
  const [, own = 0, next = 0] = begun;
  expect(next - own).toBeGreaterThan(950); // and not when the batch's first request was over
  expect(service.searches()).toBe(4);
});

test('a row opens its offers without another request', async () => {
  const service = await useFake(() => found);
  const panel = await list(2);
  await panel.getByTestId('batch-start').click();
  await waitForBatch(panel, 'ended');
  await rows(panel).first().getByRole('button').click();
  await waitForStatus(panel, 'done');
  await panel.getByTestId('query-image').waitFor();
  expect(await offerIds(panel)).toEqual(offerIdsUpTo(3));
  expect(service.searches()).toBe(2);
});

test('a page that may not be read says what to do', async () => {
  await useFake(() => found);
  const panel = await list(2);
  await scene.page.goto('chrome://version');
  await panel.getByTestId('batch-back').click();
  await panel.getByTestId('batch-open').click();
  await panel.getByTestId('batch-empty').waitFor();
  expect(await panel.getByTestId('batch-empty').innerText()).toContain('toolbar button');
});
