import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepWatching, watchOffers } from '@/entrypoints/background/watch';
import { AppError } from '@/utils/core/errors';
import { WATCH_ALARM } from '@/entrypoints/background/watch/alarm';
import { DEFAULT_WATCH_SETTINGS } from '@/utils/core/model/watch';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { pauseService, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import type { FakeService } from '../../../support/background/fake-service';
import { openEdge, replaceClient } from '../../../support/background/worker-edge';
import { resetWatches } from '../../../support/background/watches';
import { watch } from '../../../support/watch/watch';

const details = vi.fn<NonNullable<FakeService['details']>>();
/** Listeners for permissions that were granted. */
let granted: (() => void)[];

async function open(isPrivate: boolean): Promise<void> {
  await openEdge({ service: 'web', isPrivate });
  granted = [];
  const onAdded = { addListener: (listener: () => void) => granted.push(listener) };
  Object.assign(fakeBrowser.permissions, { onAdded });
  Object.assign(fakeBrowser, { notifications: undefined }); // not granted
  const badge = { getBadgeText: async () => '', setBadgeText: async () => undefined };
  Object.assign(fakeBrowser.action, badge);
  replaceClient('demo', { details });
  await resetWatches([watch({ createdAt: 1, dueAt: 1 })]);
  watchOffers();
  await keepWatching();
}

beforeEach(() => void details.mockReset().mockRejectedValue(new AppError('service-refused')));

const alarm = () => fakeBrowser.alarms.get(WATCH_ALARM);
const fire = () =>
  fakeBrowser.alarms.onAlarm.trigger({
    name: WATCH_ALARM,
    scheduledTime: Date.now(),
    persistAcrossSessions: true,
  });

test('the alarm begins a round', async () => {
  await open(false);
  expect(await alarm()).toMatchObject({ periodInMinutes: 15 });
  await fire();
  await vi.waitFor(() => expect(details).toHaveBeenCalledOnce());
});

test('a change of the settings takes effect at once', async () => {
  await open(false);
  await watchSettingsStore.write({ ...DEFAULT_WATCH_SETTINGS, isOn: false });
  await vi.waitFor(async () => expect(await alarm()).toBeFalsy());
});

test('the alarm stays for what is watched again while it is being cleared', async () => {
  await open(false);
  const clear = fakeBrowser.alarms.clear.bind(fakeBrowser.alarms);
  const slow = vi.fn(async (name?: string) => {
    Object.assign(fakeBrowser.alarms, { clear });
    await watchSettingsStore.write(DEFAULT_WATCH_SETTINGS);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return clear(name);
  });
  Object.assign(fakeBrowser.alarms, { clear: slow });
  await watchSettingsStore.write({ ...DEFAULT_WATCH_SETTINGS, isOn: false });
  await vi.waitFor(() => expect(slow).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await alarm()).toMatchObject({ periodInMinutes: 15 });
});

test('access that is given ends the pauses that waited for it', async () => {
  await open(false);
  const pause = { until: Date.now() + 1e6, count: 1 };
  await pauseService('demo', { ...pause, failure: { code: 'access-missing' } });
  await pauseService('tmapi', { ...pause, failure: { code: 'service-down' } });
  for (const listener of granted) listener();
  await vi.waitFor(async () =>
    expect(Object.keys((await watchSummaryStore.read()).paused)).toEqual(['tmapi']),
  );
});

test('the worker of private windows watches nothing', async () => {
  await open(true);
  expect(await alarm()).toBeFalsy();
  expect(fakeBrowser.alarms.onAlarm.hasListeners()).toBe(false);
  expect(granted).toEqual([]);
});
