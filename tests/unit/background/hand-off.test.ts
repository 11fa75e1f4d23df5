import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOff } from '@/entrypoints/background/hand-off';
import { createRecord, startOf } from '@/entrypoints/background/search-record';
import { AppError } from '@/utils/core/errors';
import * as inPage from '@/utils/io/picture/acquire/in-page';

const URL = 'https://www.1688.com/';
const picture = { mime: 'image/jpeg' as const, bytes: Uint8Array.from([0xff, 0xd8, 0xff]) };

const askPage = vi.spyOn(inPage, 'askPageOf');
let status = 'loading';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  status = 'loading';
  askPage.mockReset();
  Object.assign(fakeBrowser.tabs, { get: () => Promise.resolve({ status }) });
});
afterEach(() => void vi.useRealTimers());

async function start(signal = new AbortController().signal) {
  const { id: windowId = 0 } = (await fakeBrowser.windows.create({})) ?? {};
  const state = startOf('posting');
  const target = { tabId: 1, frameId: 0, kind: 'image' } as const;
  const search = { id: 'a', windowId, target, state, posts: 1, pages: 0 };
  const record = createRecord(search, signal);
  return { record, ended: handOff(record, URL, picture, signal) };
}

test('the hand-off waits for the page, then puts the picture into it', async () => {
  askPage.mockResolvedValue(true);
  const { record, ended } = await start();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(askPage).not.toHaveBeenCalled();

  status = 'complete';
  await vi.advanceTimersByTimeAsync(200);
  await ended;
  const origin = 'https://www.1688.com';
  const file = { mime: 'image/jpeg', base64: '/9j/', origin };
  const frame = { tabId: expect.any(Number), frameId: 0 };
  expect(askPage).toHaveBeenCalledExactlyOnceWith(frame, origin, 'handOver', [file]);
  expect(record.current.state).toEqual({
    status: 'handed-off',
    isPictureIn: true,
    tabId: expect.any(Number),
  });
});

test('the hand-off leaves the picture to the user if the page has no file input', async () => {
  status = 'complete';
  askPage.mockResolvedValue(false);
  const { record, ended } = await start();
  await vi.advanceTimersByTimeAsync(200);
  await ended;
  expect(record.current.state).toMatchObject({ status: 'handed-off', isPictureIn: false });
});

test('the hand-off tries again on the initial empty page of a tab', async () => {
  status = 'complete';
  askPage.mockRejectedValueOnce(new AppError('picture-blocked'));
  askPage.mockResolvedValue(true);
  const { record, ended } = await start();
  await vi.advanceTimersByTimeAsync(400);
  await ended;
  expect(record.current.state).toMatchObject({ isPictureIn: true });
});

test('the hand-off waits while the tab is elsewhere, such as for a sign-in', async () => {
  status = 'complete';
  askPage.mockRejectedValueOnce(new AppError('picture-blocked'));
  askPage.mockResolvedValueOnce(null); // gone there in between
  askPage.mockResolvedValue(true);
  const { record, ended } = await start();
  await vi.advanceTimersByTimeAsync(600);
  await ended;
  expect(askPage).toHaveBeenCalledTimes(3);
  expect(record.current.state).toMatchObject({ isPictureIn: true });
});

test('the hand-off gives up on a page that never loads, or redirects to a host without access', async () => {
  const { record, ended } = await start();
  await vi.advanceTimersByTimeAsync(10_000);
  status = 'complete';
  askPage.mockRejectedValue(new AppError('picture-blocked'));
  await vi.advanceTimersByTimeAsync(6_000);
  await ended;
  expect(record.current.state).toMatchObject({ status: 'handed-off', isPictureIn: false });
});

test('a search that is cancelled meanwhile writes nothing', async () => {
  const run = new AbortController();
  const { record, ended } = await start(run.signal);
  const refused = expect(ended).rejects.toMatchObject({ code: 'cancelled' });
  await vi.advanceTimersByTimeAsync(1_000);
  run.abort();
  await refused;
  expect(record.current.state).toMatchObject({ status: 'running' });
  expect(askPage).not.toHaveBeenCalled();
});
