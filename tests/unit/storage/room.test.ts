import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Search, Stage } from '@/utils/core/model/search';
import { pinsStore } from '@/utils/io/storage/pins';
import { setWithRoom } from '@/utils/io/storage/room';
import {
  readPicture,
  readSearch,
  writeOffers,
  writePicture,
  writeSearch,
} from '@/utils/io/storage/searches';
import { settingsStore } from '@/utils/io/storage/settings';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';

const LIMIT = 1_000_000;
const LARGE = 'x'.repeat(300_000);

const search = (windowId: number, finishedAt: number): Search => ({
  id: `search-${windowId}`,
  windowId,
  target: { tabId: 1, frameId: 0, kind: 'image' },
  state: { status: 'done', finishedAt },
  posts: 1,
  pages: 1,
});

const running = (stage: Stage): Search => ({
  ...search(2, 0),
  pages: 0,
  state: { status: 'running', stage, startedAt: 1, deadline: 2 },
});
const picture = { mime: 'image/png', base64: 'x'.repeat(100_000), enlarged: false } as const;

/** The quota of a browser. */
function limit(area: typeof fakeBrowser.storage.local): void {
  const set = area.set.bind(area);
  const setUpTo = async (items: Record<string, unknown>) => {
    const all = { ...(await area.get(null)), ...items };
    if (JSON.stringify(all).length > LIMIT) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  };
  Object.assign(area, { set: setUpTo });
}

beforeEach(() => {
  fakeBrowser.reset();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
    limit(area);
  }
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  Object.assign(fakeBrowser.windows, { getAll: async () => [1, 2, 3, 4].map((id) => ({ id })) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('the oldest results of other windows are deleted, and their searches record that', async () => {
  for (const [windowId, at] of [
    [1, 20],
    [2, 10],
    [3, 30],
  ] as const) {
    await writeSearch(search(windowId, at));
    await fakeBrowser.storage.session.set({ [`offers:${windowId}:0`]: LARGE });
  }
  await setWithRoom('session', { 'picture:4': 'x'.repeat(50_000), 'other:4': 'x'.repeat(80_000) });
  expect(await readSearch(2)).toMatchObject({
    pages: 0,
    state: { status: 'failed', failure: { code: 'results-dropped' } },
  });
  expect(await readSearch(3)).toEqual(search(3, 30));
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).not.toContain('offers:2:0');
});

it("the rest of a window's earlier search is deleted before results of other windows", async () => {
  await writeSearch(search(1, 10));
  await fakeBrowser.storage.session.set({ 'offers:1:0': LARGE, 'offers:2:0': LARGE });
  await fakeBrowser.storage.session.set({ 'offers:2:1': LARGE });
  const begun = running('acquiring');
  await setWithRoom('session', { 'search:2': begun, 'picture:2': 'x'.repeat(100_000) });
  expect(await readSearch(1)).toEqual(search(1, 10));
  expect(await readSearch(2)).toEqual(begun);
});

it('a newer write during a refused one is kept', async () => {
  await writeSearch(search(1, 10));
  await fakeBrowser.storage.session.set({ 'offers:1:0': LARGE, filler: LARGE + LARGE });
  const written = writePicture(picture, running('ready'));
  await writeSearch(running('posting'));
  await written;
  expect(await readSearch(2)).toEqual(running('posting'));
  expect(await readPicture(running('posting'))).toMatchObject(picture);
});

it('the later one of two refused writes is stored', async () => {
  await writeSearch(search(1, 10));
  await fakeBrowser.storage.session.set({ 'offers:1:0': LARGE, filler: 'x'.repeat(699_000) });
  const writes = [writePicture(picture, running('ready'))];
  writes.push(writePicture({ ...picture, mime: 'image/jpeg' }, running('posting')));
  await Promise.all(writes);
  expect(await readSearch(2)).toEqual(running('posting'));
  expect(await readPicture(running('posting'))).toMatchObject({ mime: 'image/jpeg' });
});

it.each([
  ['that is running', running('posting')],
  ['that shows its first page', { ...search(2, 30), pages: 0 }],
])('a page whose record is not written yet is kept with a search %s', async (_, found) => {
  await writeSearch(search(1, 10));
  await writeSearch(found);
  await fakeBrowser.storage.session.set({ 'offers:1:0': LARGE, filler: LARGE + LARGE });
  await writeOffers(2, 0, []);
  await setWithRoom('session', { 'alternatives:2': 'x'.repeat(100_000) });
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toContain('offers:2:0');
});

it('a search does not delete its own results', async () => {
  await writeSearch(search(1, 10));
  await writeOffers(1, 0, []);
  await fakeBrowser.storage.session.set({ filler: 'x'.repeat(LIMIT - 1_000) });
  await expect(
    setWithRoom('session', { 'extra:1:search-1:details:7': LARGE }),
  ).rejects.toMatchObject({ code: 'storage-full' });
  expect(await readSearch(1)).toEqual(search(1, 10));
});

it('results of the oldest batch are deleted for settings and pins, which are kept', async () => {
  const settings = { ...DEFAULT_SETTINGS, service: 'demo' as const };
  await pinsStore({}).write([]);
  for (const createdAt of [1, 2]) {
    const id = `b${createdAt}`;
    const head = { id, createdAt, page: { tabId: 1 }, count: 1, status: 'ended' };
    await fakeBrowser.storage.local.set({ [`batch:${id}`]: head });
    await fakeBrowser.storage.local.set({ [`batch-offers:${id}:0`]: LARGE });
  }
  const used = JSON.stringify(await fakeBrowser.storage.local.get(null)).length;
  await fakeBrowser.storage.local.set({ filler: 'x'.repeat(LIMIT - used - 50) });
  await settingsStore.write(settings);
  expect(await settingsStore.read()).toEqual(settings);
  const keys = Object.keys(await fakeBrowser.storage.local.get(null));
  expect(keys).not.toContain('batch-offers:b1:0');
  expect(keys).toEqual(expect.arrayContaining(['batch-offers:b2:0', 'filler', 'pins']));
});

it('full storage is reported if nothing can be deleted', async () => {
  await fakeBrowser.storage.local.set({ filler: 'x'.repeat(LIMIT - 100) });
  await expect(settingsStore.write(DEFAULT_SETTINGS)).rejects.toMatchObject({
    code: 'storage-full',
  });
});
