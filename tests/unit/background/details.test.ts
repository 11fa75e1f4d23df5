import type { FakeService } from '../../support/background/fake-service';
import { expect, test, vi } from 'vitest';
import { askDetails } from '@/entrypoints/background/details-and-seller';
import * as plans from '@/entrypoints/background/plan';
import { AppError } from '@/utils/core/errors';
import { MAX_DETAILS } from '@/utils/core/model/extras';
import { readDetails } from '@/utils/io/storage/extras';
import { settingsStore } from '@/utils/io/storage/settings';
import { writeSearch } from '@/utils/io/storage/searches';
import {
  detailsOfAll,
  openSearch,
  search,
  type Details,
} from '../../support/background/finished-search';
import { replaceClient } from '../../support/background/worker-edge';

const idsUpTo = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => String(from + index));
const askedOf = (details: { mock: { calls: Parameters<Details>[] } }) =>
  details.mock.calls.map(([{ offerId }]) => offerId);
const storedIds = async () => (await readDetails(search())).map(({ offerId }) => offerId);

test('each offer is requested once per search, in the given order', async () => {
  const details = detailsOfAll();
  await openSearch({ details });
  await askDetails(1, { offerIds: ['3', '1', '3'] });
  await askDetails(1, { offerIds: ['1', '2', '3'] });
  expect(askedOf(details)).toEqual(['3', '1', '2']);
  expect((await storedIds()).toSorted()).toEqual(['1', '2', '3']);
});

test('details are not requested twice while the request for them is running', async () => {
  let arrive: () => void = () => undefined;
  const details = vi.fn<Details>(
    () => new Promise((resolve) => (arrive = () => resolve({ provider: 'demo', offerId: '1' }))),
  );
  await openSearch({ details });
  const first = askDetails(1, { offerIds: ['1'] });
  await vi.waitFor(() => expect(details).toHaveBeenCalledOnce());
  await askDetails(1, { offerIds: ['1'] });
  arrive();
  await first;
  expect(details).toHaveBeenCalledOnce();
});

test('an offer that the service refuses is marked as gone, and not requested again', async () => {
  const details = vi.fn<Details>().mockRejectedValue(new AppError('service-refused'));
  await openSearch({ details });
  await askDetails(1, { offerIds: ['1'] });
  await askDetails(1, { offerIds: ['1'] });
  expect(await readDetails(search())).toEqual([{ provider: 'demo', offerId: '1' }]);
  expect(details).toHaveBeenCalledOnce();
});

test('a failure is stored for the offers without details, which can be requested again', async () => {
  const details = detailsOfAll();
  details.mockImplementation(async ({ offerId }) => {
    if (offerId === '1') return { provider: 'demo', offerId };
    throw new AppError('rate-limited');
  });
  await openSearch({ details });
  await askDetails(1, { offerIds: ['1', '2'] });
  expect((await readDetails(search())).find(({ offerId }) => offerId === '2')?.failure).toEqual({
    code: 'rate-limited',
  });
  details.mockImplementation(detailsOfAll());
  await askDetails(1, { offerIds: ['1', '2'] });
  expect(askedOf(details)).toEqual(['1', '2', '2']);
  expect((await readDetails(search())).some(({ failure }) => failure)).toBe(false);
});

test('details are requested again with a renewed token, only those that are missing', async () => {
  const details = detailsOfAll();
  const refresh = vi.fn<NonNullable<FakeService['refresh']>>().mockResolvedValue({ token: 'new' });
  details.mockImplementation(async ({ offerId, credentials }) => {
    if (offerId === '1') await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
    else if (credentials.token !== 'new') throw new AppError('token-expired');
    return { provider: 'demo', offerId };
  });
  await openSearch({});
  replaceClient('cross-border', { details, refresh });
  await writeSearch({ ...search(), service: 'cross-border' });
  await askDetails(1, { offerIds: ['1', '2', '3'] });
  expect(askedOf(details).toSorted()).toEqual(['1', '2', '2', '3']);
  expect(refresh).toHaveBeenCalledOnce();
  expect((await storedIds()).toSorted()).toEqual(['1', '2', '3']);
  expect((await readDetails(search())).some(({ failure }) => failure)).toBe(false);
});

test('one search requests no more than its maximum', async () => {
  const details = detailsOfAll();
  await openSearch({ details });
  await askDetails(1, { offerIds: idsUpTo(MAX_DETAILS - 1) });
  await askDetails(1, { offerIds: ['100', '101'] });
  await askDetails(1, { offerIds: ['102'] });
  expect(askedOf(details)).toEqual([...idsUpTo(MAX_DETAILS - 1), '100']);
});

test('a new search aborts the requests and stores none of their answers', async () => {
  let seen: AbortSignal | undefined;
  const details = vi.fn<Details>(
    (_request, { signal }) =>
      new Promise((_, reject) => {
        seen = signal;
        signal.addEventListener('abort', () => reject(new AppError('cancelled')));
      }),
  );
  await openSearch({ details });
  const asked = askDetails(1, { offerIds: ['1'] });
  await vi.waitFor(() => expect(seen).toBeDefined());
  await writeSearch(search('b'));
  await asked;
  expect(seen?.aborted).toBe(true);
  expect(await storedIds()).toEqual([]);
  expect(await readDetails(search('b'))).toEqual([]);
});

test('a new search that begins before the first request leaves none to send', async () => {
  const details = detailsOfAll();
  await openSearch({ details });
  const { makePlan } = plans;
  const planned = vi.spyOn(plans, 'makePlan').mockImplementation(async (service) => {
    await writeSearch(search('b'));
    return makePlan(service);
  });
  await askDetails(1, { offerIds: ['1', '2', '3'] });
  expect(planned).toHaveBeenCalledOnce();
  planned.mockRestore();
  expect(details).not.toHaveBeenCalled();
  expect(await storedIds()).toEqual([]);
});

test('the next page of the same search aborts nothing', async () => {
  let answer: () => void = () => undefined;
  const details = vi.fn<Details>(
    ({ offerId }, { signal }) =>
      new Promise((resolve, reject) => {
        answer = () =>
          signal.aborted
            ? reject(new AppError('cancelled'))
            : resolve({ provider: 'demo', offerId });
      }),
  );
  await openSearch({ details });
  const asked = askDetails(1, { offerIds: ['1'] });
  await vi.waitFor(() => expect(details).toHaveBeenCalled());
  await writeSearch({ ...search(), pages: 2 });
  answer();
  await asked;
  expect(await storedIds()).toEqual(['1']);
});

test.each([{ offerIds: 'all' }, { offerIds: ['1', '../2'] }, {}, { offerIds: idsUpTo(31) }])(
  'the background ignores an invalid command for details: %j',
  async (sent) => {
    const details = detailsOfAll();
    await openSearch({ details });
    await askDetails(1, sent);
    expect(details).not.toHaveBeenCalled();
  },
);

test('the search’s own service is asked after another one was chosen in the options', async () => {
  const details = detailsOfAll();
  await openSearch({ details });
  await settingsStore.update((settings) => ({ ...settings, service: 'web' }));
  await askDetails(1, { offerIds: ['1'] });
  expect(askedOf(details)).toEqual(['1']);
  expect(await storedIds()).toEqual(['1']);
});

test('nothing is requested for a search that no service has answered', async () => {
  const details = detailsOfAll();
  await openSearch({ details });
  await writeSearch({ ...search(), service: undefined });
  await askDetails(1, { offerIds: ['1'] });
  expect(details).not.toHaveBeenCalled();
});

test('details are requested two at a time', async () => {
  const waiting: (() => void)[] = [];
  const details = vi.fn<Details>(async ({ offerId }) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return { provider: 'demo', offerId };
  });
  await openSearch({ details });
  const asked = askDetails(1, { offerIds: idsUpTo(4) });
  for (const sent of [2, 4]) {
    await vi.waitFor(() => expect(details).toHaveBeenCalledTimes(sent), { timeout: 5_000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(waiting).toHaveLength(2);
    for (const answer of waiting.splice(0)) answer();
  }
  await asked;
  expect((await storedIds()).toSorted()).toEqual(idsUpTo(4));
});

test('a refusal of every offer ends the requests, and is stored for all that are left', async () => {
  const details = vi
    .fn<Details>()
    .mockRejectedValue(
      new AppError('service-refused', { detail: { serviceCode: 'gw.APIUnsupported' } }),
    );
  await openSearch({ details });
  await askDetails(1, { offerIds: idsUpTo(5) });
  expect(details.mock.calls.length).toBeLessThan(4);
  const codes = (await readDetails(search())).map(({ failure }) => failure?.code);
  expect(codes).toEqual(idsUpTo(5).map(() => 'service-refused'));
});
