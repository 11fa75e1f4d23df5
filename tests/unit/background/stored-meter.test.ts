import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acquireSlot, refreshLimits } from '@/entrypoints/background/rate-limit';
import { deleteEverything } from '@/entrypoints/options/data/data';
import { usageOf } from '@/utils/core/call-limits';
import { meterStore, callLimitsStore } from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { stubLocks } from '../storage/locks';

const { signal } = new AbortController();

async function callOnce(): Promise<void> {
  await refreshLimits(readAll({ meter: meterStore, limits: callLimitsStore }));
  await acquireSlot('demo', 'search', signal);
}

async function today(): Promise<number> {
  return usageOf(await meterStore.read(), 'demo', new Date()).today;
}

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  // Chrome before 130 has no `getKeys`.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
});

it('the meter starts from 0 after everything was deleted, even in a running worker', async () => {
  await callOnce();
  await expect.poll(today).toBe(1);
  await deleteEverything({ settings: true, keys: false });
  expect(await today()).toBe(0);
  await callOnce();
  await expect.poll(today).toBe(1);
});
