import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Search } from '@/utils/core/model/search';
import {
  readAlternatives,
  removeSearch,
  tidyResults,
  writeAlternatives,
  writeSearch,
} from '@/utils/io/storage/searches';
import { stubLocks } from './locks';

const search = (id: string): Search => ({
  id,
  windowId: 1,
  target: { tabId: 1, frameId: 0, kind: 'image' },
  state: { status: 'done', finishedAt: 1 },
  posts: 1,
  pages: 0,
});

const keys = async () => Object.keys(await fakeBrowser.storage.session.get(null));

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
});

test('pictures of alternatives are kept beside their search', async () => {
  await writeSearch(search('a'));
  await writeAlternatives(search('a'), ['data:image/png,1', undefined]);
  expect(await readAlternatives(1)).toEqual({
    searchId: 'a',
    pictures: ['data:image/png,1', null],
  });
});

test('pictures of alternatives are not stored for a window that was closed while they were drawn', async () => {
  await writeSearch(search('a'));
  await removeSearch(1);
  await writeAlternatives(search('a'), ['data:image/png,1']);
  expect(await keys()).toEqual([]);
});

test('pictures of alternatives are not stored for a window that is closed while they are written', async () => {
  await writeSearch(search('a'));
  const written = writeAlternatives(search('a'), ['data:image/png,1']);
  await removeSearch(1);
  await written;
  expect(await keys()).toEqual([]);
});

test('pictures of alternatives do not replace those of a newer search', async () => {
  await writeSearch(search('b'));
  await writeAlternatives(search('b'), ['data:image/png,2']);
  await writeAlternatives(search('a'), ['data:image/png,1']);
  expect((await readAlternatives(1))?.searchId).toBe('b');
});

test('pictures of alternatives of an older search are deleted when the newer one is done', async () => {
  await writeSearch(search('a'));
  await writeAlternatives(search('a'), ['data:image/png,1']);
  await writeSearch(search('b'));
  await tidyResults(search('b'));
  expect(await readAlternatives(1)).toBeUndefined();
  expect(await keys()).toEqual(['search:1']);
});

test('pictures of alternatives written while older ones are removed are kept', async () => {
  await writeSearch(search('a'));
  await writeAlternatives(search('a'), ['data:image/png,1']);
  await writeSearch(search('b'));
  const { session } = fakeBrowser.storage;
  const remove = session.remove.bind(session);
  let written: Promise<void> | undefined;
  const removeLate = async (removed: string[]) => {
    if (removed.includes('alternatives:1')) {
      written = writeAlternatives(search('b'), ['data:image/png,2']);
      await pause(20);
    }
    await remove(removed);
  };
  Object.assign(session, { remove: removeLate });
  onTestFinished(() => void Object.assign(session, { remove }));
  await tidyResults(search('b'));
  await written;
  expect((await readAlternatives(1))?.searchId).toBe('b');
});

test('a newer search that has begun meanwhile keeps its own pictures', async () => {
  await writeSearch(search('b'));
  await writeAlternatives(search('b'), ['data:image/png,2']);
  await tidyResults(search('a'));
  expect((await readAlternatives(1))?.searchId).toBe('b');
});
