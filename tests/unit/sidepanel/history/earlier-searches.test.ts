import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createEarlierSearches,
  seenWords,
} from '@/entrypoints/sidepanel/store/history/earlier-searches';
import type { SearchedPicture } from '@/entrypoints/sidepanel/store/pictures/searched-picture';
import type { Search } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import { type KeptVector, history } from '@/utils/io/storage/history';
import type { Vector } from '@/utils/io/storage/vectors';
import { panelContext, type TestContext } from '../../../support/panel/context';
import { search as fixture } from '../../../support/panel/fixtures';
import { speak } from '../../../support/panel/words';
import { entry } from '../../../support/offers/saved';
import { live } from '../../../support/panel/live';

/** Vectors of different values have the cosine 0. */
const vectorOf = (value: number): Vector => {
  const vector = new Int8Array(256);
  vector[value] = 100;
  return vector;
};
const kept = (id: string, at: number, value = 7): KeptVector => ({
  id,
  at,
  vector: vectorOf(value),
});
const done = (changes: Partial<Search> = {}) =>
  fixture({ id: 'now', state: { status: 'done', finishedAt: 1000 }, ...changes });
const soon = () => new Promise((resolve) => setTimeout(resolve));
/** Waits until a read that has begun is over: this one comes after it. */
async function settled() {
  await soon();
  await history.vectors('model');
}

async function keep(
  { id, at, vector, small }: KeptVector,
  { model } = { model: 'model' },
): Promise<void> {
  await history.write(entry({ id, at }), { model, vector, ...(small && { small }) });
}

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ toFake: ['Date'], now: 2000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(
  vectors: readonly KeptVector[],
  {
    search = done(),
    prepare = () => undefined,
  }: { search?: Search; prepare?: (context: TestContext) => void } = {},
) {
  const context = await panelContext();
  for (const vector of vectors) await keep(vector);
  prepare(context);
  const input = {
    search: signal<Search | undefined>(search),
    settings: signal<Settings>(DEFAULT_SETTINGS),
    searched: signal<SearchedPicture | undefined>({ searchId: 'now', vector: vectorOf(7) }),
    changes: signal(0),
  };
  const state = live(() => createEarlierSearches(context, input, input));
  await settled();
  return { ...state, ...input };
}

describe('the search on screen', () => {
  it('was seen before, by vectors of the same model', async () => {
    const { ofSearch, changes } = await open([kept('a', 10), kept('b', 20, 3)]);
    expect(ofSearch.value).toMatchObject({ id: 'a', at: 10 });
    await keep(kept('c', 30), { model: 'former' });
    changes.value = 1;
    await settled();
    expect(ofSearch.value?.id).toBe('a');
  });

  it.each([
    ['another product', [kept('a', 10, 3)]],
    ['itself alone', [kept('now', 1000)]],
    ['a later search, in another window', [kept('a', 1001)]],
    ['nothing', []],
  ])('was not: %s is kept', async (_what, vectors) => {
    expect((await open(vectors)).ofSearch.value).toBeUndefined();
  });

  it('does not name the search whose answer was reused, which the panel names already', async () => {
    const { ofSearch } = await open([kept('then', 910), kept('before', 20)], {
      search: done({ answeredAt: 900 }),
    });
    expect(ofSearch.value?.id).toBe('before');
  });

  it('an earlier search is named once the picture was embedded, and not that of the search before', async () => {
    const { ofSearch, searched, search } = await open([kept('a', 10)]);
    search.value = done({ id: 'next' });
    expect(ofSearch.value).toBeUndefined();
    searched.value = { searchId: 'next', vector: vectorOf(7) };
    expect(ofSearch.value?.id).toBe('a');
  });

  it('is compared with what is kept now', async () => {
    const { ofSearch, changes } = await open([kept('a', 10)]);
    await history.remove('a');
    changes.value = 1;
    await settled();
    expect(ofSearch.value).toBeUndefined();
  });
});

describe('no earlier search is named', () => {
  it('where pictures are not compared, at once when that is switched off', async () => {
    const { ofSearch, ofRow, settings } = await open([kept('a', 10), kept('b', 20)]);
    expect(ofRow({ id: 'b', at: 20 })?.id).toBe('a');
    settings.value = { ...DEFAULT_SETTINGS, likeness: false };
    expect(ofSearch.value).toBeUndefined();
    expect(ofRow({ id: 'b', at: 20 })).toBeUndefined();
    const read = vi.spyOn(history, 'vectors');
    settings.value = { ...DEFAULT_SETTINGS, likeness: true };
    await soon();
    expect(read).toHaveBeenCalledOnce();
    await settled();
    expect(ofSearch.value?.id).toBe('b');
  });

  it.each<[string, (context: TestContext) => void]>([
    ['the browser cannot', ({ likeness }) => likeness.whyUnable.mockReturnValue('noSimd')],
    ['the window is private', (context) => Object.assign(context, { isPrivate: true })],
    [
      'the history cannot be read',
      () => vi.spyOn(history, 'vectors').mockRejectedValueOnce(new Error('no')),
    ],
    ['there is no model', ({ likeness }) => likeness.checksum.mockRejectedValue(new Error('no'))],
  ])('where %s', async (_what, prepare) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ofSearch, ofRow } = await open([kept('a', 10), kept('b', 20)], { prepare });
    expect(ofSearch.value).toBeUndefined();
    expect(ofRow({ id: 'b', at: 20 })).toBeUndefined();
  });
});

it('a row of the history was seen before by those that are older', async () => {
  const { ofRow } = await open([kept('a', 10), kept('b', 20), kept('c', 30), kept('d', 40, 3)]);
  const before = (id: string, at: number) => ofRow({ id, at })?.id;
  expect([before('a', 10), before('b', 20), before('c', 30)]).toEqual([undefined, 'a', 'b']);
  expect(before('d', 40)).toBeUndefined();
  expect(before('unknown', 50)).toBeUndefined();
});

it('a thumbnail was seen before by thumbnails, which are not compared with pictures', async () => {
  const { ofSmall, knowsSmall, changes } = await open([kept('a', 10)]);
  expect(knowsSmall.value).toBe(false);
  expect(ofSmall(vectorOf(7), 100)).toBeUndefined();
  await keep({ ...kept('b', 20, 3), small: vectorOf(5) });
  changes.value = 1;
  await settled();
  expect(knowsSmall.value).toBe(true);
  expect(ofSmall(vectorOf(5), 100)?.id).toBe('b');
  expect(ofSmall(vectorOf(5), 20)).toBeUndefined();
  expect(ofSmall(vectorOf(3), 100)).toBeUndefined();
});

it('an earlier search is dated by its time today, by day and month this year, else by the whole date', () => {
  const now = new Date(2026, 10, 28, 18).getTime();
  const words = (at: Date) => seenWords({ id: 'a', at: at.getTime() }, now);
  expect(words(new Date(2026, 10, 28, 9, 5))).toMatch(/^9:05\sAM$/);
  expect(words(new Date(2026, 10, 12))).toBe('Nov 12');
  expect(words(new Date(2025, 10, 28))).toBe('Nov 28, 2025');
  expect(seenWords(undefined, now)).toBeUndefined();
});
