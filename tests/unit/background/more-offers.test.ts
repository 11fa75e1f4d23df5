import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moreOffers } from '@/entrypoints/background/commands';
import { runSearch } from '@/entrypoints/background/search';
import { beginRun, finishRun } from '@/entrypoints/background/search-record';
import type { Search } from '@/utils/model/search';
import { writeSearch } from '@/utils/storage/searches';
import { search } from '../../support/panel/fixtures';

vi.mock('@/entrypoints/background/search', () => ({
  runSearch: vi.fn<typeof runSearch>(({ windowId }) => {
    beginRun(windowId);
    return Promise.resolve();
  }),
}));
const ran = vi.mocked(runSearch);

let windowId = 0;
const done = (changes: Partial<Search> = {}) => search({ windowId, next: '2', ...changes });
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  fakeBrowser.reset();
  ran.mockClear();
  windowId += 1; // runs of another test belong to another window
});

it('asked for while the last page’s run still tidies up, the next page comes then', async () => {
  await writeSearch(done());
  const tidying = beginRun(windowId);
  void moreOffers(windowId);
  await settle();
  expect(ran).not.toHaveBeenCalled();
  finishRun(windowId, tidying);
  await vi.waitFor(() => expect(ran).toHaveBeenCalledExactlyOnceWith(done(), 'kept'));
});

it('asked for twice, it comes once', async () => {
  await writeSearch(done());
  const tidying = beginRun(windowId);
  const asked = [moreOffers(windowId), moreOffers(windowId)];
  await settle();
  finishRun(windowId, tidying);
  await vi.waitFor(() => expect(ran).toHaveBeenCalledOnce());
  await writeSearch(done({ pages: 2, next: '3' })); // as the run does
  finishRun(windowId, beginRun(windowId));
  await Promise.all(asked);
  expect(ran).toHaveBeenCalledOnce();
});

it.each([
  ['there is none', { next: undefined }],
  ['the last one failed', { state: { status: 'failed', failure: { code: 'offline' } } }],
] as const)('does not come where %s', async (_why, changes) => {
  await writeSearch(done(changes));
  await moreOffers(windowId);
  expect(ran).not.toHaveBeenCalled();
});
