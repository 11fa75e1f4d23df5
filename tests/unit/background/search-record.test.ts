import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRecord, startOf, writeFailure } from '@/entrypoints/background/search-record';
import type { Search } from '@/utils/core/model/search';
import { readSearch } from '@/utils/io/storage/searches';

const search = (): Search => ({
  id: 'a',
  windowId: 1,
  target: { tabId: 1, frameId: 0, kind: 'image' },
  state: startOf('acquiring'),
  posts: 0,
  pages: 0,
});
const { signal } = new AbortController();

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

test('a new worker that resumes a stage has only its remaining time', async () => {
  const left = search();
  vi.setSystemTime(1_030_000);
  const record = createRecord(left, signal);
  await record.enter('acquiring');
  expect(record.current.state).toEqual(left.state);
});

test('the next stage has its own deadline, and the search keeps its start', async () => {
  const record = createRecord(search(), signal);
  vi.setSystemTime(1_030_000);
  await record.enter('ready');
  const { state } = record.current;
  expect(state).toMatchObject({ stage: 'ready', startedAt: 1_000_000, deadline: 1_070_000 });
});

test('a finished search that is repeated has a new start', async () => {
  const failed = { status: 'failed', failure: { code: 'picture-blocked' } } as const;
  const record = createRecord({ ...search(), state: failed }, signal);
  vi.setSystemTime(1_100_000);
  await record.enter('acquiring');
  expect(record.current.state).toMatchObject({ startedAt: 1_100_000, deadline: 1_140_000 });
});

test('another picture resets the crop area, and the next stage does not', async () => {
  const area = { left: 0, top: 0, width: 0.5, height: 1 };
  const record = createRecord({ ...search(), area }, signal);
  await record.enter('posting');
  expect(record.current.area).toEqual(area);
  record.savePicture({ mime: 'image/jpeg', base64: 'AAAA', enlarged: false }, {});
  expect(record.current.area).toBeUndefined();
});

test('a picture that could not be stored is reported by the next change of the record', async () => {
  const record = createRecord(search(), signal);
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  record.savePicture({ mime: 'image/jpeg', base64: 'AAAA', enlarged: false }, {});
  await expect(record.enter('posting')).rejects.toMatchObject({ code: 'storage-full' });
});

test('a page that could not be stored leaves the record unchanged', async () => {
  const record = createRecord(search(), signal);
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  const saved = record.savePage(0, [], { pages: 1, state: { status: 'done', finishedAt: 1 } });
  await expect(saved).rejects.toMatchObject({ code: 'storage-full' });
  expect(record.current).toMatchObject({ pages: 0, state: { status: 'running' } });
});

test('a failure has the stage at which it stopped, if the search was running', async () => {
  const failure = { code: 'cancelled' } as const;
  await writeFailure(search(), failure);
  const state = { status: 'failed', failure, stage: 'acquiring' };
  expect((await readSearch(1))?.state).toEqual(state);
  await writeFailure({ ...search(), state: { status: 'done', finishedAt: 1 } }, failure);
  expect((await readSearch(1))?.state).toEqual({ status: 'failed', failure });
});
