import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { acquireSlot, refreshLimits } from '@/entrypoints/background/rate-limit';
import { makePlan } from '@/entrypoints/background/plan';
import { type RequestContext, searchService } from '@/entrypoints/background/service-call';
import type { Meter } from '@/utils/core/call-limits';
import * as answers from '@/utils/io/storage/answers';
import { meterStore, callLimitsStore } from '@/utils/io/storage/settings';
import { heldInDatabases } from '../../support/browser/databases';
import { openEdge, searchNothing, storedCalls } from '../../support/background/worker-edge';

let now = new Date(2026, 10, 25, 12).getTime();
const TODAY = '2026-11-25';
const PAGE = { offers: [] };
const picture = { mime: 'image/jpeg' as const, bytes: new Uint8Array([1]) };
const { signal } = new AbortController();

let written: MockInstance<typeof answers.writeAnswer>;

beforeEach(() => {
  written = vi.spyOn(answers, 'writeAnswer');
  now += 10_000; // frees the slots of the last test
  vi.useFakeTimers({ now });
});
afterEach(async () => {
  // An answer that is still being stored is of this test.
  await Promise.allSettled(written.mock.results.map(({ value }) => value));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Edge = NonNullable<Parameters<typeof openEdge>[0]>;

async function open({ isPrivate = false, ...edge }: Edge = {}) {
  const search = searchNothing();
  await openEdge({ isPrivate, isPaced: true, ...edge, client: { search } });
  const plan = await makePlan();
  const ask = (changes: Partial<RequestContext> = {}) =>
    searchService(plan, {
      windowId: 1,
      picture,
      signal,
      beforePost: () => Promise.resolve(),
      ...changes,
    });
  return { search, ask };
}
const today = () => storedCalls('demo');

describe('ten searches at once', () => {
  it('are sent at three a second, in the order in which they came', async () => {
    // A private window without a hash, because hashing ignores fake timers.
    const { search, ask } = await open({ isPrivate: true });
    const sent: [string | undefined, number][] = [];
    search.mockImplementation(async ({ cursor }) => {
      sent.push([cursor, Date.now() - now]);
      return PAGE;
    });
    const searches = Array.from({ length: 10 }, (_, number) => ask({ cursor: String(number) }));
    await vi.advanceTimersByTimeAsync(5000);
    await Promise.all(searches);
    const at = [0, 0, 0, 1000, 1000, 1000, 2000, 2000, 2000, 3000];
    expect(sent).toEqual(at.map((moment, number) => [String(number), moment]));
  });

  it('a request that is cancelled while it waits is neither sent nor counted', async () => {
    const { ask } = await open({ isPrivate: true });
    const cancelled = new AbortController();
    const others = [1, 2, 3].map(() => ask());
    const fourth = ask({ signal: cancelled.signal });
    const outcome = expect(fourth).rejects.toMatchObject({ code: 'cancelled' });
    await vi.advanceTimersByTimeAsync(100);
    cancelled.abort();
    await Promise.all([...others, outcome]);
    expect(await today()).toBe(3);
  });
});

describe('an answer', () => {
  it('is requested once, and has the time at which it arrived', async () => {
    const { search, ask } = await open();
    expect(await ask()).toEqual(PAGE);
    vi.setSystemTime(now + 60_000);
    expect(await ask()).toEqual({ ...PAGE, answeredAt: now });
    expect(search).toHaveBeenCalledOnce();
    expect(await today()).toBe(1);
  });

  it('is requested again on demand, and replaces the stored one', async () => {
    const { search, ask } = await open();
    await ask();
    vi.setSystemTime(now + 60_000);
    expect(await ask({ bypassCache: true })).toEqual(PAGE);
    expect(await ask()).toMatchObject({ answeredAt: now + 60_000 });
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('an answer in a private window is neither stored nor read from the store, but counted', async () => {
    const { ask } = await open();
    await ask();
    await vi.advanceTimersByTimeAsync(0);
    const meter = await meterStore.read();
    vi.setSystemTime(now + 60_000);
    const other = await open({ isPrivate: true, meter });
    expect(await other.ask()).toEqual(PAGE);
    expect(await today()).toBe(2);
    const ordinary = await open();
    expect(await ordinary.ask()).toEqual({ ...PAGE, answeredAt: now });
  });

  it.each([
    ['nonsense', { offers: 7 }],
    ['nothing', undefined],
  ])('is ignored where it is stored as %s', async (_, answer) => {
    const { ask } = await open();
    vi.spyOn(answers, 'readAnswer').mockResolvedValue({ at: now, answer });
    expect(await ask()).toEqual(PAGE);
  });

  it('comes from the service if the store fails', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { ask } = await open();
    const broken = new DOMException('broken', 'UnknownError');
    vi.spyOn(answers, 'readAnswer').mockRejectedValue(broken);
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(answers, 'writeAnswer').mockRejectedValue(full);
    expect(await ask()).toEqual(PAGE);
  });

  it('an answer that failed is not stored', async () => {
    const { search, ask } = await open();
    search.mockRejectedValueOnce(new Error('down'));
    await expect(ask()).rejects.toThrow('down');
    expect(await heldInDatabases()).toEqual({});
  });
});

describe('the limit', () => {
  const limits = { perDay: 2 };
  const meter = { demo: { [TODAY]: 2 } };

  it('ends before anything is sent', async () => {
    const { search, ask } = await open({ limits, meter });
    await expect(ask()).rejects.toMatchObject({ code: 'limit-reached' });
    expect(search).not.toHaveBeenCalled();
  });

  it('holds for requests that wait at the same time', async () => {
    const { ask } = await open({ limits, isPrivate: true });
    const outcomes = Promise.allSettled([1, 2, 3, 4].map(() => ask()));
    await vi.advanceTimersByTimeAsync(2000);
    expect((await outcomes).map(({ status }) => status).toSorted()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(await today()).toBe(2);
  });

  it('lets a stored answer through', async () => {
    const { ask } = await open({ limits: { perDay: 1 } });
    await ask();
    expect(await ask()).toMatchObject({ answeredAt: now });
  });

  it('is reset the next day', async () => {
    const { ask } = await open({ limits, meter });
    vi.setSystemTime(new Date(2026, 10, 26));
    expect(await ask()).toEqual(PAGE);
    now = new Date(2026, 10, 25, 13).getTime();
  });
});

/** A meter that is read before the call and arrives after it. */
async function callDuringRefresh(ask: () => Promise<unknown>): Promise<void> {
  const limits = await callLimitsStore.read();
  const refreshed = refreshLimits(
    new Promise((resolve) => {
      setTimeout(() => resolve({ meter: {}, limits }), 100);
    }),
  );
  await ask();
  await vi.advanceTimersByTimeAsync(100);
  await refreshed;
}

it('the rate limit loses no call that was counted while the meter was read again', async () => {
  const { ask } = await open();
  await callDuringRefresh(ask);
  await ask({ bypassCache: true });
  expect(await today()).toBe(2);
});

it('the rate limit counts towards the limit a call that was stored while the meter was read again', async () => {
  const { ask } = await open({ limits: { perDay: 1 } });
  await callDuringRefresh(ask);
  const again = ask({ bypassCache: true });
  await expect(again).rejects.toMatchObject({ code: 'limit-reached' });
});

it('the rate limit sends a call that could not be stored, and stores it with the next one', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { search, ask } = await open();
  vi.spyOn(meterStore, 'update').mockRejectedValueOnce(
    new DOMException('full', 'QuotaExceededError'),
  );
  await ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(await today()).toBe(0);
  await ask({ bypassCache: true });
  await vi.advanceTimersByTimeAsync(0);
  expect(search).toHaveBeenCalledTimes(2);
  expect(await today()).toBe(2);
});

it('a request does not wait until its call is stored', async () => {
  const { ask } = await open();
  let store: (meter: Meter) => void = () => undefined;
  vi.spyOn(meterStore, 'update').mockReturnValueOnce(new Promise((resolve) => (store = resolve)));
  expect(await ask()).toEqual(PAGE);
  store({});
});

it('the rate limit lets a search go before requests for details', async () => {
  await open({ isPrivate: true });
  const sent: string[] = [];
  const acquire = (priority: 'search' | 'background', name: string) =>
    acquireSlot('demo', priority, signal).then(() => sent.push(name));
  const all = [
    acquire('background', 'details 1'),
    acquire('background', 'details 2'),
    acquire('background', 'details 3'),
    acquire('search', 'click'),
  ];
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toContain('click');
  expect(sent).not.toContain('details 3');
  await vi.advanceTimersByTimeAsync(2000);
  await Promise.all(all);
});

describe('a search', () => {
  it.each([
    ['another picture', { picture: { ...picture, bytes: new Uint8Array([2]) } }],
    ['another page', { cursor: '2' }],
    ['another part', { area: { left: 0, top: 0, width: 0.5, height: 0.5 } }],
  ])('has another cache key for %s', async (_, changes) => {
    const { search, ask } = await open();
    await ask();
    expect(await ask()).toEqual({ ...PAGE, answeredAt: now });
    await ask(changes);
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('is cached by the picture’s address where it was made by address, not by the bytes', async () => {
    const { search, ask } = await open({ service: 'tmapi' });
    const at = (publicUrl: string, byte: number) =>
      ask({ picture: { ...picture, bytes: new Uint8Array([byte]), publicUrl } });
    await at('https://shop.example/1.jpg', 1);
    await at('https://shop.example/1.jpg', 2);
    expect(search).toHaveBeenCalledOnce();
    await at('https://shop.example/2.jpg', 2);
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('a search is refused by a service that shows its results on a page of its own', async () => {
    const { ask } = await open({ service: 'web' });
    await expect(ask()).rejects.toMatchObject({ code: 'one-by-one' });
  });
});
