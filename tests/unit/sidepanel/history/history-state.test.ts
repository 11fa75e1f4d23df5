import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistoryView } from '@/entrypoints/sidepanel/history/history-state';
import type { ComparedSearch } from '@/entrypoints/sidepanel/history/save-searches';
import type { Outcome } from '@/entrypoints/sidepanel/search-state';
import type { Search } from '@/utils/core/model/search';
import type { HistoryRow } from '@/utils/core/model/history';
import { HistoryError } from '@/utils/io/storage/history-database';
import { panelContext } from '../../../support/panel/context';
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
/** Waits until the request has been sent. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => speak('en'));
afterEach(() => {
  vi.restoreAllMocks();
});

function open() {
  const context = panelContext();
  const { history } = context.storage;
  history.list.mockResolvedValue({ rows: [row()], hasMore: false });
  history.read.mockResolvedValue({ ...entry(), picture: PICTURE });
  const input = {
    search: signal<Search | undefined>(search({ id: 'now' })),
    compared: signal<ComparedSearch | undefined>(undefined),
    outcome: signal<Pick<Outcome, 'status'>>({ status: 'done' }),
    notWritten: () => undefined,
    writeAgain: () => Promise.resolve(),
  };
  const opened = live(() => createHistoryView(context, history, input));
  const known = async () => {
    opened.show(row());
    await vi.waitFor(() => expect(opened.shown.value?.status).toBe('known'));
  };
  const searchAgain = context.messages.providePicture;
  return { ...opened, ...input, storage: history, searchAgain, known };
}

describe('the history in the panel', () => {
  it('is read when it is opened, and further on demand', async () => {
    const history = open();
    await soon();
    expect(history.storage.list).not.toHaveBeenCalled();
    history.open();
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row()]));
    history.more();
    await soon();
    expect(history.storage.list).toHaveBeenLastCalledWith('', 100, undefined);
  });

  it('the history is read where no search is shown, and again when searches are added or removed', async () => {
    const history = open();
    history.search.value = undefined;
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row()]));
    history.storage.list.mockResolvedValue({ rows: [], hasMore: false });
    history.storage.notify();
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([]));
    expect(history.changes.value).toBe(1);
  });

  it('counts the searches of today, and lists them alone on demand', async () => {
    const history = open();
    history.storage.count.mockResolvedValue(2);
    history.openToday();
    await vi.waitFor(() => expect(history.isToday.value).toBe(true));
    const midnight = new Date(2000).setHours(0, 0, 0, 0);
    expect(history.storage.count).toHaveBeenLastCalledWith(midnight);
    expect(history.storage.list).toHaveBeenLastCalledWith('', 50, midnight);
    history.showToday(false);
    await soon();
    expect(history.storage.list).toHaveBeenLastCalledWith('', 50, undefined);
    history.showToday(true);
    history.find('cup'); // of all days
    await soon();
    expect(history.storage.list).toHaveBeenLastCalledWith('cup', 50, undefined);
    expect(history.isToday.value).toBe(false);
  });

  it('lists all searches where there are none of today', async () => {
    const history = open();
    history.storage.count.mockResolvedValue(0);
    history.openToday();
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row()]));
    expect(history.isToday.value).toBe(false);
    expect(history.storage.list).toHaveBeenLastCalledWith('', 50, undefined);
  });

  it('shows the result for the latest words, whichever answer comes last', async () => {
    const history = open();
    history.open();
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row()]));
    let answerFirst: (page: { rows: HistoryRow[]; hasMore: boolean }) => void = () => undefined;
    history.storage.list.mockImplementationOnce(
      () => new Promise((resolve) => (answerFirst = resolve)),
    );
    history.find('c');
    await vi.waitFor(() => expect(history.storage.list).toHaveBeenCalledTimes(2));
    history.storage.list.mockResolvedValue({ rows: [row({ id: 'cup' })], hasMore: false });
    history.find('cup');
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row({ id: 'cup' })]));
    answerFirst({ rows: [], hasMore: false });
    await Promise.resolve();
    expect(history.page.value?.rows).toEqual([row({ id: 'cup' })]);
  });

  it('shows one search, or reports that it is gone or unreadable', async () => {
    const history = open();
    await history.known();
    history.storage.read.mockResolvedValueOnce(undefined);
    history.show({ id: 'b' });
    await vi.waitFor(() => expect(history.shown.value?.status).toBe('gone'));
    history.storage.read.mockRejectedValueOnce(new HistoryError('unreadable'));
    history.show({ id: 'c' });
    await vi.waitFor(() => expect(history.shown.value?.status).toBe('unreadable'));
    history.remove('c');
    await vi.waitFor(() => expect(history.shown.value).toBeUndefined());
    expect(history.storage.remove).toHaveBeenCalledWith('c');
  });

  it('reports a problem with the whole history until it is solved', async () => {
    const history = open();
    history.storage.list.mockRejectedValueOnce(new HistoryError('newer'));
    history.open();
    await vi.waitFor(() => expect(history.problem.value).toBe('newer'));
    history.open();
    await vi.waitFor(() => expect(history.problem.value).toBeUndefined());
    history.storage.clear.mockRejectedValueOnce(new HistoryError('unreadable'));
    void history.clear();
    await vi.waitFor(() => expect(history.problem.value).toBe('unreadable'));
  });

  it('compares with the repeated search', async () => {
    const history = open();
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
    const history = open();
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
    expect(history.searchAgain).toHaveBeenCalledTimes(3);
  });

  it('ends the check when the user starts another search', async () => {
    const history = open();
    history.open();
    history.search.value = search({ id: 'next' });
    expect(history.isOpen.value).toBe(false);
  });

  it('goes back to the list, or to where one search was opened', async () => {
    const history = open();
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
    const history = open();
    await history.known();
    history.checkAgain();
    history.search.value = search({ id: 'again' });
    history.outcome.value = { status: 'failed' };
    expect(history.check.value).toBeUndefined();
    expect(history.isOpen.value).toBe(false); // the panel shows why
    await history.known();
    history.searchAgain.mockRejectedValue(new Error('broken'));
    history.checkAgain();
    await vi.waitFor(() => expect(history.check.value).toBe('failed'));
  });
});

it('the history searches a saved picture again, prepared again, with its page', async () => {
  const history = open();
  await history.known();
  history.checkAgain();
  await soon();
  const { pageUrl, pageTitle, ...ofNoPage } = entry().row;
  const prepared = { ...PICTURE, base64: '/9j/' };
  expect(history.searchAgain).toHaveBeenLastCalledWith({
    ...prepared,
    way: 'file',
    pageUrl,
    pageTitle,
  });
  const other = open();
  other.storage.read.mockResolvedValue({ ...entry(), picture: PICTURE, row: ofNoPage });
  await other.known();
  other.checkAgain();
  await soon();
  expect(other.searchAgain).toHaveBeenLastCalledWith({ ...prepared, way: 'file' });
});
