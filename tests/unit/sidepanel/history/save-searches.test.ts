import { batch, signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PanelContext } from '@/entrypoints/sidepanel/context';
import {
  saveSearches,
  type ComparedSearch,
  type SavingCallbacks,
} from '@/entrypoints/sidepanel/store/history/save-searches';
import type { SearchedPicture } from '@/entrypoints/sidepanel/store/pictures/searched-picture';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { AnswerTerms } from '@/utils/core/history/history-row';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import { history } from '@/utils/io/storage/history';
import { AppError } from '@/utils/core/errors';
import { DatabaseError } from '@/utils/io/storage/database';
import { noteRemoved } from '@/utils/io/storage/removed-searches';
import { WINDOW, panelContext } from '../../../support/panel/context';
import { search } from '../../../support/panel/fixtures';
import { speak } from '../../../support/panel/words';
import { compared } from '../../../support/offers/saved';
import { live } from '../../../support/panel/live';

const THUMBNAIL = 'data:image/jpeg;base64,/9j/AA==';
const done = (id: string, finishedAt = 1000) =>
  search({ id, state: { status: 'done', finishedAt } });
const running = (id: string, startedAt = 500) =>
  search({
    id,
    state: { status: 'running', stage: 'posting', startedAt, deadline: 9000 },
    pages: 0,
  });
const pictureOf = (searchId: string): StoredPicture => ({
  mime: 'image/jpeg',
  base64: '/9j/AAAA',
  enlarged: false,
  searchId,
});

let saving: ReturnType<typeof saveSearches> | undefined;

/** Waits until all is written. */
async function settle(): Promise<void> {
  await vi.runAllTimersAsync();
  await saving?.flush();
}

async function open(changes: Partial<PanelContext> = {}) {
  const input = {
    search: signal<Search | undefined>(undefined),
    picture: signal<StoredPicture | undefined>(undefined),
    compared: signal<ComparedSearch | undefined>(undefined),
    searched: signal<SearchedPicture | undefined>(undefined),
    terms: signal<AnswerTerms>({ currency: 'USD', quantity: 200, sort: 'margin' }),
  };
  const context = await panelContext();
  const onProblem = vi.fn<SavingCallbacks['onProblem']>();
  const onSaved = vi.fn<SavingCallbacks['onSaved']>();
  saving = live(() => saveSearches({ ...context, ...changes }, input, { onProblem, onSaved }));
  const writeEntry = vi.spyOn(history, 'write');
  const answer = (current: Search, offers: readonly ComparedOffer[] = [compared()]) =>
    batch(() => {
      input.search.value = current;
      input.picture.value = pictureOf(current.id);
      input.compared.value = { searchId: current.id, offers, group: 'g1' };
    });
  const entries = () => writeEntry.mock.calls.map(([entry]) => entry);
  const rows = () => entries().map(({ row }) => row);
  const { thumbnail } = context.pictures;
  return { ...input, onProblem, onSaved, thumbnail, writeEntry, answer, rows, entries };
}

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ now: 2000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('the panel writes a search once it is done, with its row', async () => {
  const panel = await open();
  panel.search.value = running('a');
  await settle();
  expect(panel.rows()).toEqual([]);
  panel.answer(done('a'));
  await settle();
  expect(panel.rows()).toMatchObject([{ id: 'a', at: 1000, offers: 1, thumbnail: THUMBNAIL }]);
});

it('the panel writes the embedding of the picture with its search, once there is one', async () => {
  const panel = await open();
  const vector = new Int8Array(256).fill(7);
  panel.answer(done('a'));
  await settle();
  expect(await history.vectors('model')).toEqual([]);
  panel.searched.value = { searchId: 'a', vector };
  await settle();
  expect(await history.vectors('model')).toEqual([{ id: 'a', at: 1000, vector }]);
  panel.searched.value = undefined; // another part is searched, or it was switched off
  await settle();
  expect(panel.writeEntry).toHaveBeenCalledTimes(3);
  expect(await history.vectors('model')).toEqual([]);
});

it('the panel writes the embedding of a picture with its own search, when the next one comes before', async () => {
  const panel = await open();
  const vector = new Int8Array(256).fill(7);
  panel.answer(done('a'));
  panel.searched.value = { searchId: 'a', vector };
  panel.answer(done('b'));
  await settle();
  expect(panel.writeEntry.mock.calls.map(([{ row }, seen]) => [row.id, seen?.vector])).toEqual([
    ['a', vector],
    ['b', undefined],
  ]);
});

it('the panel writes nothing without a picture, and nothing for a failure', async () => {
  const panel = await open();
  const { picture: _none, ...without } = done('a');
  panel.answer(without);
  panel.search.value = search({
    id: 'b',
    state: { status: 'failed', failure: { code: 'offline' } },
  });
  await settle();
  expect(panel.rows()).toEqual([]);
});

it('the panel writes many changes together, and delays none forever', async () => {
  const panel = await open();
  panel.answer(done('a'));
  for (let quantity = 1; quantity <= 4; quantity += 1) {
    panel.terms.value = { currency: 'USD', quantity, sort: 'margin' };
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(panel.rows().length).toBeGreaterThan(0);
  expect(panel.rows().length).toBeLessThan(3);
  await settle();
  expect(panel.rows().at(-1)?.quantity).toBe(4);
});

it('the panel saves a finished search with its offers and its picture', async () => {
  const panel = await open();
  panel.answer({ ...done('a'), answeredAt: 900, query: { words: 'cup' } });
  await settle();
  expect(await history.read('a')).toMatchObject({
    row: { id: 'a', offers: 1 },
    offers: [compared()],
    pricesAt: 900,
    query: { words: 'cup' },
    picture: { mime: 'image/jpeg', base64: '/9j/AAAA', width: 1200, height: 900 },
  });
  expect(panel.writeEntry).toHaveBeenCalledOnce();
});

it("the panel saves the market of a row's best offer", async () => {
  const panel = await open();
  panel.answer(done('a'), [compared({ offer: { market: 'taobao' } })]);
  panel.answer(done('b'));
  await settle();
  const [taobao, of1688] = panel.rows().map(({ best }) => best);
  expect(taobao).toHaveProperty('market', 'taobao');
  expect(of1688).not.toHaveProperty('market');
});

it('the panel waits for the offers of a finished search', async () => {
  const panel = await open();
  panel.search.value = done('a');
  panel.compared.value = { searchId: 'before', offers: [compared()] };
  await settle();
  expect(panel.rows()).toEqual([]);
});

it('the panel writes pending data of a search at once when the next one is done', async () => {
  const panel = await open();
  panel.answer(done('a'));
  panel.search.value = running('b'); // offers and picture are still those of the first search
  await vi.advanceTimersByTimeAsync(0);
  expect(panel.rows()).toEqual([]);
  panel.answer(done('b'), []);
  await vi.advanceTimersByTimeAsync(0);
  expect(panel.rows()).toMatchObject([{ id: 'a', offers: 1 }]);
  await settle();
  expect(panel.rows()[1]).toMatchObject({ id: 'b', offers: 0 });
});

it('the panel keeps the numbers of a repeated search until there are new ones', async () => {
  const panel = await open();
  panel.answer(done('a'));
  await settle();
  batch(() => {
    panel.search.value = running('a', 2000);
    panel.compared.value = undefined;
  });
  await settle();
  expect(panel.rows()).toHaveLength(1);
  panel.answer(done('a', 3000), []);
  await settle();
  expect(panel.rows()[1]).toMatchObject({ at: 3000, offers: 0 });
});

it('a removed search is not restored', async () => {
  const panel = await open();
  await noteRemoved({ id: 'a' });
  panel.answer(done('a'));
  await settle();
  expect(panel.rows()).toEqual([]);
});

it('the panel reports no failure for a search that was removed meanwhile', async () => {
  const panel = await open();
  panel.writeEntry.mockRejectedValueOnce(new DatabaseError('unreadable'));
  panel.answer(done('a'));
  await settle();
  await noteRemoved({ id: 'a' });
  await saving?.writeAgain();
  expect(panel.writeEntry).toHaveBeenCalledOnce();
  expect(panel.onSaved).toHaveBeenCalledOnce();
});

it('a search of a private window is in no history', async () => {
  const panel = await open({ isPrivate: true, scope: { privateWindow: WINDOW } });
  panel.answer(done('a'));
  await settle();
  expect(panel.rows()).toEqual([]);
  expect(panel.onProblem).not.toHaveBeenCalled();
});

it('the panel reports what could not be saved', async () => {
  const panel = await open();
  panel.writeEntry.mockRejectedValue(new DatabaseError('newer'));
  panel.answer(done('a'));
  await settle();
  expect(panel.onProblem.mock.calls).toEqual([['newer']]);
});

it('the panel writes the history again on demand, once it can be written', async () => {
  const panel = await open();
  panel.writeEntry.mockRejectedValueOnce(new AppError('storage-full'));
  panel.answer(done('a'));
  await settle();
  expect(panel.onSaved).not.toHaveBeenCalled();
  await saving?.writeAgain();
  expect(panel.entries().map(({ row }) => row.id)).toEqual(['a', 'a']);
  expect(panel.onSaved).toHaveBeenCalledOnce();
  await saving?.writeAgain();
  expect(panel.entries()).toHaveLength(2); // nothing is left to write
});

it('the panel saves without a thumbnail that cannot be made', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const panel = await open();
  panel.thumbnail.mockRejectedValue(new Error('broken'));
  panel.answer(done('a'));
  await settle();
  expect(panel.rows()).toMatchObject([{ id: 'a', offers: 1 }]);
  expect(panel.rows()[0]).not.toHaveProperty('thumbnail');
});

it('the panel writes pending data when the panel closes', async () => {
  const panel = await open();
  panel.answer(done('a'));
  await saving?.flush();
  expect(panel.rows()).toHaveLength(1);
});
