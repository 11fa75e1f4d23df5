import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeLocal } from '@/utils/io/storage/removal';
import {
  MAX_ROWS,
  isRemoved,
  noteRemoved,
  readSessionRows,
  removeSessionRow,
  watchSessionRows,
  writeSessionRow,
} from '@/utils/io/storage/session-rows';
import { removeSearch } from '@/utils/io/storage/searches';
import { row } from '../../support/offers/saved';

const ids = async (scope = {}) => (await readSessionRows(scope)).map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    Object.assign(area, { getKeys: undefined }); // as before Chrome 130
  }
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('session rows', () => {
  it('are one for each search, the newest first', async () => {
    await writeSessionRow({}, row({ id: 'a', at: 1 }));
    await writeSessionRow({}, row({ id: 'b', at: 2 }));
    await writeSessionRow({}, row({ id: 'a', at: 3, offers: 47 }));
    expect(await readSessionRows({})).toEqual([
      row({ id: 'a', at: 3, offers: 47 }),
      row({ id: 'b', at: 2 }),
    ]);
  });

  it('are limited in number: the oldest are dropped', async () => {
    const many = Array.from({ length: MAX_ROWS }, (_, index) => row({ id: `${index}`, at: index }));
    for (const one of many) await writeSessionRow({}, one);
    await writeSessionRow({}, row({ id: 'new', at: MAX_ROWS }));
    const left = await ids();
    expect(left).toHaveLength(MAX_ROWS);
    expect(left[0]).toBe('new');
    expect(left).not.toContain('0');
  });

  it('are removed one by one, or all', async () => {
    await writeSessionRow({}, row({ id: 'a' }));
    await writeSessionRow({}, row({ id: 'b' }));
    await removeSessionRow({}, 'a');
    expect(await ids()).toEqual(['b']);
    await fakeBrowser.storage.local.set({ other: 1 });
    await removeLocal('lists');
    expect(await ids()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ other: 1 });
  });

  it('drop only what cannot be read', async () => {
    await writeSessionRow({}, row({ id: 'a' }));
    await fakeBrowser.storage.local.set({
      'session-row:b': { v: 1, row: { id: 'b' } },
      'session-row:c': 'broken',
      'session-row:d': { v: 9, row: row({ id: 'd' }) },
    });
    expect(await ids()).toEqual(['a']);
  });

  it('notify watchers', async () => {
    const heard = vi.fn<() => void>();
    const stop = watchSessionRows({}, heard);
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(heard).not.toHaveBeenCalled();
    await writeSessionRow({}, row());
    expect(heard).toHaveBeenCalledOnce();
    stop();
    await removeSessionRow({}, row().id);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('of a private window are in memory, separate, and deleted with the window', async () => {
    const scope = { privateWindow: 7 };
    await writeSessionRow(scope, row({ id: 'a' }));
    await writeSessionRow(scope, row({ id: 'b' }));
    await removeSessionRow(scope, 'b');
    expect(await ids(scope)).toEqual(['a']);
    expect(await ids({ privateWindow: 8 })).toEqual([]);
    expect(await ids()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    await removeSearch(7);
    expect(await ids(scope)).toEqual([]);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});

describe('removed rows', () => {
  it('are known by their search, or by their time', async () => {
    await noteRemoved('rows', { id: 'a' });
    expect(await isRemoved('rows', { id: 'a', at: 5 })).toBe(true);
    expect(await isRemoved('rows', { id: 'b', at: 5 })).toBe(false);
    expect(await isRemoved('history', { id: 'a', at: 5 })).toBe(false);
    await noteRemoved('rows', { before: 5 });
    expect(await isRemoved('rows', { id: 'b', at: 5 })).toBe(true);
    expect(await isRemoved('rows', { id: 'b', at: 6 })).toBe(false);
  });

  it('include all but one search, until that is removed as well', async () => {
    await noteRemoved('history', { before: 5, but: 'a' });
    await noteRemoved('history', { id: 'b' });
    expect(await isRemoved('history', { id: 'a', at: 5 })).toBe(false);
    expect(await isRemoved('history', { id: 'c', at: 5 })).toBe(true);
    await noteRemoved('history', { id: 'a' });
    expect(await isRemoved('history', { id: 'a', at: 5 })).toBe(true);
  });
});
