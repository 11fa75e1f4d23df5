/** "Delete everything" keeps exactly the data that the registry excludes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Also, deleteEverything } from '@/entrypoints/options/data/data';
import type { Area } from '@/utils/io/storage/area';
import { writeAnswer } from '@/utils/io/storage/answers';
import { changeCredentials, keepUntilClosed, readAccounts } from '@/utils/io/storage/credentials';
import { history } from '@/utils/io/storage/history';
import { ENTRIES, entryOf } from '@/utils/io/storage/registry';
import { writePart } from '@/utils/io/storage/product-lists';
import { writeVectors } from '@/utils/io/storage/vectors';
import { resetWatches } from '../../support/background/watches';
import { heldInDatabases } from '../../support/browser/databases';
import { entry } from '../../support/offers/saved';
import { watch } from '../../support/watch/watch';
import { stubLocks } from '../storage/locks';

const TMAPI = { baseUrl: 'https://api.tmapi.io' };
const OF_TMAPI = { 'https://api.tmapi.io': { token: 'secret' } };

/** Something under each key that the registry names, with its version where it has one. */
function everythingIn(area: Area): Record<string, unknown> {
  const items = ENTRIES.flatMap((one) => {
    const key = one.at[area]?.replace(/<\w+>/g, '7');
    if (key === undefined) return [];
    return [[key, 'x'] as const, ...('version' in one ? [[`${key}$`, { v: 1 }] as const] : [])];
  });
  return Object.fromEntries(items);
}

const local: Record<string, unknown> = {
  ...everythingIn('local'),
  credentials: { tmapi: OF_TMAPI },
};
const session = { ...everythingIn('session'), 'batch-of:7': { area: 'local', id: '7' } };
/** Backups of values of a newer version. Secrets have none. */
const ASIDE = Object.keys(local)
  .filter((key) => key.endsWith('$') && !key.startsWith('credentials'))
  .map((key) => `${key}99`);

function batchKeys(): string[] {
  return Object.keys(local).filter((key) => key.startsWith('batch'));
}

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  // The worker has ended the batch.
  fakeBrowser.runtime.onMessage.addListener(() => {
    void fakeBrowser.storage.local.remove(batchKeys());
  });
  // Chrome before 130 has no `getKeys`.
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined });
  await fakeBrowser.storage.local.set(local);
  await fakeBrowser.storage.local.set(Object.fromEntries(ASIDE.map((key) => [key, 'x'])));
  await fakeBrowser.storage.session.set(session);
});

const keysIn = async (area: Area) =>
  Object.keys(await fakeBrowser.storage[area].get(null)).toSorted();
const deletedOf = (area: Area, key: string) => entryOf(area, key)?.deleted;

const CHOICES: [Also, string[]][] = [
  [{ settings: false, keys: false }, ['lists']],
  [{ settings: true, keys: false }, ['lists', 'settings']],
  [{ settings: false, keys: true }, ['lists', 'keys']],
  [{ settings: true, keys: true }, ['lists', 'settings', 'keys']],
];

describe.each(CHOICES)('deleting everything with %o', (also, groups) => {
  it('storage.local keeps only the data of other groups', async () => {
    await deleteEverything(also);
    // Keys are emptied in place, as the choice of their storage is kept.
    const isLeft = (key: string) =>
      key.startsWith('credentials') || !groups.includes(deletedOf('local', key) ?? '');
    expect(await keysIn('local')).toEqual(
      [...Object.keys(local), ...ASIDE].filter(isLeft).toSorted(),
    );
    const { credentials, credentials$, ...others } = await fakeBrowser.storage.local.get(null);
    for (const key in others) expect(others[key]).toEqual(key in local ? local[key] : 'x');
    if (groups.includes('keys')) return;
    expect(credentials).toEqual(local['credentials']);
    expect(credentials$).toEqual({ v: 1 });
  });

  it('storage.session keeps only what is deleted with its window', async () => {
    await deleteEverything(also);
    const left = Object.keys(session).filter((key) => !key.startsWith('batch-of:'));
    expect(await keysIn('session')).toEqual(left.toSorted());
  });

  it('every database of a chosen group is emptied', async () => {
    await history.write(entry({ at: Date.now() }));
    await writeAnswer('key', { at: 1, answer: '[]' });
    await writeVectors(
      'model',
      new Map([['https://cbu01.alicdn.com/1.jpg', new Int8Array(256)]]),
      1,
    );
    await resetWatches([watch()]);
    await writePart('list', 'choice', 'none');
    expect(Object.keys(await heldInDatabases()).toSorted()).toEqual([
      'results/answers',
      'results/bodies',
      'results/heads',
      'results/model',
      'results/parts',
      'results/vectors',
      'watches/watches',
    ]);
    await deleteEverything(also);
    expect(await heldInDatabases()).toEqual({});
    const named = ENTRIES.flatMap(({ at, deleted }) =>
      at.indexedDB ? [`${at.indexedDB} ${deleted}`] : [],
    );
    expect(named.toSorted()).toEqual(['results lists', 'secrets keys', 'watches lists']);
  });
});

it('deleting everything deletes the keys of every account, also of one from a newer version', async () => {
  await fakeBrowser.storage.local.set({
    credentials: { tmapi: OF_TMAPI, 'new-service': { token: 'secret' } },
  });
  await deleteEverything({ settings: false, keys: true });
  expect(await readAccounts()).toEqual({ 'open-platform': {}, ak: {}, onebound: {}, tmapi: {} });
  expect(JSON.stringify(await fakeBrowser.storage.local.get('credentials'))).not.toContain(
    'secret',
  );
});

it('deleting everything keeps the choice of keys in memory, and deletes the keys', async () => {
  await keepUntilClosed(true);
  await changeCredentials('tmapi', TMAPI, () => ({ token: 'secret' }));
  await deleteEverything({ settings: false, keys: true });
  expect(await readAccounts()).toEqual({
    'open-platform': {},
    ak: {},
    onebound: {},
    tmapi: {},
    untilClosed: true,
  });
});
