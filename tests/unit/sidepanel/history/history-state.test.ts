import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createHistoryView,
  type HistoryView,
  type HistoryViewDeps,
} from '@/entrypoints/sidepanel/history/history-state';
import type { ComparedSearch } from '@/entrypoints/sidepanel/history/save-searches';
import type { Outcome } from '@/entrypoints/sidepanel/search-state';
import { createSessionState } from '@/entrypoints/sidepanel/history/session-state';
import type { Search } from '@/utils/model/search';
import type { SessionRow } from '@/utils/model/history';
import { HistoryError } from '@/utils/storage/history-database';
import { search } from '../../../support/panel/fixtures';
import { speak } from '../../../support/panel/words';
import { compared, entry, row } from '../../kept-fixtures';

let view: HistoryView | undefined;
beforeEach(() => speak('en'));
afterEach(() => {
  view?.stop();
  vi.restoreAllMocks();
});

function open() {
  const deps = {
    list: vi.fn<HistoryViewDeps['list']>().mockResolvedValue({ rows: [row()], hasMore: false }),
    read: vi.fn<HistoryViewDeps['read']>().mockResolvedValue(entry()),
    remove: vi.fn<HistoryViewDeps['remove']>().mockResolvedValue(undefined),
    clear: vi.fn<HistoryViewDeps['clear']>().mockResolvedValue(undefined),
    searchAgain: vi.fn<HistoryViewDeps['searchAgain']>().mockResolvedValue(undefined),
    search: signal<Search | undefined>(search({ id: 'now' })),
    compared: signal<ComparedSearch | undefined>(undefined),
    outcome: signal<Pick<Outcome, 'status'>>({ status: 'done' }),
  };
  const opened = createHistoryView(deps);
  view = opened;
  const known = async () => {
    opened.show(row());
    await vi.waitFor(() => expect(opened.shown.value?.status).toBe('known'));
  };
  return { ...opened, deps, known };
}

describe('the history in the panel', () => {
  it('is read when it is opened, and further on demand', async () => {
    const history = open();
    expect(history.deps.list).not.toHaveBeenCalled();
    history.open();
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row()]));
    history.more();
    expect(history.deps.list).toHaveBeenLastCalledWith('', 100);
  });

  it('shows what the latest words found, whichever answer comes last', async () => {
    const history = open();
    let answerFirst: (page: { rows: SessionRow[]; hasMore: boolean }) => void = () => undefined;
    history.deps.list.mockImplementationOnce(
      () => new Promise((resolve) => (answerFirst = resolve)),
    );
    history.find('c');
    history.find('cup');
    await vi.waitFor(() => expect(history.page.value?.rows).toEqual([row()]));
    answerFirst({ rows: [], hasMore: false });
    await Promise.resolve();
    expect(history.page.value?.rows).toEqual([row()]);
  });

  it('shows one search, or that it is gone or unreadable', async () => {
    const history = open();
    await history.known();
    history.deps.read.mockResolvedValueOnce(undefined);
    history.show({ id: 'b' });
    await vi.waitFor(() => expect(history.shown.value?.status).toBe('gone'));
    history.deps.read.mockRejectedValueOnce(new HistoryError('unreadable'));
    history.show({ id: 'c' });
    await vi.waitFor(() => expect(history.shown.value?.status).toBe('unreadable'));
    history.remove('c');
    await vi.waitFor(() => expect(history.shown.value).toBeUndefined());
    expect(history.deps.remove).toHaveBeenCalledWith('c');
  });

  it('tells what is wrong with all of it, until it is mended', async () => {
    const history = open();
    history.deps.list.mockRejectedValueOnce(new HistoryError('newer'));
    history.open();
    await vi.waitFor(() => expect(history.problem.value).toBe('newer'));
    history.open();
    await vi.waitFor(() => expect(history.problem.value).toBeUndefined());
    history.deps.clear.mockRejectedValueOnce(new HistoryError('unreadable'));
    void history.clear();
    await vi.waitFor(() => expect(history.problem.value).toBe('unreadable'));
  });

  it('compares with the search that is made again', async () => {
    const history = open();
    await history.known();
    expect(history.check.value).toBeUndefined();
    history.checkAgain();
    expect(history.check.value).toBe('checking');
    history.deps.search.value = search({ id: 'again' });
    expect(history.check.value).toBe('checking'); // its offers are not there yet
    const offers = [compared({ offer: { price: 1300 } })];
    history.deps.compared.value = { searchId: 'again', offers };
    expect(history.check.value).toMatchObject([{ kind: 'price', before: 1420, now: 1300 }]);
    history.deps.search.value = search({ id: 'another' }); // the user's own
    expect(history.isOpen.value).toBe(false);
  });

  it('asks once for as long as it is on its way, because each time costs a call', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const history = open();
    await history.known();
    history.checkAgain();
    history.checkAgain();
    history.deps.search.value = search({ id: 'again' });
    history.checkAgain();
    expect(history.deps.searchAgain).toHaveBeenCalledOnce();
    history.deps.compared.value = { searchId: 'again', offers: [] };
    history.deps.searchAgain.mockRejectedValueOnce(new Error('broken'));
    history.checkAgain();
    expect(history.deps.searchAgain).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(history.check.value).toBe('failed'));
    history.checkAgain();
    expect(history.deps.searchAgain).toHaveBeenCalledTimes(3);
  });

  it('gives way to the next search of the user', async () => {
    const history = open();
    history.open();
    history.deps.search.value = search({ id: 'next' });
    expect(history.isOpen.value).toBe(false);
  });

  it('goes back to the list, or to where one search was shown from', async () => {
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

  it('compares nothing where that search fails, or cannot begin', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const history = open();
    await history.known();
    history.checkAgain();
    history.deps.search.value = search({ id: 'again' });
    history.deps.outcome.value = { status: 'failed' };
    expect(history.check.value).toBeUndefined();
    expect(history.isOpen.value).toBe(false); // the panel says why
    await history.known();
    history.deps.searchAgain.mockRejectedValue(new Error('broken'));
    history.checkAgain();
    await vi.waitFor(() => expect(history.check.value).toBe('failed'));
  });
});

describe('the session list in the panel', () => {
  it('follows what is stored, and says what failed', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    let changed: () => void = () => undefined;
    const stopped = vi.fn<() => void>();
    const deps = {
      readRows: vi.fn<() => Promise<SessionRow[]>>().mockResolvedValue([row()]),
      watchRows: (listener: () => void) => {
        changed = listener;
        return stopped;
      },
      removeRow: vi.fn<(id: string) => Promise<void>>().mockRejectedValue(new Error('broken')),
    };
    const session = createSessionState(deps);
    await vi.waitFor(() => expect(session.rows.value).toEqual([row()]));
    session.noteNotKept();
    expect(session.problem.value).toBe('notKept');
    deps.readRows.mockResolvedValue([]);
    changed();
    await vi.waitFor(() => expect(session.rows.value).toEqual([]));
    expect(session.problem.value).toBeUndefined();
    session.remove('a');
    await vi.waitFor(() => expect(session.problem.value).toBe('failed'));
    session.stop();
    expect(stopped).toHaveBeenCalledOnce();
  });
});
