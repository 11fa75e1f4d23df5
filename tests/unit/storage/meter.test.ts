import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCallLimits, meterStore, callLimitsStore } from '@/utils/io/storage/settings';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => vi.unstubAllGlobals());

it('the meter keeps what can be read of the meter', async () => {
  await fakeBrowser.storage.local.set({
    meter: { demo: { '2026-11-25': 3, '2026-11-24': 'many', '2026-11-23': -1 }, ak: 7 },
  });
  const meter = await meterStore.read();
  expect(meter).toEqual({
    demo: { '2026-11-25': 3, '2026-11-24': 0, '2026-11-23': 0 },
    ak: {},
  });
});

it('the meter has no calls if nothing is stored', async () => {
  expect(await meterStore.read()).toEqual({});
});

it('changes one of the user’s terms and keeps the others', async () => {
  await changeCallLimits('ak', { perDay: 100 });
  await changeCallLimits('tmapi', { price: 5 });
  await changeCallLimits('ak', { price: 12 });
  expect(await callLimitsStore.read()).toEqual({
    ak: { perDay: 100, price: 12 },
    tmapi: { price: 5 },
  });
  await changeCallLimits('ak', { perDay: undefined });
  expect((await callLimitsStore.read()).ak).toEqual({ price: 12 });
});

it('the meter treats an unreadable limit as no limit', async () => {
  await fakeBrowser.storage.local.set({ terms: { ak: { perDay: 'ten', price: 5 }, demo: 1 } });
  expect(await callLimitsStore.read()).toEqual({ ak: { price: 5 }, demo: {} });
});
