import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { waitUntil } from '@/entrypoints/background/retry';

const NOW = 1_800_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => vi.useRealTimers());

it.each([0, 1, 3_000, 29_999, 30_000, 120_000])(
  'a wait of %i ms ends not a millisecond early, and no later',
  async (ms) => {
    const ended = vi.fn<() => void>();
    const waiting = waitUntil(7, NOW + ms, new AbortController().signal).then(ended);
    if (ms > 0) {
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(ended).not.toHaveBeenCalled();
    }
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(Date.now()).toBeLessThanOrEqual(NOW + Math.max(ms, 1));
  },
);

it.each([
  [29_999, []],
  [30_000, [{ name: 'retry:7', scheduledTime: NOW + 30_000 }]],
  [120_000, [{ name: 'retry:7', scheduledTime: NOW + 120_000 }]],
])('an alarm wakes a worker that ended before %i ms', async (ms, alarms) => {
  const stop = new AbortController();
  const waiting = waitUntil(7, NOW + ms, stop.signal);
  const outcome = expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  await vi.advanceTimersByTimeAsync(0);
  expect(await fakeBrowser.alarms.getAll()).toMatchObject(alarms);
  stop.abort();
  await outcome;
});
