import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moneyStore } from '@/utils/io/storage/settings';
import { stubLocks } from './locks';

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

const RATE = { perCny: 0.15, date: '2026-11-20' };

it.each([
  ['nothing of it', 'broken', { source: 'daily', own: {} }],
  [
    'fields that are none',
    { currency: 'usd', source: 'x', baseUrl: 'ftp://a.test', own: 7 },
    { source: 'daily', own: {} },
  ],
  [
    'one own rate, and keeps the other',
    { currency: 'EUR', source: 'built-in', own: { USD: RATE, EUR: { perCny: 0 }, x: RATE } },
    { currency: 'EUR', source: 'built-in', own: { USD: RATE } },
  ],
  [
    'an address with a query',
    { baseUrl: 'https://a.test/?b', source: 'daily', own: {} },
    { source: 'daily', own: {} },
  ],
])('the stored settings of money are repaired: %s', async (_what, money, expected) => {
  await fakeBrowser.storage.local.set({ money });
  expect(await moneyStore.read()).toEqual(expected);
});

it('the store of money settings keeps both of two concurrent changes', async () => {
  await Promise.all([
    moneyStore.update((money) => ({ ...money, currency: 'JPY' })),
    moneyStore.update((money) => ({ ...money, source: 'built-in' })),
  ]);
  expect(await moneyStore.read()).toEqual({ currency: 'JPY', source: 'built-in', own: {} });
});
