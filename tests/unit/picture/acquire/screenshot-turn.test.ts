import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { screenshotTurn, noteScreenshot } from '@/utils/io/picture/acquire/crop';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the next turn counts from the screenshot, not from the wait for it', async () => {
  const { signal } = new AbortController();
  await screenshotTurn(signal);
  await vi.advanceTimersByTimeAsync(300); // the page was measured meanwhile
  noteScreenshot();

  const passed = vi.fn<() => void>();
  void screenshotTurn(signal).then(passed);
  await vi.advanceTimersByTimeAsync(500);
  expect(passed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(passed).toHaveBeenCalledOnce();
});
