import { computed, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistoryView } from '@/entrypoints/sidepanel/store/history/history-view';
import { createViews } from '@/entrypoints/sidepanel/store/view';
import type { ComparedSearch } from '@/entrypoints/sidepanel/store/history/save-searches';
import type { Outcome } from '@/entrypoints/sidepanel/store/search/stored';
import type { Search } from '@/utils/core/model/search';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import { history as stored } from '@/utils/io/storage/history';
import { DatabaseError } from '@/utils/io/storage/database';
import { historyDatabase } from '@/utils/io/storage/history-database';
import { isRemoved } from '@/utils/io/storage/removed-searches';
import { WINDOW, panelContext } from '../../../support/panel/context';
import { search } from '../../../support/panel/fixtures';
import { speak } from '../../../support/panel/words';
import { compared, entry, row } from '../../../support/offers/saved';
import { live } from '../../../support/panel/live';

const PICTURE = {
  mime: 'image/jpeg',
  base64: '/9j/4AAQ',
  width: 1200,
  height: 900,
  enlarged: false,
} as const;
const NOW = new Date(2026, 10, 25, 12).getTime();
const YESTERDAY = NOW - 86_400_000;
const ENTRY = { ...entry({ at: YESTERDAY }), picture: PICTURE };
const today = (id: string, changes: Partial<HistoryRow> = {}) =>
  entry({ id, at: NOW - 1000, ...changes });
/** Waits until the request has been sent. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Opens a history that holds a search of yesterday, and these. */
async function open(...entries: HistoryEntry[]) {
  const context = await panelContext();
  for (const one of [ENTRY, ...entries]) await stored.write(one);
  const record = signal<Search | undefined>(search({ id: 'now' }));
  const input = {
    search: record,
    searchId: computed(() => record.value?.id),
    compared: signal<ComparedSearch | undefined>(undefined),
    outcome: signal<Outcome>({ status: 'done' }),
    notWritten: () => undefined,
    writeAgain: () => Promise.resolve(),
  };
  const list = vi.spyOn(stored, 'list');
  const opened = live(() => createHistoryView(context, input, createViews()));
  const known = async (id = 'search-1') => {
    opened.show({ id });
    await vi.waitFor(() => expect(opened.shown.value?.status).toBe('known'));
  };
  const listed = (...ids: string[]) =>
    vi.waitFor(() => expect(opened.page.value?.rows.map(({ id }) => id)).toEqual(ids));
  return {
    ...opened,
    ...input,
    list,
    searchAgain: context.sending,
    sent: context.sent,
    known,
    listed,
  };
}

describe('the history in the panel', () => {
  it('is read when it is opened, and further on demand', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `${index}`);
    const history = await open(...ids.map((id, index) => today(id, { at: NOW - index })));
    await soon();
    await stored.count(0); // after a read that has begun
    expect(history.list).not.toHaveBeenCalled();
    history.open();
    await history.listed(...ids.slice(0, 50));
    history.more();
    await history.listed(...ids, 'search-1');
    expect(history.page.value?.rows.at(-1)).toEqual(ENTRY.row);
  });

  it('the history is read where no search is shown, and again when searches are added or removed', async () => {
    const history = await open();
    history.search.value = undefined;
    await history.listed('search-1');
    await stored.remove('search-1');
    await history.listed();
    expect(history.changes.value).toBe(1);
  });

  it('counts the searches of today, and lists them alone on demand', async () => {
    const midnight = new Date(NOW).setHours(0, 0, 0, 0);
    const history = await open(
      today('first', { at: midnight }),
      today('before', { at: midnight - 1, pageTitle: 'Cup' }),
    );
    history.openToday();
    await history.listed('first');
    expect([history.isToday.value, history.today.value]).toEqual([true, 1]);
    history.showToday(false);
    await history.listed('first', 'before', 'search-1');
    history.showToday(true);
    await history.listed('first');
    history.find('cup'); // of all days
    await history.listed('before');
    expect(history.isToday.value).toBe(false);
  });

  it('lists all searches where there are none of today', async () => {
    const history = await open();
    history.openToday();
    await history.listed('search-1');
    expect(history.isToday.value).toBe(false);
  });

  it('shows the result for the latest words, whichever answer comes last', async () => {
    const history = await open(today('cup', { pageTitle: 'Cup' }));
    history.open();
    await history.listed('cup', 'search-1');
    let answerFirst: (page: { rows: HistoryRow[]; hasMore: boolean }) => void = () => undefined;
    history.list.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
    history.find('c');
    await vi.waitFor(() => expect(history.list).toHaveBeenCalledTimes(2));
    history.find('cup');
    await history.listed('cup');
    answerFirst({ rows: [], hasMore: false });
    await soon();
    await history.listed('cup');
  });

  it('shows one search, or reports that it is gone or unreadable', async () => {
    const history = await open();
    await historyDatabase.put({ id: 'c', at: NOW, size: 1, row: row({ id: 'c' }) }, 'no JSON');
    await history.known();
    history.show({ id: 'b' });
    await vi.waitFor(() => expect(history.shown.value?.status).toBe('gone'));
    history.show({ id: 'c' });
    await vi.waitFor(() => expect(history.shown.value?.status).toBe('unreadable'));
    history.remove('c');
    await vi.waitFor(() => expect(history.shown.value).toBeUndefined());
    expect(await stored.read('c')).toBeUndefined();
    expect(await isRemoved({ id: 'c', at: NOW })).toBe(true);
  });

  it('reports a problem with the whole history until it is solved', async () => {
    const history = await open();
    history.list.mockRejectedValueOnce(new DatabaseError('newer'));
    history.open();
    await vi.waitFor(() => expect(history.problem.value).toBe('newer'));
    history.open();
    await vi.waitFor(() => expect(history.problem.value).toBeUndefined());
    vi.spyOn(stored, 'clear').mockRejectedValueOnce(new DatabaseError('unreadable'));
    void history.clear();
    await vi.waitFor(() => expect(history.problem.value).toBe('unreadable'));
  });

  it('compares with the repeated search', async () => {
    const history = await open();
    await history.known();
    expect(history.check.value).toBeUndefined();
    history.checkAgain();
    expect(history.check.value).toBe('checking');
    history.search.value = search({ id: 'again' });
    expect(history.check.value).toBe('checking'); // its offers are not loaded yet
    const offers = [compared({ offer: { price: 1300 } })];
    history.compared.value = { searchId: 'again', offers };
    expect(history.check.value).toMatchObject([{ kind: 'price', before: 1420, now: 1300 }]);
    history.search.value = search({ id: 'another' }); // the user's own
    expect(history.isOpen.value).toBe(false);
  });

  it('searches once while a check is running, because each search costs a call', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const history = await open();
    await history.known();
    history.checkAgain();
    history.checkAgain();
    history.search.value = search({ id: 'again' });
    history.checkAgain();
    await soon();
    expect(history.searchAgain).toHaveBeenCalledOnce();
    history.compared.value = { searchId: 'again', offers: [] };
    history.searchAgain.mockRejectedValueOnce(new Error('broken'));
    history.checkAgain();
    await soon();
    expect(history.searchAgain).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(history.check.value).toBe('failed'));
    history.checkAgain();
    await soon();
    expect(history.sent('providePicture')).toHaveLength(3);
  });

  it('ends the check when the user starts another search', async () => {
    const history = await open();
    history.open();
    history.search.value = search({ id: 'next' });
    expect(history.isOpen.value).toBe(false);
  });

  it('goes back to the list, or to where one search was opened', async () => {
    const history = await open();
    await history.known();
    expect(history.isAlone.value).toBe(true);
    history.back();
    expect(history.isOpen.value).toBe(false);
    history.open();
    await history.known();
    expect(history.isAlone.value).toBe(false);
    history.back();
    expect(history.isOpen.value).toBe(true);
    expect(history.shown.value).toBeUndefined();
  });

  it('compares nothing if that search fails, or cannot begin', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const history = await open();
    await history.known();
    history.checkAgain();
    history.search.value = search({ id: 'again' });
    history.outcome.value = { status: 'failed', failure: { code: 'offline' } };
    expect(history.check.value).toBeUndefined();
    expect(history.isOpen.value).toBe(false); // the panel shows why
    await history.known();
    history.searchAgain.mockRejectedValue(new Error('broken'));
    history.checkAgain();
    await vi.waitFor(() => expect(history.check.value).toBe('failed'));
  });
});

it('the history searches a saved picture again, prepared again, with its page', async () => {
  const { pageUrl, pageTitle, ...ofNoPage } = ENTRY.row;
  const history = await open({ ...ENTRY, row: { ...ofNoPage, id: 'no-page' } });
  const picture = { ...PICTURE, base64: '/9j/', way: 'file' };
  const sent = { type: 'providePicture', windowId: WINDOW };
  await history.known();
  history.checkAgain();
  await soon();
  expect(history.sent()).toEqual([{ ...sent, picture: { ...picture, pageUrl, pageTitle } }]);
  await history.known('no-page');
  history.checkAgain();
  await soon();
  expect(history.sent().slice(1)).toEqual([{ ...sent, picture }]);
});
