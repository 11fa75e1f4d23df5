import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { batchOf, forgetRecord } from '@/entrypoints/background/batch/record';
import { claimBatch, writeItems, writeSummary } from '@/utils/io/storage/batches';

const ref = { area: 'local', id: 'b' } as const;

beforeEach(async () => {
  await forgetRecord(1); // of a file that ran before in this worker
  fakeBrowser.reset();
  // Chrome before 130 has no `getKeys`.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
});

test('a batch that could not be read once is read again by the next command', async () => {
  await writeItems(ref, []);
  await writeSummary(ref, {
    id: 'b',
    createdAt: 1,
    page: { tabId: 1 },
    count: 0,
    status: 'paused',
  });
  await claimBatch(1, ref);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('IO error'));
  const both = [batchOf(1), batchOf(1)];
  for (const read of both) await expect(read).rejects.toThrow('IO error');
  expect(await batchOf(1)).toMatchObject({ windowId: 1, head: { id: 'b' } });
  await forgetRecord(1);
});
