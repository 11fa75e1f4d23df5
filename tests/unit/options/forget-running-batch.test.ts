import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cancelBatch, continueBatch } from '@/entrypoints/background/batch/commands';
import { forgetRecord } from '@/entrypoints/background/batch/record';
import { forgetBatches } from '@/entrypoints/options/data/data';
import * as acquire from '@/utils/io/picture/acquire';
import type { BatchItem } from '@/utils/core/model/batch';
import { type BatchRef, claimBatch, writeItems, writeSummary } from '@/utils/io/storage/batches';
import { stubLocks } from '../storage/locks';

const ref: BatchRef = { area: 'local', id: 'b1' };
const item = (url: string): BatchItem => ({
  frameId: 0,
  url,
  label: 'Lamp',
  size: { width: 9, height: 9 },
  posts: 0,
  state: { status: 'waiting' },
});
/** Time until an aborted picture request ends. */
const STOPS_MS = 200;

const acquirePicture = vi.spyOn(acquire, 'acquirePicture');

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  acquirePicture.mockImplementation(async (_, signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await new Promise((resolve) => setTimeout(resolve, STOPS_MS));
    throw new DOMException('stopped', 'AbortError');
  });
  // Chrome before 130 has no `getKeys`.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
});

it('forgetting batches removes everything of a batch that the worker is still ending', async () => {
  await fakeBrowser.windows.create({});
  await writeItems(ref, [
    ...['a', 'b', 'c'].map((name) => item(`https://shop.test/${name}.jpg`)).entries(),
  ]);
  await writeSummary(ref, {
    id: 'b1',
    createdAt: 1,
    page: { tabId: 1, url: 'https://shop.test/', title: 'Shop' },
    count: 3,
    status: 'paused',
  });
  await claimBatch(1, ref);
  const ended: Promise<void>[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: { data: { windowId: number } }) => {
    ended.push(cancelBatch(message.data.windowId));
    return undefined;
  });
  await continueBatch(1);
  await forgetBatches();
  await Promise.all(ended);
  await new Promise((resolve) => setTimeout(resolve, STOPS_MS));
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  await forgetRecord(1);
});
