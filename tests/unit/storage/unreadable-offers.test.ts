/** One offer or item that cannot be read costs itself alone, wherever it is stored. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readAddedListings, readAddedOffers } from '@/utils/core/model/extras';
import type { Offer } from '@/utils/core/model/offer';
import {
  readBatch,
  readItemOffers,
  writeItem,
  writeItems,
  writeSummary,
} from '@/utils/io/storage/batches';
import { readSellerPage, writeSeller } from '@/utils/io/storage/extras';
import { readOffers, writeOffers, writeSearch } from '@/utils/io/storage/searches';
import { batchItem, storedBatch } from '../../support/panel/batch';
import { offer, search } from '../../support/panel/fixtures';
import { stubLocks } from './locks';

const GOOD = offer();
/** A price of half a fen, as no version writes it. */
const OFFERS: Offer[] = [{ ...GOOD, offerId: '8', price: 0.5 }, GOOD];

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  await writeSearch(search());
});

test('a page of a search keeps its other offers', async () => {
  await writeOffers(1, 0, OFFERS);
  expect(await readOffers(1, 0)).toEqual([GOOD]);
});

test('a page of a seller keeps its other offers', async () => {
  const seller = { provider: 'demo', sellerId: 'B', state: { status: 'done' }, pages: 1 } as const;
  await writeSeller(search(), seller, OFFERS);
  expect(await readSellerPage(search(), 0)).toEqual([GOOD]);
});

test('results of an added service keep their other offers', () => {
  expect(readAddedOffers(JSON.stringify(OFFERS))).toEqual([GOOD]);
});

test.each([false, true])(
  'an item of a batch keeps its other offers (of a list: %s)',
  async (isList) => {
    const ref = { area: 'local', id: 'b', ...(isList && { isList }) } as const;
    await writeItem(ref, 0, batchItem(), { offers: OFFERS });
    expect(await readItemOffers(ref, 0)).toEqual([GOOD]);
  },
);

test('an item of a batch that cannot be read is skipped, and the others keep their numbers', async () => {
  const ref = { area: 'local', id: 'b' } as const;
  const { head, items } = storedBatch(['a', 'b', 'c'].map((label) => batchItem({ label })));
  await writeSummary(ref, head);
  await writeItems(ref, [...items.entries()]);
  await fakeBrowser.storage.local.set({ 'batch-item:b:1': { url: [-1] } });
  const read = (await readBatch(ref))?.items ?? [];
  expect(read.toSpliced(1, 1)).toEqual(items.toSpliced(1, 1));
  expect(read[1]?.state).toEqual({ status: 'skipped' });
});

test('results of another market keep their other listings', () => {
  const listing = {
    provider: 'onebound',
    market: 'alibaba',
    listingId: '7',
    title: 'Cup',
  } as const;
  const priced = { ...listing, currency: 'USD', price: 190 };
  const listings = [{ ...priced, price: 0.5 }, { ...priced, price: 0 }, priced];
  expect(readAddedListings(JSON.stringify(listings))).toEqual([priced]);
});
