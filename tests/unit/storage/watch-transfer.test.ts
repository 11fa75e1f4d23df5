/** The steps of an import, of which the page may be closed at any time. */
import { beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '@/utils/errors';
import { importWatches } from '@/utils/storage/watch-transfer';
import { watch } from '../../support/watch/watch';

const steps = vi.hoisted((): string[] => []);
const insertWatch = vi.hoisted(() => vi.fn<() => Promise<'added' | 'known' | 'full'>>());
vi.mock('@/utils/storage/watch-rows', () => ({ insertWatch }));
vi.mock('@/utils/storage/watch-summary', () => ({
  summarise: async () => void steps.push('summary'),
}));

const NOW = 1_800_000_000_000;
const FILE = ['1', '2', '3'].map((offerId) => ({
  watch: watch({ offer: { offerId } }),
  readings: [],
}));
const run = () => importWatches(FILE, async () => undefined, NOW);

beforeEach(() => {
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
