import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { extensionWorker, openExtensionPage } from '../../demo/browser/extension';
import { firstProduct } from '../support/browser/gateway';
import { openScene } from '../support/browser/scene';
import { writeStored } from '../support/browser/storage';
import { stopWorker, wakeWorker } from '../support/browser/worker';
import {
  fireWatchAlarm,
  openWatches,
  putWatches,
  readRows,
  readSummary,
} from '../support/watch/rows';
import { watch } from '../support/watch/watch';

const HOUR = 3_600_000;
const scene = await openScene();
afterAll(() => scene.close());
const options = await openExtensionPage(scene.browser, 'options.html');

const price = Math.round(Number(firstProduct.price) * 100);
/** A tenth more than it asks now. */
const earlier = Math.round(price / 0.9);
const before = {
  at: 1,
  state: 'found',
  price: earlier,
  basis: 'tier',
  moq: firstProduct.moq,
} as const;
const watched = (offerId = firstProduct.offerId) =>
  watch({
    offer: { offerId, title: '马赛克' },
    createdAt: Date.now() - 48 * HOUR,
    dueAt: Date.now() - HOUR,
    quantity: 200,
    known: before,
    last: before,
  });
const badge = async () =>
  (await extensionWorker(scene.browser)).evaluate(() => chrome.action.getBadgeText({}));
const alarm = () => options.evaluate(() => chrome.alarms.get('watch'));

beforeEach(async () => {
  await openWatches(scene.browser, options);
  await writeStored(options, 'local', { 'watch-meter': {}, 'watch-settings': { perDay: 10_000 } });
});

test('a check is written, its change counted on the button, and the next one set', async () => {
  await putWatches(options, [watched()]);
  await expect.poll(async () => (await alarm())?.periodInMinutes).toBe(15);
  await fireWatchAlarm(scene.browser);
  await expect.poll(badge).toBe('1');
  const { watches, observations, changes } = await readRows(options);
  expect(changes).toMatchObject([{ kind: 'price', before: earlier, after: price }]);
  expect(observations).toMatchObject([{ state: 'found', price, basis: 'tier' }]);
  const hours = ((watches[0]?.dueAt ?? 0) - Date.now()) / HOUR;
  expect(hours).toBeGreaterThan(21);
  expect(await readSummary(options)).toMatchObject({ unread: 1, paused: {} });
});

test('the badge stays when the panel opens, until the changes are read', async () => {
  await scene.openPanel();
  expect(await badge()).toBe('1');
  const summary = await readSummary(options);
  await writeStored(options, 'local', { 'watch-summary': { ...summary, unread: 0 } });
  await expect.poll(badge).toBe('');
});

test('the alarm is not set anew by a new worker, and goes when watching is switched off', async () => {
  await putWatches(options, [watched()]);
  await options.evaluate(() =>
    chrome.alarms.create('watch', { delayInMinutes: 9, periodInMinutes: 15 }),
  );
  const set = await alarm();
  await stopWorker(scene.browser, options);
  await wakeWorker(options);
  await pause(1_500); // it tidies up after half a second
  expect(await alarm()).toEqual(set);
  await writeStored(options, 'local', { 'watch-settings': { isOn: false } });
  await expect.poll(alarm).toBeUndefined();
  await writeStored(options, 'local', { 'watch-settings': { isOn: true } });
  await expect.poll(alarm).toBeDefined();
});
