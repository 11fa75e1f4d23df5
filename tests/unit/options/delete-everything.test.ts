import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dataDeps } from '@/entrypoints/options/data';
import { stubLocks } from '../storage/locks';

// Both lie in IndexedDB.
vi.mock('@/utils/storage/answers', () => ({ clearAnswers: () => Promise.resolve() }));
vi.mock('@/utils/storage/history', () => ({ history: { clear: () => Promise.resolve() } }));

const MARK = 'of the user';
const GROUPS = {
  kept: ['pins', 'cleared', 'group-edits', 'session-row:1', 'batch:b1'],
  settings: [
    'settings',
    'terms',
    'meter',
    'history',
    'money',
    'rates',
    'costs',
    'question',
    'view',
  ],
  keys: ['credentials'],
};
const KEYS = Object.values(GROUPS).flat();

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  // As before Chrome 130.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
  for (const key of KEYS) {
    const isBatch = key.startsWith('batch:');
    const head = { id: 'b1', createdAt: 1, page: { tabId: 1, title: MARK }, count: 0 };
    const value = isBatch ? { ...head, status: 'ended' } : { 'open-platform': { token: MARK } };
    // `key$99`: set aside for a newer version. Of secrets there is none.
    const isAside = !/^(credentials|session-row|batch)/.test(key);
    await fakeBrowser.storage.local.set({ [key]: value, ...(isAside && { [`${key}$99`]: MARK }) });
  }
});

async function left(): Promise<string[]> {
  const stored = await fakeBrowser.storage.local.get();
  const marked = Object.keys(stored).filter((key) => JSON.stringify(stored[key]).includes(MARK));
  return [...new Set(marked.map((key) => key.replace(/\$.*/, '')))];
}

it('knows the group of every key that a store has', () => {
  const stores = readdirSync('utils/storage').map((name) =>
    readFileSync(`utils/storage/${name}`, 'utf8'),
  );
  const keys = stores.flatMap((text) =>
    [...text.matchAll(/(?:\bkey: |placeOf\(keeper, )'([^']+)'/g)].map(([, key]) => key),
  );
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !KEYS.some((known) => known === key))).toEqual([]);
});

it('deletes what is kept, and what goes beside it where that is wanted', async () => {
  await dataDeps.deleteEverything({ settings: false, keys: false });
  expect(await left()).toEqual([...GROUPS.settings, ...GROUPS.keys]);
  await dataDeps.deleteEverything({ settings: true, keys: false });
  expect(await left()).toEqual(GROUPS.keys);
  await dataDeps.deleteEverything({ settings: false, keys: true });
  expect(await left()).toEqual([]);
});
