import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_HOSTS, preferredSource, preferSource } from '@/utils/io/storage/price-sources';
import { removeLocal } from '@/utils/io/storage/removal';
import { removeSearch } from '@/utils/io/storage/searches';
import { stubLocks } from './locks';

const PRIVATE = { privateWindow: 7 };

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
});

it('the latest choice of a kind of source is preferred on its host alone', async () => {
  expect(await preferredSource({}, 'shop.example')).toBeUndefined();
  await preferSource({}, { host: 'shop.example', from: 'json-ld' });
  await preferSource({}, { host: 'other.example', from: 'meta' });
  await preferSource({}, { host: 'shop.example', from: 'visible' });
  expect(await preferredSource({}, 'shop.example')).toBe('visible');
  expect(await preferredSource({}, 'other.example')).toBe('meta');
  expect(await preferredSource({}, 'www.shop.example')).toBeUndefined();
});

it('of a choice of a price only its host and the kind of its source are stored', async () => {
  await preferSource({}, { host: 'shop.example', from: 'visible' });
  expect(await fakeBrowser.storage.local.get()).toEqual({
    'price-sources': [{ host: 'shop.example', from: 'visible' }],
    'price-sources$': { v: 1 },
  });
});

it('preferred sources of the oldest choices are dropped', async () => {
  const hosts = Array.from({ length: MAX_HOSTS + 1 }, (_, at) => `${at}.example`);
  await fakeBrowser.storage.local.set({
    'price-sources': hosts.slice(0, -1).map((host) => ({ host, from: 'meta' })),
  });
  await preferSource({}, { host: hosts.at(-1) ?? '', from: 'data' });
  expect(await preferredSource({}, '0.example')).toBeUndefined();
  expect(await preferredSource({}, '1.example')).toBe('meta');
  expect(await preferredSource({}, `${MAX_HOSTS}.example`)).toBe('data');
});

it('a preferred source that cannot be read is dropped alone', async () => {
  const known = { host: 'shop.example', from: 'rdfa' };
  await fakeBrowser.storage.local.set({
    'price-sources': [{ host: 'a.example', from: 'crystal ball' }, { host: 1 }, known],
  });
  expect(await preferredSource({}, 'shop.example')).toBe('rdfa');
  expect(await preferredSource({}, 'a.example')).toBeUndefined();
});

it('a private window prefers nothing at first, and leaves nothing on the disk', async () => {
  await preferSource({}, { host: 'shop.example', from: 'meta' });
  const before = await fakeBrowser.storage.local.get();
  expect(await preferredSource(PRIVATE, 'shop.example')).toBeUndefined();
  await preferSource(PRIVATE, { host: 'shop.example', from: 'visible' });
  expect(await preferredSource(PRIVATE, 'shop.example')).toBe('visible');
  expect(await fakeBrowser.storage.local.get()).toEqual(before);
  await removeSearch(PRIVATE.privateWindow);
  expect(await preferredSource(PRIVATE, 'shop.example')).toBeUndefined();
});

it('preferred sources are deleted with the lists', async () => {
  await preferSource({}, { host: 'shop.example', from: 'meta' });
  await removeLocal('lists');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
