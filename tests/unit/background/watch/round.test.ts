import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginRun, finishRun } from '@/entrypoints/background/search-record';
import { runRound as startRound, stopRound } from '@/entrypoints/background/watch/round';
import { AppError } from '@/utils/core/errors';
import { DEFAULT_WATCH_SETTINGS, type Watch, type WatchSettings } from '@/utils/core/model/watch';
import type { OfferDetails } from '@/utils/core/model/offer';
import { demo } from '@/utils/io/services/demo';
import {
  meterStore,
  callLimitsStore,
  watchMeterStore,
  watchSettingsStore,
} from '@/utils/io/storage/settings';
import { endPauses, pauseService, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import * as storedWatches from '@/utils/io/storage/watches';
import { usageOf } from '@/utils/core/call-limits';
import type { FakeService } from '../../../support/background/fake-service';
import { openEdge, replaceClient } from '../../../support/background/worker-edge';
import {
  putWatches,
  putWatchPicture,
  resetWatches,
  watchOf,
} from '../../../support/background/watches';
import { heldInDatabases } from '../../../support/browser/databases';
import { watch } from '../../../support/watch/watch';

const HOUR = 3_600_000;
const NOON = new Date(2027, 0, 15, 12, 0).getTime();

type Awaitable<T> = T | Promise<T>;
type Details = NonNullable<FakeService['details']>;
const asked: string[] = [];
let answer: (offerId: string) => Awaitable<Partial<OfferDetails> | undefined>;
const answering: Details = async ({ offerId }) => {
  asked.push(offerId);
  const found = await answer(offerId);
  if (!found) throw new AppError('service-refused');
  return { provider: 'demo', offerId, ...found };
};
const details = vi.fn<Details>();

const BY_PICTURE = { ...demo.capabilities, details: false };
const PICTURE = { mime: 'image/jpeg', base64: '/9j/' } as const;
const PRICE = { priceBasis: 'list', stock: 50 } as const;

async function open(watches: readonly Watch[], settings: Partial<WatchSettings> = {}) {
  await openEdge({ service: 'web', isPrivate: false });
  replaceClient('demo', { details });
  await resetWatches(watches);
  await watchSettingsStore.write({ ...DEFAULT_WATCH_SETTINGS, ...settings });
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    watch({
      offer: { offerId: String(100 + at) },
      createdAt: NOON - 48 * HOUR,
      dueAt: NOON - count + at,
    }),
  );
const watched = (offerId = '7') => watchOf(`demo 1688 ${offerId}`);
const pauseOfDemo = async () => (await watchSummaryStore.read()).paused['demo'];
const spent = async () => usageOf(await watchMeterStore.read(), 'demo', new Date()).today;

/** Turns of the event loop after which a round waits for nothing but time. */
const TURNS = 1_000;

/** The round, with time that passes only where it waits for nothing else. */
async function runRound(): Promise<void> {
  const over = new AbortController();
  const round = startRound().finally(() => over.abort());
  round.catch(() => undefined); // awaited below
  for (let turn = 1; !over.signal.aborted; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (turn % TURNS === 0) await vi.advanceTimersToNextTimerAsync();
  }
  await round;
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  asked.length = 0;
  details.mockReset().mockImplementation(answering);
  answer = () => ({ ...PRICE, price: 820 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('an offer that is due is asked for, and again an hour later before its change counts', async () => {
  await open([watch({ createdAt: NOON - 48 * HOUR, dueAt: NOON })]);
  answer = () => ({ ...PRICE, price: 780 });
  await runRound();
  expect(asked).toEqual(['7']);
  const first = await watched();
  expect(first).toMatchObject({ pending: { at: NOON, price: 780 }, changes: [] });
  expect(first.prices).toMatchObject([{ at: NOON, price: 780 }]);
  vi.setSystemTime(first.dueAt);
  await runRound();
  const change = { kind: 'price', before: 820, after: 780, isRead: false };
  const { changes, dueAt } = await watched();
  expect(changes).toMatchObject([change]);
  expect((await watchSummaryStore.read()).unread).toBe(1);
  const hours = (dueAt - first.dueAt) / HOUR;
  expect(hours).toBeGreaterThanOrEqual(24 * 0.9);
  expect(hours).toBeLessThanOrEqual(24 * 1.1);
});

test('nothing is asked that is not due, while watching is off, or without a network', async () => {
  const one = watch({ createdAt: NOON - 48 * HOUR, dueAt: NOON });
  await open([{ ...one, dueAt: NOON + 1 }]);
  await runRound();
  await open([one], { isOn: false });
  await runRound();
  await open([one]);
  Object.assign(navigator, { onLine: false });
  await runRound();
  expect(asked).toEqual([]);
  expect(await watched()).toEqual(one);
});

test('a watch is claimed and counted before it is asked, so that an ended worker asks nothing twice', async () => {
  await open([watch({ createdAt: NOON - 48 * HOUR, dueAt: NOON })]);
  const seen: unknown[] = [];
  details.mockImplementationOnce(async () => {
    seen.push((await watched()).dueAt - NOON, await spent());
    throw new AppError('cancelled');
  });
  await runRound();
  expect(seen).toEqual([HOUR, 1]);
});

test('nothing is asked where its answer could not be kept', async () => {
  await open([watch({ createdAt: NOON - 48 * HOUR, dueAt: NOON })]);
  vi.spyOn(storedWatches, 'claimWatch').mockRejectedValue(new AppError('storage-full'));
  await expect(runRound()).rejects.toMatchObject({ code: 'storage-full' });
  expect(asked).toEqual([]);
  expect(await spent()).toBe(0);
});

test('a day has no more checks than it has calls, and the next day goes on with the rest', async () => {
  await open(many(20), { perDay: 7 });
  await runRound();
  await runRound();
  expect(asked).toHaveLength(7);
  expect(await spent()).toBe(7);
  vi.setSystemTime(NOON + 13 * HOUR);
  await runRound();
  expect(asked).toEqual(
    many(20)
      .slice(0, 14)
      .map(({ offer }) => offer.offerId),
  );
});

test('the user’s own limit is never exceeded', async () => {
  await open(many(20));
  await callLimitsStore.write({ demo: { perDay: 10 } });
  const day = '2027-01-15';
  await meterStore.write({ demo: { [day]: 9 } });
  for (let wake = 0; wake < 10; wake += 1) {
    vi.setSystemTime(NOON + (wake * HOUR) / 4);
    await runRound();
  }
  expect(asked).toHaveLength(1);
});

test('a service that is down is not asked for the other offers, and less and less often', async () => {
  await open(many(3), { perDay: 10_000 });
  details.mockRejectedValue(new AppError('service-down'));
  await runRound();
  expect(details).toHaveBeenCalledTimes(1);
  expect(await pauseOfDemo()).toMatchObject({
    until: NOON + HOUR / 4,
    count: 1,
    failure: { code: 'service-down' },
  });
  expect((await watched('100')).dueAt).toBe(NOON + HOUR); // behind the others
  vi.setSystemTime(NOON + HOUR / 4);
  await runRound();
  expect(await pauseOfDemo()).toMatchObject({ until: NOON + (3 * HOUR) / 4, count: 2 });
  details.mockImplementation(answering);
  vi.setSystemTime(NOON + HOUR);
  await runRound();
  expect(await pauseOfDemo()).toBeUndefined();
});

test.each([
  ['one offer', 'no-picture', ['101']],
  ['an answer', 'bad-answer', []],
] as const)('a failure of %s is noted at the watch: %s', async (_, code, others) => {
  await open(many(2), { perDay: 10_000 });
  details.mockRejectedValueOnce(new AppError(code));
  await runRound();
  const { trouble, dueAt } = await watched('100');
  expect(trouble).toMatchObject({ failure: { code }, count: 1 });
  expect((dueAt - NOON) / HOUR).toBeCloseTo(1, 0);
  expect(asked).toEqual(others); // what cannot be read now is asked for in another wake
  expect(await pauseOfDemo()).toBeUndefined();
});

test('a watch without a key waits for the user, and is asked again once one is entered', async () => {
  await open(many(1));
  details.mockRejectedValueOnce(new AppError('key-missing'));
  await runRound();
  expect(await pauseOfDemo()).toMatchObject({ failure: { code: 'key-missing' } });
  vi.setSystemTime(NOON + HOUR);
  await runRound();
  expect(asked).toEqual([]);
  await endPauses();
  await runRound();
  expect(asked).toEqual(['100']);
});

test('a lost network counts against no offer: no wait grows', async () => {
  await open(many(2), { perDay: 10_000 });
  details.mockRejectedValue(new AppError('offline'));
  await runRound();
  expect(details).toHaveBeenCalledOnce();
  expect(await pauseOfDemo()).toBeUndefined();
  expect(await watched('100')).toEqual(many(2)[0]);
});

test('a search of the user and a switch that is turned off end it after the check that runs', async () => {
  await open(many(3), { perDay: 10_000 });
  let window = 0;
  details.mockImplementation(async (...call) => {
    const found = await answering(...call);
    beginRun((window += 1));
    return found;
  });
  await runRound();
  expect(asked).toEqual(['100']);
  expect((await watched('100')).prices).toHaveLength(1);
  finishRun(1, beginRun(1));
  details.mockImplementation(async (...call) => {
    const found = await answering(...call);
    stopRound();
    return found;
  });
  await runRound();
  expect(asked).toEqual(['100', '101']);
});

test('an offer that is no longer watched when its answer comes leaves nothing', async () => {
  await open(many(1));
  answer = async (offerId) => {
    await storedWatches.removeWatchesOf(`1688 ${offerId}`);
    return { price: 700 };
  };
  await runRound();
  expect(asked).toEqual(['100']);
  expect(await heldInDatabases()).toEqual({});
});

test('a watch that was removed, checked or added again before its turn is taken as it is now', async () => {
  await open(many(4), { perDay: 10_000 });
  answer = async (offerId) => {
    if (offerId === '100') {
      const again = { ...(await watched('103')), createdAt: NOON, dueAt: NOON };
      await putWatches({ ...(await watched('101')), dueAt: NOON + 24 * HOUR }, again);
      await storedWatches.removeWatchesOf('1688 102');
    }
    return { ...PRICE, price: 820 };
  };
  await runRound();
  expect(asked).toEqual(['100', '103']);
  expect((await watched('101')).dueAt).toBe(NOON + 24 * HOUR);
  const again = await watched('103');
  expect(again).toMatchObject({ createdAt: NOON, last: { price: 820 } });
  expect(again.prices).toHaveLength(1);
  expect(await spent()).toBe(2);
});

test('one offer that its service never answers does not keep the others waiting', async () => {
  await open(many(3), { perDay: 10_000 });
  const held = { at: NOON - HOUR, state: 'found', price: 400, basis: 'list' } as const;
  await putWatches({ ...(await watched('100')), pending: held });
  details.mockImplementation(async (request, until) => {
    if (request.offerId === '100') throw new AppError('service-down');
    return answering(request, until);
  });
  for (let wake = 0; wake < 40; wake += 1) {
    vi.setSystemTime(NOON + (wake * HOUR) / 4);
    await runRound();
  }
  expect(new Set(asked)).toEqual(new Set(['101', '102']));
});

test('a pause that a clock set which was ahead is over', async () => {
  await open(many(1));
  const until = NOON + 365 * 24 * HOUR;
  await pauseService('demo', { until, failure: { code: 'service-down' }, count: 1 });
  await runRound();
  expect(asked).toEqual(['100']);
  expect(await pauseOfDemo()).toBeUndefined();
});

test('an answer that does not come in time is a slow service', async () => {
  await open(many(2), { perDay: 10_000 });
  details.mockImplementation(
    (_request, { signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new AppError('cancelled'))),
      ),
  );
  await runRound();
  expect(details).toHaveBeenCalledOnce();
  expect(await pauseOfDemo()).toMatchObject({ failure: { code: 'timed-out' } });
});

test('a round ends in time: what is left is due in the next', async () => {
  await open(many(20), { perDay: 10_000 });
  details.mockImplementation(async (...call) => {
    const found = await answering(...call);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return found;
  });
  await runRound();
  expect(asked).toHaveLength(3);
});

test('a check of two requests is not begun with one call left', async () => {
  const search = vi.fn<NonNullable<FakeService['search']>>(async () => ({ offers: [] }));
  await open(many(3), { perDay: 3 });
  replaceClient('demo', {
    capabilities: BY_PICTURE,
    uploadsFirst: true,
    upload: async () => 'name',
    search,
  });
  for (const { id } of many(3)) await putWatchPicture(id, PICTURE);
  await runRound();
  expect(search).toHaveBeenCalledOnce();
  expect(await spent()).toBe(2);
});
