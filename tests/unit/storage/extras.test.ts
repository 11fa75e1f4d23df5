import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DetailsAnswer, MarketResult, SellerOffers } from '@/utils/core/model/extras';
import type { Search } from '@/utils/core/model/search';
import {
  readDetails,
  readMarkets,
  readSeller,
  readSellerPage,
  watchExtras,
  watchMarkets,
  writeDetails,
  writeMarket,
  writeSeller,
} from '@/utils/io/storage/extras';
import { removeSearch, tidyResults, writeSearch } from '@/utils/io/storage/searches';
import { stubLocks } from './locks';

const search = (id: string, windowId = 1): Search => ({
  id,
  windowId,
  target: { tabId: 1, frameId: 0, kind: 'image' },
  state: { status: 'done', finishedAt: 1 },
  posts: 1,
  pages: 0,
});
const answer = (offerId: string): DetailsAnswer => ({
  provider: 'demo',
  offerId,
  details: { provider: 'demo', offerId, moq: 2 },
});
const seller: SellerOffers = {
  provider: 'demo',
  sellerId: 'BBBx',
  state: { status: 'done' },
  pages: 1,
};
const offer = { provider: 'demo', offerId: '7', title: '杯', badges: [] };
const keys = async () => Object.keys(await fakeBrowser.storage.session.get(null));

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  await writeSearch(search('a'));
});

test('details and a page of a seller are read as they were written', async () => {
  await writeDetails(search('a'), answer('1'));
  await writeDetails(search('a'), answer('2'));
  await writeSeller(search('a'), seller, [offer]);
  expect(await readDetails(search('a'))).toEqual([answer('1'), answer('2')]);
  expect(await readSeller(search('a'))).toEqual(seller);
  expect(await readSellerPage(search('a'), 0)).toEqual([offer]);
});

test('unreadable values are ignored', async () => {
  await writeDetails(search('a'), answer('1'));
  const key = (await keys()).find((name) => name.includes('details')) ?? '';
  await fakeBrowser.storage.session.set({ [key]: '{"offerId":' });
  expect(await readDetails(search('a'))).toEqual([]);
  expect(await readSellerPage(search('a'), 3)).toEqual([]);
});

test('nothing is written for a search that is gone', async () => {
  await writeSearch(search('b'));
  await writeDetails(search('a'), answer('1'));
  await writeSeller(search('a'), seller);
  expect(await keys()).toEqual(['search:1']);
});

test('details are deleted with the results of their search, and kept for the same search', async () => {
  await writeDetails(search('a'), answer('1'));
  await tidyResults(search('a'));
  expect(await readDetails(search('a'))).toHaveLength(1);
  await writeSearch(search('b'));
  await tidyResults(search('b'));
  expect(await keys()).toEqual(['search:1']);
});

test('closing a window deletes its own data only', async () => {
  await writeSearch(search('c', 12));
  await writeDetails(search('a'), answer('1'));
  await writeDetails(search('c', 12), answer('2'));
  await removeSearch(1);
  expect(await keys()).toEqual(['search:12', 'extra:12:c:details:2']);
});

test('a panel is notified of data for its own search', async () => {
  const onDetails = vi.fn<(answer: DetailsAnswer) => void>();
  const onSeller = vi.fn<(seller: SellerOffers) => void>();
  await writeSearch(search('c', 2));
  const stop = watchExtras(search('a'), { onDetails, onSeller });
  await writeDetails(search('c', 2), answer('9'));
  await writeDetails(search('a'), answer('1'));
  await writeSeller(search('a'), seller);
  stop();
  await writeDetails(search('a'), answer('2'));
  expect(onDetails.mock.calls).toEqual([[answer('1')]]);
  expect(onSeller.mock.calls).toEqual([[seller]]);
});

const market = (
  name: MarketResult['market'],
  change: Partial<MarketResult> = {},
): MarketResult => ({
  market: name,
  provider: 'tmapi',
  state: { status: 'done' },
  asked: '["a"]',
  listings: [{ provider: 'tmapi', market: name, listingId: '7', title: 'Cup', currency: 'USD' }],
  ...change,
});

test('markets are written at the same time, and each replaces its own result', async () => {
  const failed = { status: 'failed', failure: { code: 'rate-limited' } } as const;
  await Promise.all([
    writeMarket(search('a'), market('alibaba')),
    writeMarket(search('a'), market('aliexpress')),
  ]);
  await writeMarket(search('a'), market('alibaba', { state: failed }));
  expect(await readMarkets(1)).toEqual({
    searchId: 'a',
    markets: [market('aliexpress'), market('alibaba', { state: failed })],
  });
});

test('markets of an earlier search are replaced, and go with their search', async () => {
  await writeMarket(search('a'), market('alibaba'));
  await writeSearch(search('b'));
  await writeMarket(search('a'), market('aliexpress'));
  await writeMarket(search('b'), market('aliexpress'));
  expect(await readMarkets(1)).toEqual({ searchId: 'b', markets: [market('aliexpress')] });
  await writeSearch(search('c'));
  await tidyResults(search('c'));
  expect(await keys()).toEqual(['search:1']);
});

test('a panel is notified of markets, and a price of 0 is none', async () => {
  const seen = vi.fn<Parameters<typeof watchMarkets>[1]>();
  const stop = watchMarkets(1, seen);
  await writeMarket(search('a'), market('alibaba'));
  expect(seen).toHaveBeenLastCalledWith({ searchId: 'a', markets: [market('alibaba')] });
  const [listing] = market('alibaba').listings;
  if (!listing) throw new Error('no listing');
  await writeMarket(search('a'), market('alibaba', { listings: [{ ...listing, price: 0 }] }));
  const unpriced = market('alibaba', { listings: [] });
  expect(seen).toHaveBeenLastCalledWith({ searchId: 'a', markets: [unpriced] });
  stop();
});
