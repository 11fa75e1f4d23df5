import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { REGISTRY } from '@/utils/io/storage/registry';
import { removeLocal } from '@/utils/io/storage/removal';
import { meterStore, moneyStore, settingsStore } from '@/utils/io/storage/settings';
import { accountsStore } from '@/utils/io/storage/credentials';
import { defineStore, readAll } from '@/utils/io/storage/store';
import { stubLocks } from './locks';

const THING = { area: 'local', key: 'thing' } as const;
const ENTRY = {
  schema: z.strictObject({ count: z.number() }),
  fallback: { count: 0 },
  writers: [],
  deleted: 'lists',
  room: 'never',
} as const;

const define = () => defineStore({ ...ENTRY, version: 1 }, THING);

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
  Object.assign(fakeBrowser.storage.local, { getKeys: undefined }); // as before Chrome 130
});

describe('a store', () => {
  it('reads its fallback if nothing is stored', async () => {
    expect(await define().read()).toEqual({ count: 0 });
  });

  it('reads what was written', async () => {
    await define().write({ count: 3 });
    expect(await define().read()).toEqual({ count: 3 });
  });

  it.each([[{}], ['text'], [{ count: '3' }], [{ count: 3, more: 1 }]])(
    'never returns %o, even if it is stored',
    async (thing) => {
      await fakeBrowser.storage.local.set({ thing });
      expect(await define().read()).toEqual({ count: 0 });
    },
  );

  it('migrates the value of an older version, and writes that of its own', async () => {
    const toCount = (old: unknown) => ({ count: Number(old) }); // version 1 had the bare number
    const store = defineStore({ ...ENTRY, version: 2, migrations: { 2: toCount } }, THING);
    await fakeBrowser.storage.local.set({ thing: '7', thing$: { v: 1 } });
    expect(await store.read()).toEqual({ count: 7 });
    await store.write({ count: 4 });
    expect(await store.read()).toEqual({ count: 4 });
  });

  it('backs up a value of a newer version before it is overwritten', async () => {
    await fakeBrowser.storage.local.set({ thing: { count: 7, more: 'x' }, thing$: { v: 4 } });
    expect(await define().read()).toEqual({ count: 0 });
    await define().write({ count: 1 });
    await define().write({ count: 2 });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      thing: { count: 2 },
      thing$: { v: 1 },
      thing$4: { count: 7, more: 'x' },
    });
  });

  it('is deleted together with its backups', async () => {
    await fakeBrowser.storage.local.set({ pins: [], pins$: { v: 1 }, pins$4: [7], other$4: 1 });
    await removeLocal('lists');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ other$4: 1 });
  });

  it('applies both of two concurrent changes', async () => {
    const add = async ({ count }: { count: number }) => ({ count: count + 1 });
    const updated = await Promise.all([define().update(add), define().update(add)]);
    expect(updated).toEqual([{ count: 1 }, { count: 2 }]);
    expect(await define().read()).toEqual({ count: 2 });
  });

  it('writes nothing if a change has no effect', async () => {
    await define().update((stored) => stored);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it.each([{ v: -1e15 }, { v: 'x' }, 7, null])('treats %o as the first version', async (thing$) => {
    await fakeBrowser.storage.local.set({ thing: { count: 7 }, thing$ });
    expect(await define().read()).toEqual({ count: 7 });
  });

  it('passes valid values to watchers', async () => {
    const seen: unknown[] = [];
    define().watch((value) => seen.push(value));
    await fakeBrowser.storage.local.set({ thing: { count: 5 } });
    await fakeBrowser.storage.local.set({ thing: 'broken' });
    expect(seen).toEqual([{ count: 5 }, { count: 0 }]);
  });
});

describe('several stores', () => {
  it('are read in one call, each parsed by its own entry', async () => {
    await settingsStore.update((settings) => ({ ...settings, service: 'demo' }));
    await fakeBrowser.storage.local.set({ meter: { demo: { '2026-11-25': 3 }, ak: 7 }, money: 7 });
    await fakeBrowser.storage.local.set({
      credentials: { ak: { 'https://ak.test': { ak: 'text' } } },
    });
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const read = await readAll({
      settings: settingsStore,
      meter: meterStore,
      money: moneyStore,
      accounts: accountsStore,
    });
    expect(get).toHaveBeenCalledOnce();
    expect(read.settings.service).toBe('demo');
    expect(read.meter).toEqual({ demo: { '2026-11-25': 3 }, ak: {} });
    expect(read.money).toEqual(REGISTRY.money.fallback);
    expect(read.accounts.ak).toEqual({ 'https://ak.test': { ak: 'text' } });
  });

  it('read keys from memory if they are kept until the browser closes', async () => {
    await fakeBrowser.storage.local.set({
      credentials: { untilClosed: true },
    });
    await fakeBrowser.storage.session.set({
      credentials: { tmapi: { 'https://tmapi.test': { token: 't' } } },
    });
    const { accounts } = await readAll({ accounts: accountsStore });
    expect(accounts.tmapi).toEqual({ 'https://tmapi.test': { token: 't' } });
  });
});
