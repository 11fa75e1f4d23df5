import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '@/utils/core/errors';
import { FRANKFURTER_URL, type Rates } from '@/utils/core/model/rates';
import { refreshRates, type RefreshDeps } from '@/utils/io/rates/refresh';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import { stubLocks } from '../storage/locks';

const RATES: Rates = { date: '2026-11-24', source: 'ecb', perCny: { USD: 0.14 } };
const HOUR = 3_600_000;
let now = 0;
const fetch = vi.fn<RefreshDeps['fetch']>();
const deps: RefreshDeps = { now: () => now, fetch };
const refresh = (isForced = false) => refreshRates({ isForced }, deps);

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  now = Date.UTC(2026, 10, 25, 12);
  fetch.mockReset().mockResolvedValue(RATES);
});

it('requests once a day, even if asked concurrently', async () => {
  await Promise.all([refresh(), refresh(), refresh()]);
  expect(fetch).toHaveBeenCalledExactlyOnceWith(FRANKFURTER_URL, now);
  expect(await ratesStore.read()).toMatchObject({ rates: RATES, fetchedAt: now });
  now += 23 * HOUR;
  await refresh();
  expect(fetch).toHaveBeenCalledOnce();
  now += HOUR;
  await refresh();
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('the refresh of rates keeps known rates when a request fails, stores the reason, and retries after an hour', async () => {
  await refresh();
  now += 24 * HOUR;
  fetch.mockRejectedValue(new AppError('offline'));
  await refresh();
  const stored = await ratesStore.read();
  expect(stored).toMatchObject({ rates: RATES, failure: { code: 'offline' }, triedAt: now });
  now += HOUR - 1;
  await refresh();
  expect(fetch).toHaveBeenCalledTimes(2);
  now += 1;
  fetch.mockResolvedValue(RATES);
  await refresh();
  expect((await ratesStore.read()).failure).toBeUndefined();
});

it('the refresh of rates makes no request with the built-in table, unless forced', async () => {
  await moneyStore.update((money) => ({ ...money, source: 'built-in' }));
  await refresh();
  expect(fetch).not.toHaveBeenCalled();
  await refresh(true);
  expect(fetch).toHaveBeenCalledOnce();
});

it('requests a new base URL at once', async () => {
  await refresh();
  await moneyStore.update((money) => ({ ...money, baseUrl: 'https://rates.test' }));
  await refresh();
  expect(fetch).toHaveBeenLastCalledWith('https://rates.test', now);
});

it.each([
  ['nothing of it', 7, {}],
  ['rates that are none', { rates: { date: 'x' }, triedAt: 5 }, { triedAt: 5 }],
  [
    'a rate that is none',
    { rates: { ...RATES, perCny: { USD: '1' } }, baseUrl: 'https://a.test' },
    { baseUrl: 'https://a.test' },
  ],
])('the refresh of rates repairs what is stored: %s', async (_what, stored, expected) => {
  await fakeBrowser.storage.local.set({ rates: stored });
  expect(await ratesStore.read()).toEqual(expected);
});
