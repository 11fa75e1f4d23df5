import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRecord, startOf } from '@/entrypoints/background/search-record';
import { followPage } from '@/entrypoints/background/way/follow';
import type { Search } from '@/utils/core/model/search';
import type { GiveWay } from '@/utils/core/pages-1688/way';
import { pause } from '@/utils/core/pause';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import { readOffers, readSearch, writeSearch } from '@/utils/io/storage/searches';

const URL = 'https://www.1688.com/';
const picture = { mime: 'image/jpeg' as const, bytes: Uint8Array.from([0xff, 0xd8, 0xff]) };
const CARD = {
  offerId: '612345678901',
  title: '陶瓷杯',
  price: { low: 1_202 },
  isAdvertisement: false,
};
/** What stood on the page, for a report. */
const SEEN = {
  state: 'results',
  readyState: 'complete',
  isHidden: true,
  hints: { cards: 40 },
  shadowRoots: 0,
  cardPath: ['div'],
};
const documentOf = (number: number) => `${number}`.padStart(32, '0');

/** A page of 1688 in short: what it shows, and what it was given. */
class Page {
  documents = 1;
  document = documentOf(1);
  state = 'upload';
  imageId: string | undefined;
  given: GiveWay[] = [];
  isPressed = false;
  uploads = 0;
  uploadedAt = 0;
  presses = 0;
  /** What is read of its cards. */
  list: object = { cards: [CARD], unreadable: 1 };
  /** The ways that the page takes a picture by. */
  takes: readonly GiveWay[] = ['files'];

  answer(name: string, [argument]: readonly unknown[]): unknown {
    if (name === 'look') return this.#look();
    if (name === 'give') return this.#give(argument);
    if (name === 'press') return this.#press();
    if (name === 'read') return this.list;
    if (name === 'seen') return SEEN;
    return undefined;
  }

  /** The tab shows another document. */
  lead(state: string, imageId?: string): void {
    this.documents += 1;
    Object.assign(this, {
      document: documentOf(this.documents),
      state,
      imageId,
      given: [],
      isPressed: false,
    });
  }

  #look() {
    const { document, state, imageId, isPressed } = this;
    const given = this.given.at(-1);
    return {
      document,
      state,
      isPressed,
      isHidden: true,
      isComplete: true,
      isTaken: false,
      cards: 1,
      ...(given && { given }),
      ...(imageId !== undefined && { imageId }),
    };
  }

  #give(argument: unknown): boolean {
    const { way } = Object(argument);
    if (this.given.includes(way)) return true;
    this.given.push(way);
    if (!this.takes.includes(way)) return true;
    this.uploads += 1;
    this.uploadedAt = Date.now();
    this.state = 'preview';
    return true;
  }

  #press(): boolean {
    if (this.isPressed) return true;
    this.isPressed = true;
    this.presses += 1;
    setTimeout(() => this.lead('results', `${11 + this.uploads}`), 500);
    return true;
  }
}

const askWay = vi.spyOn(inPage, 'askWay');
let page: Page;
let windowId = 0;
let isAllowed = true;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  page = new Page();
  isAllowed = true;
  askWay.mockReset();
  askWay.mockImplementation((_, name, args) => Promise.resolve(page.answer(name, args)));
  windowId = (await fakeBrowser.windows.create({}))?.id ?? 0;
});
afterEach(() => void vi.useRealTimers());

function newSearch(change: Partial<Search> = {}): Search {
  const target = { tabId: 1, frameId: 0, kind: 'image' } as const;
  const state = startOf('ready');
  return { id: 'a', windowId, service: 'web', target, state, posts: 0, pages: 0, ...change };
}

function follow(search: Search, signal = new AbortController().signal) {
  const record = createRecord(search, signal);
  const requireAccess = () =>
    isAllowed ? Promise.resolve() : Promise.reject(new Error('taken back'));
  return followPage({ record, signal, requireAccess }, picture, URL);
}

async function stored(): Promise<Search> {
  const search = await readSearch(windowId);
  if (!search) throw new Error('No search is stored');
  return search;
}

describe('a search in a tab', () => {
  it('a picture is put in once, searched once, and the offers that stand there are read', async () => {
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(6_000);
    await ended;
    expect(page).toMatchObject({ uploads: 1, presses: 1 });
    expect(await stored()).toMatchObject({
      state: { status: 'done' },
      pages: 1,
      way: { step: 'read', state: 'results', unreadable: 1 },
    });
    expect(await readOffers(windowId, 0)).toMatchObject([{ offerId: CARD.offerId, price: 1_202 }]);
  });

  it('a change and a paste that the page ignores are followed by a drop', async () => {
    page.takes = ['drop'];
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(12_000);
    await ended;
    const ways = askWay.mock.calls.flatMap(([, name, [first]]) =>
      name === 'give' ? [Object(first).way] : [],
    );
    expect(ways).toEqual(['files', 'paste', 'drop']);
    expect(page).toMatchObject({ uploads: 1, presses: 1 });
  });

  it('a page that stands still while it is given the picture has time to show that it has it', async () => {
    askWay.mockImplementation(async (_, name, args) => {
      if (name !== 'give') return page.answer(name, args);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const answer = page.answer(name, args);
      page.state = 'upload';
      setTimeout(() => (page.state = 'preview'), 500);
      return answer;
    });
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(12_000);
    await ended;
    expect(askWay.mock.calls.filter(([, name]) => name === 'give')).toHaveLength(1);
    expect(page).toMatchObject({ uploads: 1, presses: 1 });
  });

  it('a login leaves the search to the user, and reading goes on when it is passed', async () => {
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(600);
    page.lead('login');
    await vi.advanceTimersByTimeAsync(2_000);
    await ended;
    expect(await stored()).toMatchObject({
      state: { status: 'handed-off' },
      way: { state: 'login' },
    });
    expect(askWay).toHaveBeenCalledWith(expect.any(Number), 'await', ['login']);
    page.lead('results', '12');
    const again = follow(await stored());
    await vi.advanceTimersByTimeAsync(1_000);
    await again;
    expect(page.uploads).toBe(1);
    expect(await stored()).toMatchObject({ state: { status: 'done' } });
  });

  it.each([
    ['recommendations', undefined],
    ['results', '99'],
    ['unknown', undefined],
  ])('cards of a page that has become another meanwhile (%s) are no offers', async (state, id) => {
    let reads = 0;
    askWay.mockImplementation((_, name, args) => {
      const isFirst = name === 'read' && (reads += 1) === 1;
      if (isFirst) page.lead(state, id);
      const cards = [{ ...CARD, offerId: '699999999999' }];
      return Promise.resolve(isFirst ? { cards, unreadable: 0 } : page.answer(name, args));
    });
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(30_000);
    await ended;
    const offers = await readOffers(windowId, 0);
    expect(offers.map(({ offerId }) => offerId)).toEqual(id === undefined ? [] : [CARD.offerId]);
    expect(page).toMatchObject({ uploads: 1, presses: 1 });
  });

  it('a page that becomes another at each reading is left to the user', async () => {
    askWay.mockImplementation((_, name, args) => {
      if (name === 'read') page.lead('results', `${100 + page.documents}`);
      return Promise.resolve(page.answer(name, args));
    });
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(30_000);
    await ended;
    expect(await stored()).toMatchObject({
      state: { status: 'handed-off' },
      way: { state: 'unknown' },
    });
    expect(page.uploads).toBe(1);
  });

  it('a page that is too slow to be read is read again, and not said to have found nothing', async () => {
    let reads = 0;
    askWay.mockImplementation(async (_, name, args) => {
      if (name === 'read' && (reads += 1) < 3) await pause(9_000);
      return page.answer(name, args);
    });
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(30_000);
    await ended;
    expect(await readOffers(windowId, 0)).toMatchObject([{ offerId: CARD.offerId }]);
  });

  it.each([
    ['say nothing', { cards: [], unreadable: 40 }],
    [
      'have a number and a title alone',
      { cards: Array.from({ length: 40 }, () => ({ ...CARD, price: undefined })), unreadable: 0 },
    ],
  ])('a page with forty offers that %s is not said to have found nothing', async (_, list) => {
    page.list = list;
    const ended = follow(newSearch());
    const failed = expect(ended).rejects.toMatchObject({ code: 'offers-unreadable' });
    await vi.advanceTimersByTimeAsync(30_000);
    await failed;
    expect(page).toMatchObject({ uploads: 1, presses: 1 });
    expect(await stored()).toMatchObject({
      pages: 0,
      way: { state: 'results', unreadable: 40 },
      seen: JSON.stringify(SEEN),
    });
  });

  it('a page that says itself that nothing was found ends the search without offers', async () => {
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(1_000);
    page.list = { cards: [], unreadable: 0 };
    page.lead('empty', '99');
    await vi.advanceTimersByTimeAsync(30_000);
    await ended;
    expect(await stored()).toMatchObject({ state: { status: 'done' }, way: { state: 'empty' } });
    expect(await readOffers(windowId, 0)).toEqual([]);
  });

  it('a page that is never read is left to the user', async () => {
    askWay.mockImplementation((_, name, args) =>
      Promise.resolve(name === 'read' ? undefined : page.answer(name, args)),
    );
    const ended = follow(newSearch());
    await vi.advanceTimersByTimeAsync(30_000);
    await ended;
    expect((await stored()).state.status).toBe('handed-off');
    expect(page.uploads).toBe(1);
  });

  it('a tab that the user closes ends the search with its cause', async () => {
    const ended = expect(follow(newSearch())).rejects.toMatchObject({ code: 'tab-closed' });
    await vi.advanceTimersByTimeAsync(500);
    const { way } = await stored();
    askWay.mockResolvedValue(undefined);
    if (way) await fakeBrowser.tabs.remove(way.tabId);
    await vi.advanceTimersByTimeAsync(1_000);
    await ended;
  });

  it('access that is taken back ends the search with its cause', async () => {
    const ended = expect(follow(newSearch())).rejects.toThrow('taken back');
    await vi.advanceTimersByTimeAsync(500);
    isAllowed = false;
    askWay.mockResolvedValue(undefined);
    await vi.advanceTimersByTimeAsync(1_000);
    await ended;
  });

  it('each search uses the tab of the one before, and waits three seconds after it', async () => {
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation(() => {
      page.lead('upload');
    });
    onTestFinished(() => update.mockRestore());
    const first = follow(newSearch());
    await vi.advanceTimersByTimeAsync(6_000);
    await first;
    const second = follow(newSearch({ id: 'b' }));
    await vi.advanceTimersByTimeAsync(6_000);
    await second;
    const { tabId } = (await stored()).way ?? {};
    const { uploadedAt } = page;
    const third = follow(newSearch({ id: 'c' }));
    await vi.advanceTimersByTimeAsync(8_000);
    await third;
    expect((await stored()).way?.tabId).toBe(tabId);
    expect(page.uploads).toBe(3);
    expect(page.uploadedAt - uploadedAt).toBeGreaterThanOrEqual(3_000);
  });
});

/** Calls of the page in a search that nothing disturbs. */
async function countCalls(): Promise<number> {
  const ended = follow(newSearch());
  await vi.advanceTimersByTimeAsync(6_000);
  await ended;
  return askWay.mock.calls.length;
}

/** @param call the worker ends at this call of the page: before the page hears it, or after */
async function killAt(call: number, isHeard: boolean): Promise<void> {
  const worker = new AbortController();
  let calls = 0;
  askWay.mockImplementation((_, name, args) => {
    calls += 1;
    if (calls !== call) return Promise.resolve(page.answer(name, args));
    if (isHeard) page.answer(name, args);
    worker.abort();
    return Promise.resolve(undefined);
  });
  const ended = follow(newSearch(), worker.signal).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(8_000);
  await ended;
}

describe('a worker that is stopped', () => {
  it.each([true, false])(
    'the next one uploads and presses no second time, wherever it stopped (page heard the last call: %s)',
    async (isHeard) => {
      const calls = await countCalls();
      expect(calls).toBeGreaterThan(8);
      for (let call = 1; call <= calls; call += 1) {
        fakeBrowser.reset();
        windowId = (await fakeBrowser.windows.create({}))?.id ?? 0;
        page = new Page();
        await writeSearch(newSearch());
        await killAt(call, isHeard);
        const left = await stored();
        if (left.state.status !== 'done') {
          askWay.mockImplementation((_, name, args) => Promise.resolve(page.answer(name, args)));
          const again = follow(left);
          await vi.advanceTimersByTimeAsync(8_000);
          await again;
        }
        expect({ call, uploads: page.uploads, presses: page.presses }).toEqual({
          call,
          uploads: 1,
          presses: 1,
        });
        expect((await stored()).state.status).toBe('done');
      }
    },
  );
});
