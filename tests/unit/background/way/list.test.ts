import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRecord, startOf } from '@/entrypoints/background/search-record';
import { readList } from '@/entrypoints/background/way/list';
import { readMore } from '@/entrypoints/background/way/more';
import type { Offer } from '@/utils/core/model/offer';
import type { Search } from '@/utils/core/model/search';
import { wayAt } from '@/utils/core/pages-1688/way';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import { readOffers, readSearch } from '@/utils/io/storage/searches';

const cardOf = (number: number) => ({
  offerId: `6123456789${number}`,
  title: `陶瓷杯 ${number}`,
  price: { low: 1_202 },
  isAdvertisement: false,
});
const CARDS = [11, 12, 13].map(cardOf);
const UNREADABLE = { title: '广告', isAdvertisement: true };

/** What the tab shows. */
let page: { cards: object[]; unread: number; isHidden: boolean; isReadable: boolean };
/** Cards that each scrolling adds. */
let grows: object[][] = [];
let isAllowed = true;
let windowId = 0;
let tabId = 0;
const askWay = vi.spyOn(inPage, 'askWay');
const { query, get, update } = fakeBrowser.tabs;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  page = { cards: CARDS, unread: 1, isHidden: true, isReadable: true };
  grows = [];
  isAllowed = true;
  askWay.mockReset().mockImplementation((_, name) => Promise.resolve(answer(name)));
  windowId = (await fakeBrowser.windows.create({}))?.id ?? 0;
  tabId = (await fakeBrowser.tabs.create({ windowId, url: 'https://s.1688.com/' })).id ?? 0;
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.tabs, { query, get, update });
});

/** Calls that would show a tab. */
function spyOnUpdates() {
  const shows = vi.fn();
  Object.assign(fakeBrowser.tabs, { update: shows });
  return shows;
}

function answer(name: string): unknown {
  if (!page.isReadable) return undefined;
  if (name === 'look') {
    const { cards, isHidden } = page;
    const marks = { isTaken: false, isPressed: false, isComplete: true };
    return { ...marks, document: 'a'.repeat(32), state: 'unknown', isHidden, cards: cards.length };
  }
  if (name === 'read') return { cards: page.cards, unreadable: page.unread };
  if (name === 'scroll') page.cards = [...page.cards, ...(grows.shift() ?? [])];
  return undefined;
}

function searchIn(change: Partial<Search> = {}): Search {
  const target = { tabId, frameId: 0, kind: 'list' } as const;
  const state = startOf('ready');
  return { id: 'a', windowId, service: 'web', target, state, posts: 0, pages: 0, ...change };
}

function following(search: Search, signal = new AbortController().signal) {
  const requireAccess = () =>
    isAllowed ? Promise.resolve() : Promise.reject(new Error('taken back'));
  return { record: createRecord(search, signal), signal, requireAccess };
}

const stored = () => readSearch(windowId);
const idsOf = (offers: readonly Offer[]) => offers.map(({ offerId }) => offerId);

/** Runs until it ends, at most a minute. */
async function ended<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return work;
}

describe('the list of a page that the user has open', () => {
  it('an open list is read where it stands: nothing is put in, pressed, scrolled or shown', async () => {
    const shows = spyOnUpdates();
    await ended(readList(following(searchIn())));
    expect(idsOf(await readOffers(windowId, 0))).toEqual(CARDS.map(({ offerId }) => offerId));
    expect(await stored()).toMatchObject({ state: { status: 'done' }, pages: 1, next: '1' });
    const asked = new Set(askWay.mock.calls.map(([, name]) => name));
    expect([...asked].toSorted()).toEqual(['look', 'read', 'readOffer', 'seen']);
    expect(shows).not.toHaveBeenCalled();
  });

  it('the cards of an open list that could not be read are counted', async () => {
    page.cards = [...CARDS, UNREADABLE];
    await ended(readList(following(searchIn())));
    expect((await stored())?.way?.unreadable).toBe(2);
  });

  it('an open page without offers is said to show none', async () => {
    page = { ...page, cards: [], unread: 0 };
    await expect(ended(readList(following(searchIn())))).rejects.toMatchObject({
      code: 'no-offers',
    });
  });

  it.each([
    ['say nothing', [], 1],
    ['say no number', [UNREADABLE], 0],
    ['are none of ours', [{ ...CARDS[0], account: '林' }], 0],
  ])('an open list is not said to be empty where its cards %s', async (_, cards, unread) => {
    page = { ...page, cards, unread };
    await expect(ended(readList(following(searchIn())))).rejects.toMatchObject({
      code: 'offers-unreadable',
    });
    expect(await stored()).toMatchObject({ pages: 0, way: { unreadable: 1 } });
  });

  it('a list whose tab has gone is a tab that was closed', async () => {
    page.isReadable = false;
    await fakeBrowser.tabs.remove(tabId);
    await expect(ended(readList(following(searchIn())))).rejects.toMatchObject({
      code: 'tab-closed',
    });
  });

  it('a list that may no longer be read fails for want of access', async () => {
    page.isReadable = false;
    isAllowed = false;
    await expect(ended(readList(following(searchIn())))).rejects.toThrow('taken back');
  });

  it.each([
    ['none in time', undefined],
    ['one that is none of ours', { cards: '林', unreadable: 0 }],
  ])('a list is not said to be empty where the page answers %s', async (_, unread) => {
    askWay.mockImplementation((_tab, name) =>
      Promise.resolve(name === 'read' ? unread : answer(name)),
    );
    await expect(ended(readList(following(searchIn())))).rejects.toMatchObject({
      code: 'timed-out',
    });
  });
});

describe('more of a list', () => {
  const more = (search: Search, signal?: AbortSignal) => {
    const known = new Set(CARDS.map(({ offerId }) => offerId));
    const unknown = (offers: Offer[]) =>
      Promise.resolve(offers.filter(({ offerId }) => !known.has(offerId)));
    return ended(readMore(following(search, signal), search.pages, unknown));
  };
  const begun = () =>
    searchIn({
      pages: 1,
      next: '1',
      way: {
        ...wayAt(tabId, 1),
        step: 'read',
        state: 'results',
        listed: { document: 'a'.repeat(32) },
      },
    });

  it('more of a list is read once scrolling has brought it, each offer once', async () => {
    grows = [[], [], [cardOf(14), cardOf(15), UNREADABLE]];
    await more(begun());
    expect(idsOf(await readOffers(windowId, 1))).toEqual(['612345678914', '612345678915']);
    expect(await stored()).toMatchObject({
      state: { status: 'done' },
      pages: 2,
      next: '2',
      way: { unreadable: 2 },
    });
  });

  it('a list that brings nothing new in sight has ended, and its tab is left alone', async () => {
    page.isHidden = false;
    const shows = spyOnUpdates();
    await more(begun());
    expect(await stored()).toMatchObject({ state: { status: 'done' }, pages: 2 });
    expect(await stored()).not.toHaveProperty('next');
    expect(shows).not.toHaveBeenCalled();
  });

  it('what a hidden tab does not draw is waited for in sight, once, and then the user’s tab is back', async () => {
    const own = (await fakeBrowser.tabs.create({ windowId, active: true })).id ?? 0;
    const shown: number[] = [];
    Object.assign(fakeBrowser.tabs, {
      query: () => Promise.resolve([{ id: own }]),
      get: (id: number) => Promise.resolve({ id, windowId, active: shown.at(-1) === id }),
      update: (id: number) => Promise.resolve(shown.push(id)),
    });
    await more(begun());
    expect(shown).toEqual([tabId, own]);
    expect(await stored()).toMatchObject({ state: { status: 'done' } });
    expect((await stored())?.way).not.toHaveProperty('shown');
  });

  it.each([
    ['the tab was closed', async () => fakeBrowser.tabs.remove(tabId), { code: 'tab-closed' }],
    [
      'access was taken back',
      async () => void (isAllowed = false),
      expect.objectContaining({ message: 'taken back' }),
    ],
  ])('a list that cannot be scrolled fails with its cause: %s', async (_, befall, cause) => {
    page.isReadable = false;
    await befall();
    await expect(more(begun())).rejects.toMatchObject(cause);
  });

  it.each([
    ['another document', { document: 'b'.repeat(32) }, { document: 'a'.repeat(32) }],
    ['results of another picture', { document: 'a'.repeat(32), imageId: '2' }, { imageId: '1' }],
  ])('a tab that shows %s by now adds nothing to the list', async (_, shows, read) => {
    grows = [[cardOf(14)]];
    const marks = { isTaken: false, isPressed: false, isComplete: true, isHidden: true, cards: 4 };
    const look = { ...marks, state: 'results', ...shows };
    askWay.mockImplementation((_tab, name) =>
      Promise.resolve(name === 'look' ? look : answer(name)),
    );
    const search = begun();
    const listed = { document: 'a'.repeat(32), ...read };
    const way = search.way && { ...search.way, listed };
    await expect(more({ ...search, ...(way && { way }) })).rejects.toMatchObject({
      code: 'interrupted',
    });
    expect(await stored()).toMatchObject({ pages: 1, next: '1' });
  });

  it('a list has not ended where the page answers nothing when it is read', async () => {
    askWay.mockImplementation((_, name) =>
      Promise.resolve(name === 'read' ? undefined : answer(name)),
    );
    await expect(more(begun())).rejects.toMatchObject({ code: 'timed-out' });
    expect(await stored()).toMatchObject({ pages: 1, next: '1' });
  });

  it('scrolling ends where the search is cancelled', async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 1_000);
    await expect(more(begun(), cancel.signal)).rejects.toThrow();
    const scrolled = askWay.mock.calls.filter(([, name]) => name === 'scroll').length;
    expect(scrolled).toBeLessThan(8);
  });
});
