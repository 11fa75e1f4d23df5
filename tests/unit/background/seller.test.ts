import { expect, test, vi } from 'vitest';
import { askSeller } from '@/entrypoints/background/details-and-seller';
import { AppError } from '@/utils/core/errors';
import type { Offer } from '@/utils/core/model/offer';
import { readSeller, readSellerPage } from '@/utils/io/storage/extras';
import { settingsStore } from '@/utils/io/storage/settings';
import { writeSearch } from '@/utils/io/storage/searches';
import { openSearch, search, type Seller } from '../../support/background/finished-search';

const offers = (...ids: string[]): Offer[] =>
  ids.map((offerId) => ({ provider: 'demo', offerId, title: '杯', badges: [] }));

/** Two pages; the second begins with what the first one ended with. */
const twoPages = () =>
  vi.fn<Seller>(({ cursor }) =>
    Promise.resolve(
      cursor === undefined
        ? { offers: offers('1', '2'), total: 3, next: '2' }
        : { offers: offers('2', '3'), total: 3 },
    ),
  );

test('pages are loaded one by one, without duplicates, until the last', async () => {
  const sellerOffers = twoPages();
  await openSearch({ sellerOffers });
  await askSeller(1, { sellerId: 'BBBx', page: 0 });
  expect(await readSeller(search())).toMatchObject({ pages: 1, total: 3, next: '2' });
  await askSeller(1, { sellerId: 'BBBx', page: 1 });
  await askSeller(1, { sellerId: 'BBBx', page: 2 });
  expect(await readSeller(search())).toMatchObject({ pages: 2, state: { status: 'done' } });
  expect((await readSeller(search()))?.next).toBeUndefined();
  expect(await readSellerPage(search(), 1)).toEqual(offers('3'));
  expect(sellerOffers.mock.calls.map(([{ cursor }]) => cursor)).toEqual([undefined, '2']);
});

test('a loaded page is not requested again', async () => {
  const sellerOffers = twoPages();
  await openSearch({ sellerOffers });
  await askSeller(1, { sellerId: 'BBBx', page: 0 });
  await askSeller(1, { sellerId: 'BBBx', page: 0 });
  expect(sellerOffers).toHaveBeenCalledOnce();
});

test('a page that is loading is not requested again', async () => {
  const sellerOffers = twoPages();
  await openSearch({ sellerOffers });
  const twice = [0, 0].map((page) => askSeller(1, { sellerId: 'BBBx', page }));
  await Promise.all(twice);
  expect(sellerOffers).toHaveBeenCalledOnce();
});

test('a failure has its reason, and the page can be requested again', async () => {
  const sellerOffers = twoPages().mockRejectedValueOnce(new AppError('token-expired'));
  await openSearch({ sellerOffers });
  await askSeller(1, { sellerId: 'BBBx', page: 0 });
  expect((await readSeller(search()))?.state).toEqual({
    status: 'failed',
    failure: { code: 'token-expired' },
  });
  await askSeller(1, { sellerId: 'BBBx', page: 0 });
  expect(await readSeller(search())).toMatchObject({ pages: 1, state: { status: 'done' } });
});

test('the search’s own service is asked after another one was chosen in the options', async () => {
  const sellerOffers = twoPages();
  await openSearch({ sellerOffers });
  await settingsStore.update((settings) => ({ ...settings, service: 'web' }));
  await askSeller(1, { sellerId: 'BBBx', page: 0 });
  expect(sellerOffers).toHaveBeenCalledOnce();
  expect(await readSeller(search())).toMatchObject({ provider: 'demo', pages: 1 });
});

test('the last requested seller is stored', async () => {
  let answer: () => void = () => undefined;
  const sellerOffers = twoPages().mockImplementationOnce(
    () => new Promise((resolve) => (answer = () => resolve({ offers: offers('9') }))),
  );
  await openSearch({ sellerOffers });
  const first = askSeller(1, { sellerId: 'first', page: 0 });
  await vi.waitFor(() => expect(sellerOffers).toHaveBeenCalledOnce());
  await askSeller(1, { sellerId: 'second', page: 0 });
  answer();
  await first;
  expect(await readSeller(search())).toMatchObject({ sellerId: 'second', pages: 1 });
  expect(await readSellerPage(search(), 0)).toEqual(offers('1', '2'));
});

test('a new search aborts the request', async () => {
  let seen: AbortSignal | undefined;
  const sellerOffers = vi.fn<Seller>(
    (_request, { signal }) =>
      new Promise((_, reject) => {
        seen = signal;
        signal.addEventListener('abort', () => reject(new AppError('cancelled')));
      }),
  );
  await openSearch({ sellerOffers });
  const asked = askSeller(1, { sellerId: 'BBBx', page: 0 });
  await vi.waitFor(() => expect(seen).toBeDefined());
  await writeSearch(search('b'));
  await asked;
  expect(seen?.aborted).toBe(true);
  expect(await readSeller(search('b'))).toBeUndefined();
});

test.each([{}, { sellerId: '', page: 0 }, { sellerId: 'BBBx', page: -1 }])(
  'the background ignores an invalid command for a seller’s offers: %j',
  async (sent) => {
    const sellerOffers = twoPages();
    await openSearch({ sellerOffers });
    await askSeller(1, sent);
    expect(sellerOffers).not.toHaveBeenCalled();
  },
);
