import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createCalls, type CallsDeps, type Question } from '@/entrypoints/background/rate-limit';
import type { RequestContext } from '@/entrypoints/background/service-call';
import { type CallLimitsByService, type Meter, usageOf } from '@/utils/services/call-limits';
import type { SearchAnswer } from '@/utils/services/service';
import type { StoredAnswer } from '@/utils/storage/answers';

const NOW = new Date(2026, 10, 25, 12).getTime();
const schema = z.object({ offers: z.array(z.string()) });
const ANSWER = { offers: ['1'] };
const { signal } = new AbortController();

const question = (changes: Partial<Question<typeof ANSWER>> = {}): Question<typeof ANSWER> => ({
  connection: { baseUrl: 'http://127.0.0.1:1' },
  windowId: 1,
  about: { kind: 'search', query: {}, bytes: new Uint8Array([1, 2, 3]) },
  schema,
  ...changes,
});

/** The outside in memory. */
function open(stored: { meter?: Meter; terms?: CallLimitsByService } = {}) {
  const answers = new Map<string, StoredAnswer>();
  let { meter = {} } = stored;
  const deps = {
    readMeter: vi.fn<CallsDeps['readMeter']>(() => Promise.resolve(meter)),
    changeMeter: vi.fn<CallsDeps['changeMeter']>((change) => {
      meter = change(meter);
      return Promise.resolve(meter);
    }),
    readTerms: vi.fn<CallsDeps['readTerms']>().mockResolvedValue(stored.terms ?? {}),
    readAnswer: vi.fn<CallsDeps['readAnswer']>((key) => Promise.resolve(answers.get(key))),
    writeAnswer: vi.fn<CallsDeps['writeAnswer']>((key, answer) =>
      Promise.resolve(void answers.set(key, answer)),
    ),
    dropAnswer: vi.fn<CallsDeps['dropAnswer']>((key) => Promise.resolve(void answers.delete(key))),
    isPrivate: vi.fn<CallsDeps['isPrivate']>().mockResolvedValue(false),
  };
  const { of, refresh } = createCalls(deps);
  const calls = { ...of('demo'), refresh };
  /** One request. */
  const send = vi.fn<() => Promise<typeof ANSWER>>(async () => {
    await calls.acquireSlot(signal);
    return ANSWER;
  });
  return { calls, deps, send, answers, today: () => usageOf(meter, 'demo', new Date()).today };
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('ten searches at once', () => {
  it('leave at three a second, in the order in which they came', async () => {
    const { calls, deps } = open();
    deps.isPrivate.mockResolvedValue(true); // no hash: its time is not the fake one
    const left: [number, number][] = [];
    const searches = Array.from({ length: 10 }, (_, number) =>
      calls.call(question(), async () => {
        await calls.acquireSlot(signal);
        left.push([number, Date.now() - NOW]);
        return ANSWER;
      }),
    );
    await vi.advanceTimersByTimeAsync(5000);
    await Promise.all(searches);
    const at = [0, 0, 0, 1000, 1000, 1000, 2000, 2000, 2000, 3000];
    expect(left).toEqual(at.map((moment, number) => [number, moment]));
  });

  it('of which one is cancelled while it waits: it is not sent, and not counted', async () => {
    const { calls, deps, send, today } = open();
    deps.isPrivate.mockResolvedValue(true);
    const cancelled = new AbortController();
    const others = [1, 2, 3].map(() => calls.call(question(), send));
    const fourth = calls.call(question(), async () => {
      await calls.acquireSlot(cancelled.signal);
      return ANSWER;
    });
    const outcome = expect(fourth).rejects.toMatchObject({ code: 'cancelled' });
    await vi.advanceTimersByTimeAsync(100);
    cancelled.abort();
    await Promise.all([...others, outcome]);
    expect(today()).toBe(3);
  });
});

describe('an answer', () => {
  it('is asked for once, and says from when it is', async () => {
    const { calls, send, today } = open();
    expect(await calls.call(question(), send)).toEqual({ answer: ANSWER });
    vi.setSystemTime(NOW + 60_000);
    expect(await calls.call(question(), send)).toEqual({ answer: ANSWER, answeredAt: NOW });
    expect(send).toHaveBeenCalledOnce();
    expect(today()).toBe(1);
  });

  it('is asked for anew where the user wants that, and replaces the stored one', async () => {
    const { calls, send } = open();
    await calls.call(question(), send);
    vi.setSystemTime(NOW + 60_000);
    expect(await calls.call(question({ bypassCache: true }), send)).toEqual({ answer: ANSWER });
    expect(await calls.call(question(), send)).toMatchObject({ answeredAt: NOW + 60_000 });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('of a private window is neither stored nor taken from there, but counted', async () => {
    const { calls, deps, send, today } = open();
    await calls.call(question(), send);
    deps.isPrivate.mockResolvedValue(true);
    expect(await calls.call(question(), send)).toEqual({ answer: ANSWER });
    expect(deps.readAnswer).toHaveBeenCalledOnce();
    expect(deps.writeAnswer).toHaveBeenCalledOnce();
    expect(today()).toBe(2);
  });

  it.each([
    ['nonsense', { at: NOW, answer: { offers: 7 } }],
    ['nothing', { at: NOW, answer: undefined }],
  ])('that is stored as %s is none', async (_, stored) => {
    const { calls, deps, send } = open();
    deps.readAnswer.mockResolvedValue(stored);
    expect(await calls.call(question(), send)).toEqual({ answer: ANSWER });
  });

  it('comes from the service where the store fails', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { calls, deps, send } = open();
    deps.readAnswer.mockRejectedValue(new DOMException('broken', 'UnknownError'));
    deps.writeAnswer.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await calls.call(question(), send)).toEqual({ answer: ANSWER });
  });

  it('that failed is not stored', async () => {
    const { calls, deps, send } = open();
    send.mockRejectedValueOnce(new Error('down'));
    await expect(calls.call(question(), send)).rejects.toThrow('down');
    expect(deps.writeAnswer).not.toHaveBeenCalled();
  });
});

describe('the limit', () => {
  const terms = { demo: { perDay: 2 } };

  it('ends before anything is sent', async () => {
    const { calls, send } = open({ terms, meter: { demo: { '2026-11-25': 2 } } });
    await calls.refresh();
    await expect(calls.call(question(), send)).rejects.toMatchObject({ code: 'limit-reached' });
    expect(send).not.toHaveBeenCalled();
  });

  it('holds for requests that wait at the same time', async () => {
    const { calls, deps, send, today } = open({ terms });
    deps.isPrivate.mockResolvedValue(true);
    await calls.refresh();
    const searches = [1, 2, 3, 4].map(() => calls.call(question(), send));
    const outcomes = Promise.allSettled(searches);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await outcomes).map(({ status }) => status).toSorted()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(today()).toBe(2);
  });

  it('lets a stored answer through', async () => {
    const { calls, send } = open({ terms: { demo: { perDay: 1 } } });
    await calls.refresh();
    await calls.call(question(), send);
    expect(await calls.call(question(), send)).toMatchObject({ answeredAt: NOW });
  });

  it('is lifted by the next day', async () => {
    const { calls, send } = open({ terms, meter: { demo: { '2026-11-25': 2 } } });
    await calls.refresh();
    vi.setSystemTime(new Date(2026, 10, 26));
    expect(await calls.call(question(), send)).toEqual({ answer: ANSWER });
  });
});

/** The meter is read as it was before the call, and arrives after it. */
async function callDuringRefresh({ calls, deps, send }: ReturnType<typeof open>): Promise<void> {
  const read = new Promise<Meter>((resolve) => {
    setTimeout(() => resolve({}), 100);
  });
  deps.readMeter.mockReturnValueOnce(read);
  const refreshed = calls.refresh();
  await calls.call(question(), send);
  await vi.advanceTimersByTimeAsync(100);
  await refreshed;
}

it('loses no call that was counted while the meter was read again', async () => {
  const opened = open();
  const { calls, send, today } = opened;
  await callDuringRefresh(opened);
  await calls.call(question({ bypassCache: true }), send);
  expect(today()).toBe(2);
});

it('counts towards the limit a call that was stored while the meter was read again', async () => {
  const opened = open({ terms: { demo: { perDay: 1 } } });
  const { calls, send } = opened;
  await calls.refresh();
  await callDuringRefresh(opened);
  const again = calls.call(question({ bypassCache: true }), send);
  await expect(again).rejects.toMatchObject({ code: 'limit-reached' });
});

it('stores with the next call one that could not be stored, and sends it all the same', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { calls, deps, send, today } = open();
  deps.changeMeter.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await calls.call(question(), send);
  await vi.advanceTimersByTimeAsync(0);
  expect(today()).toBe(0);
  await calls.call(question({ bypassCache: true }), send);
  await vi.advanceTimersByTimeAsync(0);
  expect(send).toHaveBeenCalledTimes(2);
  expect(today()).toBe(2);
});

it('does not let the request wait until the call is stored', async () => {
  const { calls, deps, send } = open();
  deps.changeMeter.mockReturnValueOnce(new Promise(() => undefined));
  expect(await calls.call(question(), send)).toEqual({ answer: ANSWER });
});

describe('a search', () => {
  const picture = { mime: 'image/jpeg' as const, bytes: new Uint8Array([1]) };
  const PAGE: SearchAnswer = { kind: 'page', offers: [], total: 0 };
  const plan = (takes: 'bytes' | 'address') => ({
    connection: { baseUrl: 'http://127.0.0.1:1' },
    provider: { capabilities: { picture: takes } },
  });
  const posting = (changes: Partial<RequestContext> = {}): RequestContext => ({
    windowId: 1,
    picture,
    signal,
    beforePost: () => Promise.resolve(),
    ...changes,
  });
  const send = vi.fn<() => Promise<SearchAnswer>>();
  beforeEach(() => {
    send.mockReset().mockResolvedValue(PAGE);
  });

  it.each([
    ['another picture', { picture: { ...picture, bytes: new Uint8Array([2]) } }],
    ['another page', { cursor: '2' }],
    ['another part', { area: { left: 0, top: 0, width: 0.5, height: 0.5 } }],
  ])('for %s is another one', async (_, changes) => {
    const { calls } = open();
    await calls.search(plan('bytes'), posting(), send);
    expect(await calls.search(plan('bytes'), posting(), send)).toEqual({
      ...PAGE,
      answeredAt: NOW,
    });
    await calls.search(plan('bytes'), posting(changes), send);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('by address is the same whatever the bytes, and another one for another address', async () => {
    const { calls } = open();
    const at = (publicUrl: string, byte: number) =>
      posting({ picture: { ...picture, bytes: new Uint8Array([byte]), publicUrl } });
    await calls.search(plan('address'), at('https://shop.example/1.jpg', 1), send);
    await calls.search(plan('address'), at('https://shop.example/1.jpg', 2), send);
    expect(send).toHaveBeenCalledOnce();
    await calls.search(plan('address'), at('https://shop.example/2.jpg', 2), send);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that a service shows itself is handed off every time', async () => {
    const { calls, deps } = open();
    send.mockResolvedValue({ kind: 'hand-off', url: 'https://www.1688.com/' });
    await calls.search(plan('bytes'), posting(), send);
    await calls.search(plan('bytes'), posting(), send);
    expect(send).toHaveBeenCalledTimes(2);
    expect(deps.writeAnswer).not.toHaveBeenCalled();
  });
});
