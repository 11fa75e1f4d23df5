import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '@/utils/io/browser';
import { askWay } from '@/utils/io/picture/acquire/in-page';

const run =
  vi.fn<(call: { target: object; files?: string[]; args?: unknown[] }) => Promise<object[]>>();

beforeEach(() => {
  run.mockReset();
  Object.assign(browser, { scripting: { executeScript: run } });
});

test('the script for pages of 1688 is asked in the top frame of the tab', async () => {
  run.mockResolvedValueOnce([{ frameId: 0, result: { state: 'upload' } }]);
  expect(await askWay(7, 'look', ['search-1'])).toEqual({ state: 'upload' });
  expect(run.mock.calls).toMatchObject([
    [{ target: { tabId: 7, frameIds: [0] }, args: ['pages1688', 'look', ['search-1']] }],
  ]);
});

test('the script for pages of 1688 is injected where it is missing, and asked again', async () => {
  run.mockResolvedValueOnce([{ frameId: 0, result: 'no page script' }]);
  run.mockResolvedValueOnce([{ frameId: 0, result: null }]);
  run.mockResolvedValueOnce([{ frameId: 0, result: true }]);
  expect(await askWay(7, 'press', ['search-1'])).toBe(true);
  expect(run.mock.calls.map(([{ files }]) => files)).toEqual([
    undefined,
    ['/page-1688.js'],
    undefined,
  ]);
});

test('a tab of which no script may run fails as a picture that is blocked', async () => {
  run.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(askWay(7, 'seen', [])).rejects.toMatchObject({ code: 'picture-blocked' });
});
