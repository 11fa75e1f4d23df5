import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Attempt, tryInOrder } from '@/utils/io/picture/acquire/attempt';
import type { ErrorCode } from '@/utils/core/errors';

type Try = () => Promise<Attempt>;

const NOW = 1_000_000;
const UNTIL = NOW + 10_000;
let begun: string[] = [];

beforeEach(() => {
  begun = [];
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => vi.useRealTimers());

const picture = (side: number) => ({
  mime: 'image/png' as const,
  bytes: new Uint8Array(),
  width: side,
  height: side,
  enlarged: false,
});

/** An attempt with this result after this time; without a result it ends by the deadline. */
function way(name: string, end?: number | ErrorCode, ms = 0): Try {
  return () => {
    begun.push(`${name} ${Date.now() - NOW}`);
    const attempt: Attempt =
      typeof end === 'number'
        ? { way: 'fetch', picture: picture(end) }
        : { way: 'fetch', failure: { code: end ?? 'timed-out' } };
    const duration = end === undefined ? UNTIL - Date.now() : ms;
    return new Promise((resolve) => setTimeout(resolve, duration, attempt));
  };
}

async function outcome(groups: Try[][], signal = new AbortController().signal) {
  const trying = tryInOrder(groups, (start) => start(), UNTIL, signal);
  let endedAt = 0;
  void trying.then(() => (endedAt = Date.now() - NOW));
  await vi.advanceTimersByTimeAsync(30_000);
  const { tried, reasons } = await trying;
  return { side: tried?.picture.width, reasons: reasons.map((r) => r.failure.code), endedAt };
}

test('no other attempt begins after the first picture', async () => {
  expect(await outcome([[way('a', 1, 50)], [way('b', 2)]])).toEqual({
    side: 1,
    reasons: [],
    endedAt: 50,
  });
  expect(begun).toEqual(['a 0']);
});

test('the next attempt begins at once after a failure', async () => {
  const groups = [[way('a', 'picture-blocked'), way('b', 'access-missing')], [way('c', 3)]];
  const { side, reasons, endedAt } = await outcome(groups);
  expect({ side, reasons }).toEqual({ side: 3, reasons: ['picture-blocked', 'access-missing'] });
  expect(endedAt).toBeLessThan(10);
});

test('the next attempt begins beside a slow one, and the first result wins', async () => {
  expect(await outcome([[way('a', 1, 5_000)], [way('b', 2, 4_000)]])).toMatchObject({
    side: 1,
    endedAt: 5_000,
  });
  expect(begun).toEqual(['a 0', 'b 3000']);
});

test('one attempt of a group runs at a time', async () => {
  await outcome([[way('a', 'picture-blocked', 4_000), way('b', 1, 100)], [way('c')]]);
  expect(begun).toEqual(['a 0', 'c 3000', 'b 4000']);
});

test('each attempt has a reason at the end of the time limit if all hang', async () => {
  expect(await outcome([[way('a'), way('never')], [way('b')], [way('c')], [way('d')]])).toEqual({
    side: undefined,
    reasons: ['timed-out', 'timed-out', 'timed-out', 'timed-out'],
    endedAt: 10_000,
  });
  expect(begun).toEqual(['a 0', 'b 3000', 'c 6000', 'd 9000']);
});

test('no attempt begins after the time limit', async () => {
  const ways = Array.from({ length: 6 }, (_, index) => [way(String(index))]);
  expect((await outcome(ways)).endedAt).toBe(10_000);
  expect(begun).toHaveLength(4);
});

test('reasons are in the order of the attempts', async () => {
  const groups = [[way('a', 'timed-out', 5_000)], [way('b', 'picture-blocked')]];
  expect((await outcome(groups)).reasons).toEqual(['timed-out', 'picture-blocked']);
});

test('no attempts give no picture and no reason', async () => {
  expect(await outcome([])).toEqual({ side: undefined, reasons: [], endedAt: 0 });
});

test('no attempt begins after a cancel', async () => {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 40);
  const groups = [[way('a', 'cancelled', 50), way('b', 2)], [way('c', 3)]];
  expect((await outcome(groups, cancel.signal)).side).toBeUndefined();
  expect(begun).toEqual(['a 0']);
});
