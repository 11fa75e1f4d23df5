import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { retrySearch } from '@/entrypoints/background/commands';
import { startOf } from '@/entrypoints/background/search-record';
import { runSearch } from '@/entrypoints/background/search';
import type { Search } from '@/utils/model/search';
import { writeSearch } from '@/utils/storage/searches';
import { search } from '../../support/panel/fixtures';

vi.mock('@/entrypoints/background/search', () => ({ runSearch: vi.fn<typeof runSearch>() }));
const ran = vi.mocked(runSearch);

const failure = { code: 'cancelled' } as const;
const found = (state: Search['state']) => search({ windowId: 1, next: '2', state });

beforeEach(() => {
  fakeBrowser.reset();
  ran.mockClear();
});

it.each([
  ['the original that was not got', { status: 'failed', failure, stage: 'acquiring' }],
  ['the original at which nobody works any more', startOf('acquiring')],
] as const)(
  'goes on at the click with %s, not with the offers of the old picture',
  async (_, at) => {
    await writeSearch(found(at));
    await retrySearch(1);
    expect(ran).toHaveBeenCalledExactlyOnceWith(found(at), 'click');
  },
);

it.each([
  { status: 'failed', failure, stage: 'posting' },
  { status: 'failed', failure },
] as const)('goes on with the picture and the page that it stopped at: $stage', async (state) => {
  await writeSearch(found(state));
  await retrySearch(1);
  expect(ran).toHaveBeenCalledExactlyOnceWith(found(state), 'kept');
});

it('begins anew where it is done', async () => {
  const done = found({ status: 'done', finishedAt: 1 });
  await writeSearch(done);
  await retrySearch(1);
  const previous = { finishedAt: 1, next: '2', bypassCache: undefined };
  const anew = { ...done, next: undefined, bypassCache: true, previous };
  expect(ran).toHaveBeenCalledExactlyOnceWith(anew, 'kept');
});
