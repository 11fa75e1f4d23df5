import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKept } from '../../../relay/store/kept';
import { createMemoryAudit } from '../../../relay/store/memory/audit';
import { createMemoryTurns } from '../../../relay/store/memory/turns';
import { mostInASecond, unfairness } from './support/windows';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T12:00:00+08:00') });
});

afterEach(() => {
  vi.useRealTimers();
});

const never = (): AbortSignal => new AbortController().signal;

test('members who wait take turns, at the pace of the service', async () => {
  const turns = createMemoryTurns({
    limitsOf: () => ({ perSecond: 3 }),
    queueOf: () => ({ perService: 500, perMember: 200 }),
  });
  const sent: { at: number; member: string }[] = [];
  const take = (member: string, id: number) =>
    turns
      .take({ service: 'ak', member, id: `${member}${id}` }, { signal: never() })
      .then(() => sent.push({ at: performance.now(), member }));
  for (let n = 0; n < 100; n += 1) void take('Wang', n);
  for (let n = 0; n < 20; n += 1) void take('Li', n);
  for (let n = 0; n < 20; n += 1) void take('Zhao', n);
  await vi.advanceTimersByTimeAsync(18_000);
  expect(mostInASecond(sent.map(({ at }) => at))).toBe(3);
  const members = sent.map(({ member }) => member);
  expect(unfairness(members.slice(0, 45), ['Wang', 'Li', 'Zhao'])).toBe(0);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(sent).toHaveLength(140);
});

test('the first call after a start waits for one window, as its process may have called before', async () => {
  const turns = createMemoryTurns({ limitsOf: () => ({ perSecond: 3 }) });
  const granted = vi.fn();
  void turns.take({ service: 'ak', member: 'Wang', id: '1' }, { signal: never() }).then(granted);
  await vi.advanceTimersByTimeAsync(1000);
  expect(granted).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(granted).toHaveBeenCalled();
});

test('whoever is refused at the end leaves no timer, which would hold up the end of the process', async () => {
  const turns = createMemoryTurns({ limitsOf: () => ({ perSecond: 0.1 }) });
  const waiting = turns.take({ service: 'ak', member: 'Wang', id: '1' }, { signal: never() });
  turns.rejectWaiting(new Error('closing'));
  await expect(waiting).rejects.toThrow('closing');
  expect(vi.getTimerCount()).toBe(0);
});

test("the day's calls are given out once, and again when China's next day begins", async () => {
  const turns = createMemoryTurns({ limitsOf: () => ({ perSecond: 100, perDay: 3 }) });
  await vi.advanceTimersByTimeAsync(2000);
  const take = async (): Promise<unknown> => {
    await vi.advanceTimersByTimeAsync(100);
    return turns.take({ service: 'ak', member: 'Wang', id: '1' }, { signal: never() });
  };
  for (let n = 0; n < 3; n += 1) await take();
  // Twelve hours less the seconds above.
  await expect(take()).rejects.toMatchObject({
    code: 'day-used-up',
    retryAfterMs: 12 * 60 * 60 * 1000 - 2400,
  });
  vi.setSystemTime(Date.parse('2026-11-25T23:59:59+08:00'));
  await expect(take()).rejects.toMatchObject({ code: 'day-used-up' });
  vi.setSystemTime(Date.parse('2026-11-26T00:00:00+08:00'));
  await expect(take()).resolves.toBeDefined();
});

test('answers are kept for an hour, and the oldest give way', async () => {
  const kept = createKept<string>(10);
  expect(kept.keep('a', '12345', 5)).toEqual([]);
  await vi.advanceTimersByTimeAsync(59 * 60 * 1000);
  kept.keep('b', '12345', 5);
  expect(kept.read('a')).toBe('12345');
  expect(kept.keep('c', '1', 1)).toEqual(['a']);
  expect(kept.read('a')).toBeUndefined();
  expect(kept.read('b')).toBeDefined();
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
  expect(kept.read('c')).toBeUndefined();
});

test('the figures of a day end with it', async () => {
  const audit = createMemoryAudit(() => new Map([['ak', 7]]));
  const entry = {
    at: Date.now(),
    id: '1',
    member: 'Wang "the first"',
    service: 'ak',
    api: 'find_product',
    source: 'upstream',
    outcome: 'answered',
    status: 200,
    ms: 120,
  } as const;
  await audit.write(entry);
  await audit.write(entry);
  await expect(audit.today()).resolves.toEqual({
    calls: [{ member: 'Wang "the first"', service: 'ak', source: 'upstream', count: 2 }],
    sent: { ak: 7 },
  });
  vi.setSystemTime(Date.parse('2026-11-26T00:00:01+08:00'));
  await expect(audit.today()).resolves.toMatchObject({ calls: [] });
});
