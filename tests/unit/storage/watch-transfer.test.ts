/** The steps of an import, of which the page may be closed at any time, and what it takes from a file. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '@/utils/core/errors';
import type { KeptWatch, Watch } from '@/utils/core/model/watch';
import { importWatches } from '@/utils/io/storage/watch-transfer';
import { watch } from '../../support/watch/watch';

type Insert = (kept: KeptWatch, max: number) => Promise<'added' | 'known' | 'full'>;
const steps = vi.hoisted((): string[] => []);
const insertWatch = vi.hoisted(() => vi.fn<Insert>());
vi.mock('@/utils/io/storage/watch-rows', () => ({ insertWatch, importLimit: async () => 500 }));
vi.mock('@/utils/io/storage/watch-summary', () => ({
  summarise: async () => void steps.push('summary'),
}));

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const FILE = ['1', '2', '3'].map((offerId) => ({
  watch: watch({ offer: { offerId } }),
  readings: [],
}));
const run = () => importWatches(FILE, async () => undefined, NOW);

beforeEach(() => {
  fakeBrowser.reset();
  steps.length = 0;
  insertWatch.mockReset().mockImplementation(async () => {
    steps.push('row');
    return 'added';
  });
});

test('the summary knows that something is watched as soon as the first one is stored', async () => {
  expect(await run()).toEqual({ added: 3, known: 0, leftOut: 0 });
  expect(steps).toEqual(['row', 'summary', 'row', 'row', 'summary']);
});

test('what was stored before a failure is in the summary', async () => {
  insertWatch.mockRejectedValueOnce(new Error('closed'));
  await expect(run()).rejects.toThrow('closed');
  expect(steps).toEqual(['summary']);
  insertWatch.mockRejectedValueOnce(new AppError('storage-full'));
  expect(await run()).toEqual({ added: 0, known: 0, leftOut: 3 });
  expect(steps).toEqual(['summary', 'summary']);
});

describe('a watch of a file', () => {
  async function taken(one: Watch) {
    await importWatches([{ watch: one, readings: [] }], async () => undefined, NOW);
    const [kept, max] = insertWatch.mock.lastCall ?? [];
    return { kept: kept?.watch, max };
  }

  test('is looked up after one interval, whatever the file says', async () => {
    const at = { at: 1, state: 'gone' as const };
    for (const hurried of [{ dueAt: 0 }, { dueAt: NOW, pending: at }]) {
      const { kept } = await taken(watch(hurried));
      expect(kept?.dueAt).toBeGreaterThanOrEqual(NOW + 0.9 * DAY);
      expect(kept?.dueAt).toBeLessThanOrEqual(NOW + 1.1 * DAY);
    }
  });

  test.each([
    ['the service’s pictures', 'https://cbu01.alicdn.com/7.jpg', 'https://cbu01.alicdn.com/7.jpg'],
    ['another server', 'https://beacon.test/7.jpg', undefined],
    ['a name that only ends like it', 'https://cbu01.alicdn.com.beacon.test/7.jpg', undefined],
  ])('keeps of a picture’s address on %s, %s: %s', async (_, imageUrl, expected) => {
    const { kept } = await taken(watch({ service: 'tmapi', offer: { imageUrl } }));
    expect(kept?.offer.imageUrl).toBe(expected);
  });

  test('takes no more places than a file may', async () => {
    expect((await taken(watch())).max).toBe(500);
  });
});
