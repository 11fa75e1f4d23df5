import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRecord, startOf } from '@/entrypoints/background/search-record';
import { readPage } from '@/entrypoints/background/way/beside';
import { readList } from '@/entrypoints/background/way/list';
import { readShown } from '@/entrypoints/background/way/offer-page';
import type { Offer } from '@/utils/core/model/offer';
import type { Search } from '@/utils/core/model/search';
import type { ReadOffer } from '@/utils/core/pages-1688/offer-page';
import * as inPage from '@/utils/io/picture/acquire/in-page';
import { readDetails, writeDetails } from '@/utils/io/storage/extras';
import { readOffers, readSearch, writePage } from '@/utils/io/storage/searches';
import { openEdge } from '../../support/background/worker-edge';

const ID = '745678901234';
const ADDRESS = `https://detail.1688.com/offer/${ID}.html`;
const READ: ReadOffer = { offerId: ID, title: '瑜伽垫6mm', price: 1_900, moq: 5, weight: 935 };
const LISTED: Offer = { provider: 'web', offerId: ID, title: '瑜伽垫', price: 1_900, badges: [] };

const askWay = vi.spyOn(inPage, 'askWay');
const asked = () => askWay.mock.calls.map(([, name]) => name);
let windowId = 0;
let tabId = 0;

/** The answers of the page to each look at its offer; the last one stays. */
function show(...answers: unknown[]): void {
  askWay.mockImplementation(async (_, name) =>
    name === 'readOffer' ? (answers.length > 1 ? answers.shift() : answers[0]) : undefined,
  );
}

async function listed(change: Partial<Search> = {}, offers = [LISTED]): Promise<Search> {
  const search: Search = {
    id: 'a',
    windowId,
    service: 'web',
    target: { tabId, frameId: 0, kind: 'image' },
    state: { status: 'done', finishedAt: 1 },
    posts: 1,
    pages: 1,
    ...change,
  };
  await writePage(search, 0, offers);
  return search;
}

/** The user looks at a tab with this address. */
async function loaded(url: string | undefined): Promise<void> {
  await fakeBrowser.tabs.create({ windowId, active: true, ...(url !== undefined && { url }) });
  await readShown(windowId);
}

beforeEach(async () => {
  await openEdge();
  askWay.mockReset();
  windowId = (await fakeBrowser.windows.create({}))?.id ?? 0;
  const tab = await fakeBrowser.tabs.create({ windowId, active: true, url: ADDRESS });
  tabId = tab.id ?? 0;
});
afterEach(() => void vi.useRealTimers());

describe('the page of an offer that the user has opened', () => {
  it('an opened offer is read into the details of the search without a key that lists it', async () => {
    const search = await listed();
    show(READ);
    await loaded(`${ADDRESS}?spm=1`);
    const { title: _, ...said } = READ;
    const details = { provider: 'web', ...said, priceBasis: 'list' };
    expect(await readDetails(search)).toEqual([{ provider: 'web', offerId: ID, details }]);
  });

  it('an opened offer is read once its page has drawn what it says', async () => {
    vi.useFakeTimers();
    const search = await listed();
    show({ offerId: ID }, { offerId: ID, title: 'x' }, READ);
    const reading = loaded(ADDRESS);
    await vi.advanceTimersByTimeAsync(1_000);
    await reading;
    expect((await readDetails(search))[0]?.details?.weight).toBe(935);
    expect(asked()).toEqual(['readOffer', 'readOffer', 'readOffer']);
  });

  it.each([
    ['a search with another service', { service: 'demo' as const }, ADDRESS],
    ['a search with no service', { service: undefined }, ADDRESS],
    ['an offer that is not listed', {}, 'https://detail.1688.com/offer/612345678901.html'],
    ['an address that is not told', {}, undefined],
    ['a page that is no offer', {}, 'https://s.1688.com/selloffer/offer_search.htm'],
  ])('no page is looked at for %s', async (_, change, url) => {
    const search = await listed(change);
    show(READ);
    await loaded(url);
    expect(asked()).toEqual([]);
    expect(await readDetails(search)).toEqual([]);
  });

  it('an opened offer is not read again where its details are known', async () => {
    const search = await listed();
    const details = { provider: 'web', offerId: ID, moq: 2 };
    await writeDetails(search, { provider: 'web', offerId: ID, details });
    show(READ);
    await loaded(ADDRESS);
    expect(asked()).toEqual([]);
  });

  it.each([
    ['is of another offer', { ...READ, offerId: '612345678901' }],
    ['is none', { offerId: ID, title: 5, price: '19' }],
    ['says a price of nothing', { ...READ, price: 0 }],
    ['has more than we know', { ...READ, token: 'secret' }],
  ])('nothing is kept of an answer that %s', async (_, answer) => {
    const search = await listed();
    show(answer);
    await loaded(ADDRESS);
    expect(await readDetails(search)).toEqual([]);
  });
});

describe('the page beside the panel, when the user asks for it', () => {
  it('a read page gives details of the offer, whichever service has found it', async () => {
    const search = await listed({ service: 'demo' }, [{ ...LISTED, provider: 'demo' }]);
    show(READ);
    await readPage(windowId);
    const [answer] = await readDetails(search);
    expect(answer).toMatchObject({ provider: 'demo', details: { provider: 'web', weight: 935 } });
    expect((await readSearch(windowId))?.id).toBe('a');
  });

  it('a read page begins another search where an offer on another market has its number', async () => {
    await listed({ service: 'demo' }, [{ ...LISTED, provider: 'demo', market: 'taobao' }]);
    show(READ);
    await readPage(windowId);
    expect((await readSearch(windowId))?.id).not.toBe('a');
  });

  it.each(['https://trade.1688.com/order/buyer_order_list.htm', 'https://login.1688.com/'])(
    'a read page is none of the user’s account, whatever the panel offered before: %s',
    async (url) => {
      await fakeBrowser.tabs.create({ windowId, active: true, url });
      await listed();
      show(READ);
      await readPage(windowId);
      expect(asked()).toEqual([]);
      expect(await readSearch(windowId)).not.toHaveProperty('target.pageUrl');
    },
  );

  it('a read page is a search of one offer with its details, where none lists it', async () => {
    const target = { tabId, frameId: 0, kind: 'list' } as const;
    const state = startOf('acquiring');
    const begun = { id: 'b', windowId, service: 'web', target, state, posts: 0, pages: 0 } as const;
    show(READ);
    const { signal } = new AbortController();
    const record = createRecord({ ...begun }, signal);
    await readList({ record, signal, requireAccess: async () => undefined });
    const search = await readSearch(windowId);
    expect(search).toMatchObject({ id: 'b', pages: 1, state: { status: 'done' } });
    expect(await readOffers(windowId, 0)).toMatchObject([
      { provider: 'web', offerId: ID, title: '瑜伽垫6mm', price: 1_900, weight: 935 },
    ]);
    expect(search && (await readDetails(search))[0]?.details?.weight).toBe(935);
    expect(search?.next).toBeUndefined();
  });
});
