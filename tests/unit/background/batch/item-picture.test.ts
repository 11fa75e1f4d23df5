import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acquireItem } from '@/entrypoints/background/batch/item-picture';
import { batchOf, forgetRecord } from '@/entrypoints/background/batch/record';
import { batchItem, storedBatch, writeBatches } from '../../../support/panel/batch';
import { stubLocks } from '../../storage/locks';

const WINDOW = 1;

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
});

afterEach(() => forgetRecord(WINDOW)); // of later files in this worker

it('the page of a row of a list is not asked without access to it', async () => {
  const item = batchItem({ from: 'page', url: 'https://shop.example/a' });
  await writeBatches(WINDOW, { own: storedBatch([item], { status: 'running' }) });
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(false) });
  const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(''));
  const record = await batchOf(WINDOW);
  if (!record) throw new Error('No batch is stored');
  const acquired = acquireItem(record, 0, new AbortController().signal);
  await expect(acquired).rejects.toMatchObject({ code: 'access-missing' });
  expect(asked).not.toHaveBeenCalled();
});
