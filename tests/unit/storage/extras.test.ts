import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DetailsAnswer, SellerOffers } from '@/utils/core/model/extras';
import type { Search } from '@/utils/core/model/search';
import {
  readDetails,
  readSeller,
  readSellerPage,
  watchExtras,
  writeDetails,
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
