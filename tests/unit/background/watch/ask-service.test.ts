import { beforeEach, expect, test, vi } from 'vitest';
import { makePlan } from '@/entrypoints/background/plan';
import { callsOf, checkOffer, wayOf } from '@/entrypoints/background/watch/ask-service';
import { AppError } from '@/utils/core/errors';
import type { Watch } from '@/utils/core/model/watch';
import { demo } from '@/utils/io/services/demo';
import { tmapi } from '@/utils/io/services/tmapi';
import * as answers from '@/utils/io/storage/answers';
import * as watches from '@/utils/io/storage/watches';
import type { FakeService } from '../../../support/background/fake-service';
import { openEdge, replaceClient, storedCalls } from '../../../support/background/worker-edge';
import { putWatchPicture } from '../../../support/background/watches';
import { heldInDatabases } from '../../../support/browser/databases';
import { watch } from '../../../support/watch/watch';

const { signal } = new AbortController();
const details = vi.fn<NonNullable<FakeService['details']>>();
const search = vi.fn<NonNullable<FakeService['search']>>();
const found = { provider: 'demo', offerId: '7', title: '陶瓷杯', price: 640, badges: [] };

beforeEach(async () => {
  details.mockReset();
  search.mockReset();
  await putWatchPicture(watch().id, { mime: 'image/jpeg', base64: '/9j/' });
  // Another service is chosen by now.
  await openEdge({ service: 'web', isPrivate: false });
  replaceClient('demo', { details, search });
});

const check = async (of: Watch, way: 'details' | 'picture') =>
  checkOffer(of, way, await makePlan(of.service), { signal });

test('an offer is asked for by number where its service can, else by picture', () => {
  expect(wayOf(watch(), demo)).toBe('details');
  expect(wayOf(watch({ offer: { market: 'taobao' } }), demo)).toBe('picture');
  expect(wayOf(watch(), tmapi)).toBe('picture');
  expect([callsOf('details', tmapi), callsOf('picture', tmapi), callsOf('picture', demo)]).toEqual([
    1, 2, 1,
  ]);
});

test('details are read at the watched quantity, and the call is counted', async () => {
  details.mockImplementation(async () => {
    const tiers = [
      { from: 1, price: 820 },
      { from: 100, price: 610 },
    ];
    return { provider: 'demo', offerId: '7', price: 820, tiers, stock: 12 };
  });
  expect(await check(watch(), 'details')).toMatchObject({
    state: 'found',
    price: 610,
    basis: 'tier',
    moq: 1,
    stock: 12,
  });
  expect(details.mock.calls.map(([{ offerId }]) => offerId)).toEqual(['7']);
  await vi.waitFor(async () => expect(await storedCalls('demo')).toBe(1));
});

test('an offer that the service refuses is gone', async () => {
  details.mockRejectedValue(new AppError('service-refused'));
  expect(await check(watch(), 'details')).toMatchObject({ state: 'gone' });
});

test('an answer that cannot be read does not say that the offer is gone', async () => {
  details.mockRejectedValue(new AppError('bad-answer'));
  await expect(check(watch(), 'details')).rejects.toMatchObject({ code: 'bad-answer' });
});

test('a failure is not taken for an answer', async () => {
  details.mockRejectedValue(new AppError('service-down'));
  await expect(check(watch(), 'details')).rejects.toMatchObject({ code: 'service-down' });
});

test('an offer is found by number among the results of its picture, with its price there', async () => {
  const offers = [{ ...found, offerId: '8', price: 500 }, found];
  search.mockResolvedValue({ offers });
  const seen = await check(watch(), 'picture');
  expect(seen).toMatchObject({ state: 'found', price: 640, basis: 'list' });
  expect(search.mock.calls[0]?.[0].picture.bytes).toEqual(new Uint8Array([255, 216, 255]));
});

test('an offer that is not among the results of its picture is not called gone', async () => {
  search.mockResolvedValue({ offers: [{ ...found, market: 'taobao' }] });
  expect(await check(watch(), 'picture')).toMatchObject({ state: 'not-seen' });
});

test('no stored answer is read for a check, and none is written', async () => {
  search.mockResolvedValue({ offers: [found] });
  const readAnswer = vi.spyOn(answers, 'readAnswer');
  await check(watch(), 'picture');
  await check(watch(), 'picture');
  expect(search).toHaveBeenCalledTimes(2);
  expect(readAnswer).not.toHaveBeenCalled();
  expect(await heldInDatabases()).toEqual({ 'watches/pictures': 1 });
});

test('a service that takes an address is given that of the offer’s own picture', async () => {
  replaceClient('tmapi', { search });
  search.mockResolvedValue({ offers: [] });
  const imageUrl = 'https://cbu01.alicdn.com/7.jpg';
  const readWatchPicture = vi.spyOn(watches, 'readWatchPicture');
  await check(watch({ service: 'tmapi', offer: { imageUrl } }), 'picture');
  expect(search.mock.calls[0]?.[0].picture.publicUrl).toBe(imageUrl);
  expect(readWatchPicture).not.toHaveBeenCalled();
});

test('a check by picture asks nothing where no picture is kept', async () => {
  const other = watch({ offer: { offerId: '8' } });
  await expect(check(other, 'picture')).rejects.toMatchObject({ code: 'no-picture' });
  expect(search).not.toHaveBeenCalled();
});

test('a service that shows its results itself cannot be asked', async () => {
  const asked = check(watch({ service: 'web' }), 'picture');
  await expect(asked).rejects.toMatchObject({ code: 'one-by-one' });
});
