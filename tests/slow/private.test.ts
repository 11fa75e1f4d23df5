import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { offerIdsUpTo, offers, tooManyCalls } from '../e2e/harness/answers';
import { firstProduct } from '../e2e/harness/gateway';
import { offerIds, waitForStatus } from '../e2e/harness/panel';
import { readRecord, storedKeys } from '../e2e/harness/record';
import { openScene } from '../e2e/harness/scene';
import { openService, type ServiceAnswer, type ServiceSearch } from '../e2e/harness/service';
import { openWindow } from '../e2e/harness/windows';
import { stopWorker } from '../e2e/harness/worker';

const scene = await openScene({ allowPrivate: true });
afterAll(() => scene.close());

const { browser, site } = scene;
const options = await openExtensionPage(browser, 'options.html');
const found = offers({ count: 3, total: 3 });

/** A search in a private window of its own. */
async function searchInPrivate(answer: (search: ServiceSearch) => ServiceAnswer) {
  const service = await openService(answer);
  onTestFinished(() => service.close());
  await scene.useService(service.url);
  const src = site.picture({ body: await firstProduct.mosaic.png(), cors: true });
  const shop = await openWindow(browser, site.page(`<img src="${src}">`), { isPrivate: true });
  onTestFinished(() => shop.page.close());
  await shop.click(shop.page.locator('img'));
  return { service, shop };
}

/** The worker of the ordinary windows starts anew, as it does whenever there is work for it. */
async function restartOrdinaryWorker(): Promise<void> {
  await stopWorker(browser, options);
  await options.evaluate(() => chrome.runtime.connect({ name: 'keep-alive' }));
}

const localKeys = (page: Page) =>
  page.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));

/** Runs in the panel: how many answers are stored, for private windows. */
async function storedAnswers(): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('answers');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const counting = db.transaction('answers').objectStore('answers').count();
  await new Promise((resolve) => counting.addEventListener('success', resolve));
  return counting.result;
}

test('a search in a private window is done there, and nothing is written to the disk', async () => {
  const before = await localKeys(options);
  const { shop } = await searchInPrivate(() => found);
  await waitForStatus(shop.panel, 'done');
  expect(await shop.panel.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
  expect(await offerIds(shop.panel)).toEqual(offerIdsUpTo(3));
  const written = (await localKeys(options)).filter((key) => !before.includes(key));
  expect(written.toSorted()).toEqual(['meter', 'meter$']); // how many calls, and nothing else
  expect(await shop.panel.evaluate(storedAnswers)).toBe(0);
});

// Private and ordinary windows share one `storage.session` (Chromium 156).
test('a private search is forgotten at the latest when the next private window opens', async () => {
  const { shop } = await searchInPrivate(() => found);
  await waitForStatus(shop.panel, 'done');
  await shop.page.close();
  const next = await openWindow(browser, site.page('Next'), { isPrivate: true });
  onTestFinished(() => next.page.close());
  await expect
    .poll(async () => (await storedKeys(options)).filter((key) => key.includes(`:${shop.id}`)))
    .toEqual([]);
});

test.each([
  { stage: 'posting', answer: () => ({ ...found, delayMs: 3_000 }) },
  {
    stage: 'waiting',
    answer: ({ number }: ServiceSearch) => (number === 1 ? tooManyCalls(3) : found),
  },
])('the worker of the ordinary windows leaves a private search alone: $stage', async (running) => {
  const { service, shop } = await searchInPrivate(running.answer);
  await shop.panel.locator(`[data-stage=${running.stage}]`).waitFor();
  await restartOrdinaryWorker();
  await pause(1_000);
  expect(await shop.panel.getByTestId('panel').getAttribute('data-status')).toBe('running');

  await waitForStatus(shop.panel, 'done');
  const { posts } = await readRecord(shop.panel);
  expect(service.searches()).toBe(posts);
});
