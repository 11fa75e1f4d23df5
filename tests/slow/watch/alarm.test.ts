/** The browser's own alarm, by the real clock: it starts a worker that has ended, which checks what is due. */
import { afterAll, expect, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../../demo/browser/extension';
import { launchBrowser } from '../../../demo/browser/launch';
import { createClosers } from '../../../demo/closers';
import { openBuild } from '../../support/browser/build';
import { firstProduct, openGateway } from '../../support/browser/gateway';
import { SERVICE_HOSTS } from '../../support/browser/services';
import { stopWorker, workerTarget } from '../../support/browser/worker';
import { plantWatches } from '../../support/watch/planted';
import { readRows } from '../../support/watch/rows';
import { storedFor } from '../../support/watch/world';

const closers = createClosers();
afterAll(() => closers.closeAll());

const DETAILS =
  '/openapi/param2/1/com.alibaba.fenxiao.crossborder/product.search.queryProductDetail';
/** The shortest that Chrome grants. */
const SOONEST_MIN = 0.5;

test('a real alarm wakes the worker for a check', { timeout: 150_000 }, async () => {
  const build = await closers.keep(openBuild(SERVICE_HOSTS));
  const gateway = await closers.keep(openGateway());
  const browser = await closers.keep(launchBrowser({ extension: build.folder, headless: true }));
  const page = await openExtensionPage(browser, 'options.html');
  const worker = await extensionWorker(browser);
  await worker.evaluate((stored) => chrome.storage.local.set(stored), storedFor(gateway));
  // It costs 14.20 now.
  const watched = { service: 'cross-border', product: firstProduct, quantity: 500 } as const;
  await plantWatches(browser, page, [{ ...watched, known: 1300 }], Date.now());

  const alarm = () => page.evaluate(() => chrome.alarms.get('watch'));
  await expect.poll(alarm).toMatchObject({ periodInMinutes: 15 });

  await page.evaluate(
    (delayInMinutes) => chrome.alarms.create('watch', { delayInMinutes, periodInMinutes: 15 }),
    SOONEST_MIN,
  );
  await stopWorker(browser, page);
  expect(await workerTarget(browser)).toBeUndefined();
  const asked = () => gateway.stats.calls[DETAILS] ?? 0;
  await expect.poll(asked, { timeout: 60_000, interval: 500 }).toBe(1);

  const changes = async () => (await readRows(page)).changes;
  await expect
    .poll(changes)
    .toEqual([expect.objectContaining({ kind: 'price', before: 1300, after: 1420 })]);
  await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({}))).toBe('1');
  const [watch] = (await readRows(page)).watches;
  expect(watch?.dueAt).toBeGreaterThan(Date.now() + 20 * 3_600_000);
  expect((await alarm())?.periodInMinutes).toBe(15);
});
