/** The browser's own alarm, by the real clock: it starts a worker that has ended, which checks what is due. */
import { afterAll, expect, test } from 'vitest';
import { openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';
import { stopWorker, workerTarget } from '../support/browser/worker';
import { openWatches, putWatches, readStoredWatches } from '../support/watch/rows';
import { watch } from '../support/watch/watch';

const scene = await openScene();
afterAll(() => scene.close());

/** The shortest that Chrome grants. */
const SOONEST_MIN = 0.5;
const HOUR = 3_600_000;

test('a real alarm wakes the worker for a check', { timeout: 150_000 }, async () => {
  const { browser } = scene;
  const page = await openExtensionPage(browser, 'options.html');
  await openWatches(browser, page);
  const known = { at: 1, state: 'found', price: 1300, basis: 'tier' } as const; // 14.20 now
  const offer = { offerId: firstProduct.offerId };
  await putWatches(page, [
    watch({
      offer,
      createdAt: Date.now() - 48 * HOUR,
      dueAt: 1,
      quantity: 500,
      known,
      last: known,
      pending: { ...known, at: Date.now() - 2 * HOUR, price: 1420 },
    }),
  ]);
  const alarm = () => page.evaluate(() => chrome.alarms.get('watch'));
  await expect.poll(alarm).toMatchObject({ periodInMinutes: 15 });

  await page.evaluate(
    (delayInMinutes) => chrome.alarms.create('watch', { delayInMinutes, periodInMinutes: 15 }),
    SOONEST_MIN,
  );
  await stopWorker(browser, page);
  expect(await workerTarget(browser)).toBeUndefined();
  const stored = async () => (await readStoredWatches(page))[0];
  await expect
    .poll(async () => (await stored())?.changes, { timeout: 60_000, interval: 500 })
    .toEqual([expect.objectContaining({ kind: 'price', before: 1300, after: 1420 })]);
  await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({}))).toBe('1');
  expect((await stored())?.dueAt).toBeGreaterThan(Date.now() + 20 * HOUR);
  expect((await alarm())?.periodInMinutes).toBe(15);
});
