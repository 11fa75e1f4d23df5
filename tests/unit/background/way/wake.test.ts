import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as searches from '@/entrypoints/background/search';
import { onPageChanged, onTabRemoved, onTabUpdated } from '@/entrypoints/background/way/wake';
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
const COMPLETE = { status: 'complete' } as const;

const askWay = vi.spyOn(inPage, 'askWay');
const runSearch = vi.spyOn(searches, 'runSearch');
const query = vi.fn<() => Promise<object[]>>();
const { query: realQuery } = fakeBrowser.tabs;
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
  Object.assign(fakeBrowser.tabs, { query });
  windowId = (await fakeBrowser.windows.create({}))?.id ?? 0;
});

afterEach(() => {
  Object.assign(fakeBrowser.tabs, { query: realQuery });
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

describe('a tab that has loaded', () => {
  it('a loaded tab that shows something else goes on with the search that waits for it', async () => {
    const search = await leave();
    state = 'results';
    await onTabUpdated(COMPLETE, { id: OWN, windowId });
    expect(runSearch).toHaveBeenCalledExactlyOnceWith(search, 'kept');
  });

  it('a loaded tab that still shows the same is waited for again', async () => {
    await leave();
    await onTabUpdated(COMPLETE, { id: OWN, windowId });
    expect(runSearch).not.toHaveBeenCalled();
    expect(askWay.mock.calls.map(([tabId, name]) => [tabId, name])).toEqual([
      [OWN, 'look'],
      [OWN, 'await'],
    ]);
  });

  it('a loaded tab that cannot be read is waited for again', async () => {
    await leave();
    askWay.mockRejectedValue(new Error('no access'));
    await onTabUpdated(COMPLETE, { id: OWN, windowId });
    expect(runSearch).not.toHaveBeenCalled();
    expect(await stateOf()).toEqual({ status: 'handed-off' });
  });

  it('a stranger’s tab is neither read nor looked for where no search waits', async () => {
    for (const status of ['done', 'failed', 'running'] as const) {
      const states: Record<typeof status, Search['state']> = {
        done: { status: 'done', finishedAt: 1 },
        failed: { status: 'failed', failure: { code: 'tab-closed' } },
        running: { status: 'running', stage: 'posting', startedAt: 1, deadline: 2 },
      };
      await leave({ state: states[status] }, { others: [1] });
      await onTabUpdated(COMPLETE, { id: STRANGER, windowId });
    }
    expect([askWay, runSearch, query].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('a stranger’s tab is not read while a search waits for another', async () => {
    await leave({}, { others: [1] });
    query.mockResolvedValue([{ id: STRANGER, url: 'https://bank.example/' }]);
    await onTabUpdated(COMPLETE, { id: STRANGER, windowId });
    expect(askWay).not.toHaveBeenCalled();
    expect(runSearch).not.toHaveBeenCalled();
  });

  it('a tab that the page has opened for its results is followed', async () => {
    const search = await leave({}, { others: [1, OWN] });
    const url = 'https://air.1688.com/pc-image-search/?tab=imageSearch&imageId=1';
    query.mockResolvedValue([{ id: STRANGER, url }]);
    state = 'results';
    await onTabUpdated(COMPLETE, { id: STRANGER, windowId });
    expect(runSearch).toHaveBeenCalledExactlyOnceWith(search, 'kept');
  });

  it('a tab is not looked at before it has loaded', async () => {
    await leave();
    for (const change of [{}, { status: 'loading' as const }])
      await onTabUpdated(change, { id: OWN, windowId });
    expect(askWay).not.toHaveBeenCalled();
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
  it('a closed tab ends the search that waits in it', async () => {
    await leave();
    await onTabRemoved(OWN);
    expect(await stateOf()).toMatchObject({ status: 'failed', failure: { code: 'tab-closed' } });
  });

  it.each([
    ['another tab', STRANGER, 'handed-off'],
    ['its tab, once its offers are read', OWN, 'done'],
  ] as const)('a closed tab leaves other searches as they are: %s', async (_, tabId, status) => {
    const left = status === 'done' ? { status, finishedAt: 1 } : { status };
    await leave({ state: left });
    await onTabRemoved(tabId);
    expect(await stateOf()).toEqual(left);
  });

  it('a closed tab is no longer one of ours', async () => {
    await keepOwnTab(windowId, OWN);
    await keepOwnTab(windowId, STRANGER);
    await onTabRemoved(OWN);
    expect(await readOwnTabs(windowId)).toEqual([STRANGER]);
  });
});
