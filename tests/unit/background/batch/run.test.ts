import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { batchOf, forgetRecord } from '@/entrypoints/background/batch/record';
import { takeTurn } from '@/entrypoints/background/batch/run';
import { batchItem, storedBatch, writeBatches } from '../../../support/panel/batch';
import { stubLocks } from '../../storage/locks';

const WINDOW = 1;

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  await writeBatches(WINDOW, { own: storedBatch([batchItem()], { status: 'running' }) });
  vi.useFakeTimers();
});

afterEach(async () => {
  vi.useRealTimers();
  await forgetRecord(WINDOW);
});

/** When each of three items has its turn, to the next 100 milliseconds. */
async function startsOf(item: (onSend: () => void) => Promise<boolean>): Promise<number[]> {
  const record = await batchOf(WINDOW);
  if (!record) throw new Error('No batch is stored');
  const { signal } = new AbortController();
  const began = Date.now();
  const starts: number[] = [];
  const turns = [1, 2, 3].map(() =>
    takeTurn(record, signal, (onSend) => {
      starts.push(Math.round((Date.now() - began) / 100) * 100);
      return item(onSend);
    }),
  );
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await Promise.all(turns)).toEqual([true, true, true]);
  return starts;
}

it.each([
  ['fast', 10, [0, 400, 800]],
  ['slow', 900, [0, 900, 1_800]],
])('requests of a batch are 400 ms apart, or as long as each takes: %s', async (_, ms, starts) => {
  const found = startsOf(async (onSend) => {
    onSend();
    await new Promise((resolve) => setTimeout(resolve, ms));
    return true;
  });
  expect(await found).toEqual(starts);
});

it('items whose answer is stored do not wait for each other', async () => {
  expect(await startsOf(() => Promise.resolve(true))).toEqual([0, 0, 0]);
});
