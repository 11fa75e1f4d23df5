import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRemoved, noteRemoved } from '@/utils/io/storage/removed-searches';
import { stubLocks } from './locks';

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

it('removed searches are known by their id, or by their time', async () => {
  await noteRemoved({ id: 'a' });
  expect(await isRemoved({ id: 'a', at: 5 })).toBe(true);
  expect(await isRemoved({ id: 'b', at: 5 })).toBe(false);
  await noteRemoved({ before: 5 });
  expect(await isRemoved({ id: 'b', at: 5 })).toBe(true);
  expect(await isRemoved({ id: 'b', at: 6 })).toBe(false);
});

it('all searches but one are removed, until that is removed as well', async () => {
  await noteRemoved({ before: 5, but: 'a' });
  await noteRemoved({ id: 'b' });
  expect(await isRemoved({ id: 'a', at: 5 })).toBe(false);
  expect(await isRemoved({ id: 'c', at: 5 })).toBe(true);
  await noteRemoved({ id: 'a' });
  expect(await isRemoved({ id: 'a', at: 5 })).toBe(true);
});
