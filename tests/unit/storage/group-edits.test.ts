import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { joinOffers, readGroupEdits, splitOffers, watchGroupEdits } from '@/utils/io/storage/pins';
import { removeSearch } from '@/utils/io/storage/searches';

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('manual joins and splits', () => {
  it('are empty at first', async () => {
    expect(await readGroupEdits({})).toEqual({ joined: [], split: [] });
  });

  it('are stored as pairs', async () => {
    await joinOffers({}, ['c', 'a', 'b']);
    await splitOffers({}, ['x'], ['a', 'b']);
    expect(await readGroupEdits({})).toEqual({
      joined: [
        ['a', 'c'],
        ['b', 'c'],
        ['a', 'b'],
      ],
      split: [
        ['a', 'x'],
        ['b', 'x'],
      ],
    });
  });

  it('keep the last choice for a pair', async () => {
    await joinOffers({}, ['a', 'b']);
    await splitOffers({}, ['b'], ['a']);
    expect(await readGroupEdits({})).toEqual({ joined: [], split: [['a', 'b']] });
    await joinOffers({}, ['a', 'b']);
    expect(await readGroupEdits({})).toEqual({ joined: [['a', 'b']], split: [] });
  });

  it('drop the oldest above 2,000 pairs', async () => {
    await joinOffers({}, ['oldest', 'pair']);
    await joinOffers({}, ['kept', 'pair']);
    await joinOffers({}, ['oldest', 'pair']);
    const others = Array.from({ length: 1999 }, (_, index) => `offer ${index}`);
    await splitOffers({}, ['x'], others);
    const { joined, split } = await readGroupEdits({});
    expect(joined).toEqual([['oldest', 'pair']]);
    expect(split).toHaveLength(1999);
  });

  it('are read without invalid pairs', async () => {
    await fakeBrowser.storage.local.set({
      'group-edits': [{ pair: ['a'], isJoined: true }, 7, { pair: ['a', 'b'], isJoined: true }],
    });
    expect(await readGroupEdits({})).toEqual({ joined: [['a', 'b']], split: [] });
    await fakeBrowser.storage.local.set({ 'group-edits': 'broken' });
    expect(await readGroupEdits({})).toEqual({ joined: [], split: [] });
  });

  it('are reported to other panels', async () => {
    const listener = vi.fn<Parameters<typeof watchGroupEdits>[1]>();
    watchGroupEdits({}, listener);
    await joinOffers({}, ['a', 'b']);
    expect(listener).toHaveBeenLastCalledWith({ joined: [['a', 'b']], split: [] });
  });

  it('stay in memory in a private window, and are deleted with it', async () => {
    const scope = { privateWindow: 7 };
    await joinOffers({}, ['a', 'b']);
    expect(await readGroupEdits(scope)).toEqual({ joined: [], split: [] });
    await splitOffers(scope, ['secret'], ['a']);
    expect(await readGroupEdits(scope)).toEqual({ joined: [], split: [['a', 'secret']] });
    expect(await readGroupEdits({ privateWindow: 8 })).toEqual({ joined: [], split: [] });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('secret');
    await removeSearch(7);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });
});
