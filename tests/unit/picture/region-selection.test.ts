import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openRegionSelection } from '@/utils/io/picture/region-selection';

const WORDS = { lang: 'en', dir: 'ltr', hint: 'Drag', tooSmall: 'Too small' } as const;
const inject = vi.fn<() => Promise<unknown[]>>();

beforeEach(() => {
  vi.useFakeTimers();
  inject.mockReset().mockResolvedValue([]);
  Object.assign(fakeBrowser, { scripting: { executeScript: inject } });
});
afterEach(() => vi.useRealTimers());

async function opened(): Promise<boolean> {
  const isOpen = openRegionSelection(7, 'request-1', WORDS);
  await vi.runAllTimersAsync();
  return isOpen;
}

it('the region selection asks once if the browser allows the selection, after the page has the id and words', async () => {
  expect(await opened()).toBe(true);
  const target = { tabId: 7 };
  expect(inject.mock.calls).toEqual([
    [{ target, func: expect.any(Function), args: ['request-1', WORDS] }],
    [{ target, files: ['/region.js'] }],
  ]);
});

it('the region selection asks again after a busy browser has refused', async () => {
  inject.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
  expect(await opened()).toBe(true);
  expect(inject).toHaveBeenCalledTimes(3);
  expect(inject).toHaveBeenLastCalledWith({ target: { tabId: 7 }, files: ['/region.js'] });
});

it('the region selection reports a second refusal', async () => {
  inject.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  expect(await opened()).toBe(false);
  expect(inject).toHaveBeenCalledTimes(2);
});
