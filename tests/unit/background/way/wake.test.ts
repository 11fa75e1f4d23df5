import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as searches from '@/entrypoints/background/search';
import { closeTabs } from '@/entrypoints/background/way/tabs';
import { lookAgain, onPageChanged, takeTab } from '@/entrypoints/background/way/wake';
import type { Search } from '@/utils/core/model/search';
import { type Way, wayAt } from '@/utils/core/pages-1688/way';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import { keepOwnTab, readOwnTabs } from '@/utils/io/storage/own-tabs';
import { readSearch, writeSearch } from '@/utils/io/storage/searches';

const OWN = 41;
const STRANGER = 42;
const LOOK = {
  document: '0'.repeat(32),
  isHidden: false,
  isComplete: true,
  isTaken: false,
  isPressed: false,
  cards: 0,
};
const RESULTS = 'https://air.1688.com/pc-image-search/?tab=imageSearch&imageId=';

const askWay = vi.spyOn(inPage, 'askWay');
const runSearch = vi.spyOn(searches, 'runSearch');
const query = vi.fn<() => Promise<object[]>>();
const get = vi.fn<(id: number) => Promise<object>>();
const { query: realQuery, get: realGet } = fakeBrowser.tabs;
let windowId = 0;
/** What the page shows. */
let state = 'login';

beforeEach(async () => {
  fakeBrowser.reset();
  state = 'login';
  askWay
    .mockReset()
    .mockImplementation((_, name) =>
      Promise.resolve(name === 'look' ? { ...LOOK, state } : undefined),
    );
  runSearch.mockReset().mockResolvedValue(undefined);
  query.mockReset().mockResolvedValue([]);
  get.mockReset().mockImplementation(async (id) => tabAt(id));
  Object.assign(fakeBrowser.tabs, { query, get });
  windowId = (await fakeBrowser.windows.create({}))?.id ?? 0;
});

afterEach(() => {
  Object.assign(fakeBrowser.tabs, { query: realQuery, get: realGet });
  vi.unstubAllEnvs();
});

afterAll(() => runSearch.mockRestore());

/** A search that waits for the user's hand in its tab, with these changes. */
async function leave(changes: Partial<Search> = {}, way: Partial<Way> = {}): Promise<Search> {
  const search: Search = {
    id: 'a',
    windowId,
    service: 'web',
    target: { tabId: 1, frameId: 0, kind: 'image' },
    state: { status: 'handed-off' },
    posts: 1,
    pages: 0,
    way: { ...wayAt(OWN, 1), step: 'give', state: 'login', ...way },
    ...changes,
  };
  await writeSearch(search);
  return search;
}

const TAB = {
  windowId: 1,
  index: 0,
  groupId: -1,
  active: true,
  highlighted: false,
  selected: false,
  pinned: false,
  incognito: false,
  frozen: false,
  discarded: false,
  lastAccessed: 0,
  autoDiscardable: true,
};
const senderOf = (tabId?: number, id: string = fakeBrowser.runtime.id) => ({
  id,
  ...(tabId !== undefined && { tab: { ...TAB, id: tabId } }),
});
const stateOf = async () => (await readSearch(windowId))?.state;

/** A tab of the search's window. */
const tabAt = (id: number, changes: object = {}) => ({ ...TAB, windowId, id, ...changes });

describe('a tab that has changed', () => {
  it('a tab that shows something else goes on with the search that waits for it', async () => {
    const search = await leave();
    state = 'results';
    await lookAgain(windowId);
    expect(runSearch).toHaveBeenCalledExactlyOnceWith(search, 'kept');
  });

  it('a tab that still shows the same is waited for again', async () => {
    await leave();
    await lookAgain(windowId);
    expect(runSearch).not.toHaveBeenCalled();
    expect(askWay.mock.calls.map(([tabId, name]) => [tabId, name])).toEqual([
      [OWN, 'look'],
      [OWN, 'await'],
    ]);
  });

  it('a tab that cannot be read is waited for again', async () => {
    await leave();
    askWay.mockRejectedValue(new Error('no access'));
    await lookAgain(windowId);
    expect(runSearch).not.toHaveBeenCalled();
    expect(await stateOf()).toEqual({ status: 'handed-off' });
  });

  it('no tab is read or looked for where no search waits', async () => {
    for (const status of ['done', 'failed', 'running'] as const) {
      const states: Record<typeof status, Search['state']> = {
        done: { status: 'done', finishedAt: 1 },
        failed: { status: 'failed', failure: { code: 'tab-closed' } },
        running: { status: 'running', stage: 'posting', startedAt: 1, deadline: 2 },
      };
      await leave({ state: states[status] }, { others: [1] });
      await lookAgain(windowId);
    }
    expect([askWay, runSearch, query].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('a search that another has followed during the look is not begun again', async () => {
    await leave();
    askWay.mockImplementation(async (_, name) => {
      if (name !== 'look') return undefined;
      await leave({ id: 'b' }, { tabId: STRANGER });
      return { ...LOOK, state: 'results' };
    });
    await lookAgain(windowId);
    expect(runSearch).not.toHaveBeenCalled();
  });

  it('a search that has gone on during the look is not begun again from its older record', async () => {
    await leave();
    askWay.mockImplementation(async (_, name) => {
      if (name !== 'look') return undefined;
      await leave({}, { step: 'read' });
      return { ...LOOK, state: 'results' };
    });
    await lookAgain(windowId);
    expect(runSearch).not.toHaveBeenCalled();
  });
});

describe('a tab that may have been opened for the results', () => {
  it('one that Firefox says the search’s tab has opened is followed', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const search = await leave({}, { others: [1, OWN] });
    query.mockResolvedValue([tabAt(STRANGER, { url: `${RESULTS}1`, openerTabId: OWN })]);
    await lookAgain(windowId);
    expect(runSearch).toHaveBeenCalledExactlyOnceWith(search, 'kept');
  });

  it('an opener that Chrome names ties no tab to the search, which a stranger’s tab may have as well', async () => {
    await leave({}, { others: [1, OWN] });
    query.mockResolvedValue([tabAt(STRANGER, { url: `${RESULTS}1`, openerTabId: OWN })]);
    await lookAgain(windowId);
    expect(runSearch).not.toHaveBeenCalled();
    expect((await readSearch(windowId))?.way?.asked).toBe(STRANGER);
  });

  it('one that nothing ties to the search is not read: the user is asked, and says yes once', async () => {
    const search = await leave({}, { others: [1, OWN] });
    query.mockResolvedValue([tabAt(STRANGER, { url: `${RESULTS}1`, openerTabId: 1 })]);
    await lookAgain(windowId);
    const { way } = search;
    expect(runSearch).not.toHaveBeenCalled();
    expect(askWay.mock.calls.filter(([tabId]) => tabId === STRANGER)).toEqual([]);
    expect((await readSearch(windowId))?.way).toEqual({ ...way, asked: STRANGER });
    await takeTab(windowId, STRANGER);
    const [[taken] = []] = runSearch.mock.calls;
    expect(taken?.way).toMatchObject({ tabId: STRANGER });
    expect(taken?.way?.asked).toBeUndefined();
    expect(await readOwnTabs(windowId)).toEqual([]);
  });

  it.each([
    ['was not asked about', { url: `${RESULTS}1` }, {}],
    ['shows another site by now', { url: 'https://bank.example/' }, { asked: STRANGER }],
    ['is of a login by now', { url: 'https://login.1688.com/' }, { asked: STRANGER }],
  ])('a tab that %s is not taken', async (_, shown, way) => {
    await leave({}, { others: [1, OWN], ...way });
    query.mockResolvedValue([tabAt(STRANGER, shown)]);
    await takeTab(windowId, STRANGER);
    expect(runSearch).not.toHaveBeenCalled();
  });

  it('the question goes with its tab', async () => {
    await leave({}, { others: [1, OWN], asked: STRANGER });
    await lookAgain(windowId);
    expect((await readSearch(windowId))?.way?.asked).toBeUndefined();
  });

  it('the tab of another window’s search is not taken', async () => {
    const other = (await fakeBrowser.windows.create({}))?.id ?? 0;
    await leave({ id: 'b', windowId: other }, { tabId: STRANGER });
    await leave({}, { others: [1, OWN] });
    query.mockResolvedValue([tabAt(STRANGER, { url: `${RESULTS}1`, openerTabId: OWN })]);
    await lookAgain(windowId);
    expect(runSearch).not.toHaveBeenCalled();
    expect((await readSearch(windowId))?.way?.asked).toBeUndefined();
  });
});

describe('a page that says that it has changed', () => {
  it('a page that says that it has changed is believed as far as it shows something else', async () => {
    await leave();
    await onPageChanged(undefined, senderOf(OWN));
    expect(runSearch).not.toHaveBeenCalled();
    state = 'upload';
    await onPageChanged(undefined, senderOf(OWN));
    expect(runSearch).toHaveBeenCalledOnce();
  });

  it.each([
    ['another extension', () => senderOf(OWN, 'another-extension')],
    ['a page of ours, which is in no tab', () => senderOf()],
    ['another tab', () => senderOf(STRANGER)],
  ])('a message is no reason to look at a page where it comes from %s', async (_, sender) => {
    await leave();
    state = 'results';
    await onPageChanged(undefined, sender());
    expect(askWay).not.toHaveBeenCalled();
    expect(runSearch).not.toHaveBeenCalled();
  });

  it('a message may say anything: only the page that sent it is looked at', async () => {
    await leave();
    await onPageChanged({ state: 'results', tabId: STRANGER }, senderOf(OWN));
    expect(askWay.mock.calls.map(([tabId]) => tabId)).toEqual([OWN, OWN]);
    expect(runSearch).not.toHaveBeenCalled();
  });

  it('a page with an answer of its own making counts as one that cannot be read', async () => {
    await leave();
    askWay.mockResolvedValue({ ...LOOK, state: 'results', offers: [{}] });
    await onPageChanged(undefined, senderOf(OWN));
    expect(runSearch).not.toHaveBeenCalled();
  });
});

describe('a tab that is closed', () => {
  const close = (...ids: number[]) =>
    get.mockImplementation(async (id) => {
      if (ids.includes(id)) throw new Error('No tab with that id');
      return tabAt(id);
    });

  it('a closed tab ends the search that waits in it', async () => {
    await leave();
    close(OWN);
    await lookAgain(windowId);
    expect(await stateOf()).toMatchObject({ status: 'failed', failure: { code: 'tab-closed' } });
  });

  it.each([
    ['another tab', STRANGER, 'handed-off'],
    ['its tab, once its offers are read', OWN, 'done'],
  ] as const)('a closed tab leaves other searches as they are: %s', async (_, tabId, status) => {
    const left = status === 'done' ? { status, finishedAt: 1 } : { status };
    await leave({ state: left });
    close(tabId);
    await lookAgain(windowId);
    expect(await stateOf()).toEqual(left);
  });

  it('a closed tab is no longer one of ours', async () => {
    await keepOwnTab(windowId, OWN);
    await keepOwnTab(windowId, STRANGER);
    close(OWN);
    await lookAgain(windowId);
    expect(await readOwnTabs(windowId)).toEqual([STRANGER]);
  });
});

describe('the tabs that are closed by the panel', () => {
  it('tabs that show another site by now are left open, as the user’s', async () => {
    const remove = vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue(undefined);
    await keepOwnTab(windowId, OWN);
    await keepOwnTab(windowId, STRANGER);
    get.mockImplementation(async (id) =>
      tabAt(id, { url: id === OWN ? `${RESULTS}1` : 'https://mail.example/' }),
    );
    await closeTabs(windowId);
    expect(remove.mock.calls).toEqual([[OWN]]);
    expect(await readOwnTabs(windowId)).toEqual([]);
    remove.mockRestore();
  });
});
