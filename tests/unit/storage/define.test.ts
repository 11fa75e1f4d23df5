import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { defineStore, forgetSetAside } from '@/utils/storage/store';

const define = () =>
  defineStore({
    area: 'local',
    key: 'thing',
    schema: z.strictObject({ count: z.number() }),
    version: 1,
    fallback: { count: 0 },
  });

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
});

describe('a store', () => {
  it('reads its fallback where nothing is stored', async () => {
    expect(await define().read()).toEqual({ count: 0 });
  });

  it('reads what was written', async () => {
    await define().write({ count: 3 });
    expect(await define().read()).toEqual({ count: 3 });
  });

  it.each([[{}], ['text'], [{ count: '3' }], [{ count: 3, more: 1 }]])(
    'never hands on %o, however it came there',
    async (thing) => {
      await fakeBrowser.storage.local.set({ thing });
      expect(await define().read()).toEqual({ count: 0 });
    },
  );

  it('brings an older value up to date, step by step', async () => {
    const store = defineStore({
      area: 'local',
      key: 'thing',
      schema: z.strictObject({ count: z.number() }),
      version: 3,
      migrations: {
        2: (old) => ({ count: Number(old) }), // 1: the bare number
        3: (old) => (typeof old === 'object' && old && 'count' in old ? { count: 10 } : old),
      },
      fallback: { count: 0 },
    });
    await fakeBrowser.storage.local.set({ thing: '7', thing$: { v: 1 } });
    expect(await store.read()).toEqual({ count: 10 });
    await store.write({ count: 4 }); // now of version 3
    expect(await store.read()).toEqual({ count: 4 });
  });

  it('sets aside what a newer version has stored, before it writes over it', async () => {
    await fakeBrowser.storage.local.set({ thing: { count: 7, more: 'x' }, thing$: { v: 4 } });
    expect(await define().read()).toEqual({ count: 0 });
    await define().write({ count: 1 });
    await define().write({ count: 2 });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      thing: { count: 2 },
      thing$: { v: 1 },
      thing$4: { count: 7, more: 'x' },
    });
    await forgetSetAside(['thing']);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      thing: { count: 2 },
      thing$: { v: 1 },
    });
  });

  it.each([{ v: -1e15 }, { v: 'x' }, 7, null])('takes %o for the first version', async (thing$) => {
    await fakeBrowser.storage.local.set({ thing: { count: 7 }, thing$ });
    expect(await define().read()).toEqual({ count: 7 });
  });

  it('tells watchers what they can trust', async () => {
    const seen: unknown[] = [];
    define().watch((value) => seen.push(value));
    await fakeBrowser.storage.local.set({ thing: { count: 5 } });
    await fakeBrowser.storage.local.set({ thing: 'broken' });
    expect(seen).toEqual([{ count: 5 }, { count: 0 }]);
  });
});
