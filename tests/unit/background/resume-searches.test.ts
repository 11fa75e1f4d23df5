import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resumeSearches } from '@/entrypoints/background/commands';
import { beginRun, finishRun, startOf } from '@/entrypoints/background/search-record';
import type { Search } from '@/utils/core/model/search';
import { readSearch, writeSearch } from '@/utils/io/storage/searches';
import { search } from '../../support/background/finished-search';
import { openEdge } from '../../support/background/worker-edge';

const { session } = fakeBrowser.storage;
const REAL = { set: session.set.bind(session), get: session.get.bind(session) };

const posting = (windowId: number): Search => ({
  ...search(`of ${windowId}`),
  windowId,
  state: startOf('posting'),
});
const statusIn = async (windowId: number) => (await readSearch(windowId))?.state.status;

beforeEach(async () => {
  await openEdge();
  Object.assign(fakeBrowser.windows, { getAll: () => Promise.resolve([{ id: 1 }, { id: 2 }]) });
});

afterEach(() => void Object.assign(session, REAL));

test('searches that an ended worker was sending are interrupted, and finished ones stay', async () => {
  await writeSearch(posting(1));
  await writeSearch({ ...search('b'), windowId: 2 });
  await resumeSearches();
  expect(await statusIn(1)).toBe('failed');
  expect(await statusIn(2)).toBe('done');
});

test.each([
  ['while another one is written', 'write'],
  ['while it is read', 'read'],
])('a search that finishes %s keeps its results', async (_, moment) => {
  await writeSearch(posting(1));
  await writeSearch(posting(2));
  const run = beginRun(2);
  let isOver = false;
  const finish = async () => {
    isOver = true;
    await writeSearch({ ...search('of 2'), windowId: 2 });
    finishRun(2, run);
  };
  const set = async (items: object) => {
    await REAL.set(items);
    if (moment === 'write' && 'search:1' in items && !isOver) await finish();
  };
  const get = async (keys: string | string[]) => {
    const read = await REAL.get(keys);
    if (moment === 'read' && keys.includes('search:2') && !isOver) await finish();
    return read;
  };
  Object.assign(session, { set, get });
  await resumeSearches();
  await vi.waitFor(() => expect(isOver).toBe(true));
  expect(await statusIn(1)).toBe('failed');
  expect(await statusIn(2)).toBe('done');
});
