/** The steps of an import, of which the page may be closed at any time, and what it takes from a file. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '@/utils/core/errors';
import type { Watch } from '@/utils/core/model/watch';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { importWatches } from '@/utils/io/storage/watch-transfer';
import * as rows from '@/utils/io/storage/watches';
import { resetWatches, watchOf } from '../../support/background/watches';
import { watch } from '../../support/watch/watch';
import { stubLocks } from './locks';

const { insertWatch } = rows;
/** How many offers are watched, as each summary says. */
const summaries: number[] = [];

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const FILE = ['1', '2', '3'].map((offerId) => ({ watch: watch({ offer: { offerId } }) }));
const run = () => importWatches(FILE, async () => undefined, NOW);

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  summaries.length = 0;
  watchSummaryStore.watch(({ keys }) => void summaries.push(keys.length));
});

test('the summary knows that something is watched as soon as the first one is stored', async () => {
  expect(await run()).toEqual({ added: 3, known: 0, leftOut: 0 });
  expect(summaries).toEqual([1, 3]);
});

test('what was stored before a failure is in the summary', async () => {
  const insert = vi.spyOn(rows, 'insertWatch').mockRejectedValueOnce(new Error('closed'));
  await expect(run()).rejects.toThrow('closed');
  expect(summaries).toEqual([0]);
  insert.mockRejectedValueOnce(new AppError('storage-full'));
  expect(await run()).toEqual({ added: 0, known: 0, leftOut: 3 });
  expect(summaries).toEqual([0, 0]);
  insert.mockImplementationOnce(insertWatch).mockRejectedValueOnce(new AppError('storage-full'));
  expect(await run()).toEqual({ added: 1, known: 0, leftOut: 2 });
  expect(summaries).toEqual([0, 0, 1, 1]);
});

describe('a watch of a file', () => {
  async function taken(one: Watch): Promise<Watch> {
    await resetWatches([]);
    await importWatches([{ watch: one }], async () => undefined, NOW);
    return watchOf(`${one.service} 1688 7`);
  }

  test('is looked up after one interval, whatever the file says', async () => {
    const at = { at: 1, state: 'gone' as const };
    for (const hurried of [{ dueAt: 0 }, { dueAt: NOW, pending: at }]) {
      const { dueAt } = await taken(watch(hurried));
      expect(dueAt).toBeGreaterThanOrEqual(NOW + 0.9 * DAY);
      expect(dueAt).toBeLessThanOrEqual(NOW + 1.1 * DAY);
    }
  });

  test.each([
    ['the service’s pictures', 'https://cbu01.alicdn.com/7.jpg', 'https://cbu01.alicdn.com/7.jpg'],
    ['another server', 'https://beacon.test/7.jpg', undefined],
    ['a name that only ends like it', 'https://cbu01.alicdn.com.beacon.test/7.jpg', undefined],
  ])('keeps of a picture’s address on %s, %s: %s', async (_, imageUrl, expected) => {
    const kept = await taken(watch({ service: 'tmapi', offer: { imageUrl } }));
    expect(kept.offer.imageUrl).toBe(expected);
  });
});
