import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetBatches } from '@/entrypoints/options/data/data';
import type { BatchSummary } from '@/utils/core/model/batch';
import {
  type BatchRef,
  claimBatch,
  readBatch,
  readOwners,
  writeSummary,
} from '@/utils/io/storage/batches';

const head = (change: Partial<BatchSummary> = {}): BatchSummary => ({
  id: 'b1',
  createdAt: 1,
  page: { tabId: 1, url: 'https://shop.test/', title: 'Shop' },
  count: 0,
  status: 'ended',
  ...change,
});
const local = (id: string): BatchRef => ({ area: 'local', id });
const asked = vi.fn<(windowId: number) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset();
  // Chrome before 130 has no `getKeys`.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
  fakeBrowser.runtime.onMessage.addListener(({ data }: { data: { windowId: number } }) => {
    void asked(data.windowId);
  });
});

it('forgetting batches removes the batch of an open window, and one without a window', async () => {
  await writeSummary(local('b1'), head());
  await claimBatch(1, local('b1'));
  await writeSummary(local('b2'), head({ id: 'b2' }));
  await forgetBatches();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await readOwners()).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
});

it('forgetting batches ends a running one first, so that it is not written again', async () => {
  await writeSummary(local('b1'), head({ status: 'running' }));
  await claimBatch(1, local('b1'));
  let isRemovedEarly = false;
  asked.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    isRemovedEarly = !(await readBatch(local('b1')));
    await writeSummary(local('b1'), head({ status: 'ended' }));
  });
  await forgetBatches();
  expect(asked).toHaveBeenCalledExactlyOnceWith(1);
  expect(isRemovedEarly).toBe(false);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('forgetting batches keeps that of a private window, which is deleted with the window', async () => {
  const ref: BatchRef = { area: 'session', id: 'b1' };
  await writeSummary(ref, head());
  await claimBatch(1, ref);
  await forgetBatches();
  expect(await readBatch(ref)).toBeDefined();
  expect(await readOwners()).toHaveLength(1);
});
