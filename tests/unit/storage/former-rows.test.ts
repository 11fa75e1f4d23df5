/** The list of today that older versions kept beside the history, in it after the update. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { historySettingsStore } from '@/utils/io/storage/settings';
import { moveFormerRows } from '@/utils/io/storage/former-rows';
import { HistoryError } from '@/utils/io/storage/history-database';
import { readRecordedStorage } from '../../fixtures/recorded-storage';
import { restoreDatabases } from '../../support/browser/databases';
import { row } from '../../support/offers/saved';
import { rowsOf } from './rows';
import { stubLocks } from './locks';
import { history } from './recorded-stores';

const { local, databases } = readRecordedStorage();
const isRow = (key: string) => key.startsWith('session-row:');
const rows = Object.entries(local).flatMap(([key, value]) =>
  isRow(key) && value && typeof value === 'object' && 'row' in value ? [value.row] : [],
);
const rowsLeft = async () => Object.keys(await fakeBrowser.storage.local.get(null)).filter(isRow);

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
  await fakeBrowser.storage.local.set(local);
  await restoreDatabases(JSON.stringify(databases));
});

it('every recorded row is found in the history, as it was, and its key is gone', async () => {
  const before = await rowsOf('history', 'bodies');
  expect(rows).toHaveLength(4);
  await moveFormerRows(history);
  const listed = (await history.list('', 10)).rows;
  expect(listed).toHaveLength(5);
  for (const one of rows) expect(listed).toContainEqual(one);
  const added = listed.filter(({ id }) => !before.has(id));
  expect(added.map(({ pageTitle }) => pageTitle)).toEqual(['Grey tile']);
  expect(await history.read(added[0]?.id ?? '')).toEqual({ row: added[0], offers: [] });
  expect(await rowsLeft()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(['pins', 'settings'])).toEqual({
    pins: local['pins'],
    settings: local['settings'],
  });
});

it('searches that are in the history stay as they are, with their offers', async () => {
  const before = await rowsOf('history', 'bodies');
  await moveFormerRows(history);
  const after = await rowsOf('history', 'bodies');
  for (const [id, body] of before) expect(after.get(id)).toBe(body);
});

it('rows are moved where the history is off as well', async () => {
  await historySettingsStore.update((settings) => ({ ...settings, isOn: false }));
  await moveFormerRows(history);
  expect((await history.list('', 10)).rows).toHaveLength(5);
});

it('rows stay while the history cannot take them, and are moved later', async () => {
  const adopt = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new HistoryError('newer'));
  await expect(moveFormerRows({ adopt })).rejects.toMatchObject({ problem: 'newer' });
  expect(await rowsLeft()).toHaveLength(4);
  await moveFormerRows({ adopt });
  expect(await rowsLeft()).toEqual([]);
});

it('a row that cannot be read goes alone, and one of a file is known as such', async () => {
  await fakeBrowser.storage.local.set({
    'session-row:a': 'broken',
    'session-row:b': { v: 9, row: row({ id: 'b' }) },
    'session-row:c': { v: 1, row: row({ id: 'c' }), isImported: true },
  });
  await moveFormerRows(history);
  const heads = await rowsOf('history', 'heads');
  expect(heads.get('c')).toMatchObject({ imported: 1 });
  expect(heads.size).toBe(6);
  expect(await rowsLeft()).toEqual([]);
});

it('without such rows the history is not opened', async () => {
  await fakeBrowser.storage.local.clear();
  const adopt = vi.fn<() => Promise<void>>();
  await moveFormerRows({ adopt });
  expect(adopt).not.toHaveBeenCalled();
});
