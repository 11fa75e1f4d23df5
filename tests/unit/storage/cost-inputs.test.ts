import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_USER_COSTS, remember, type UserCosts } from '@/utils/core/costs/user-costs';
import { costsStore } from '@/utils/io/storage/settings';
import { removeSearch } from '@/utils/io/storage/searches';

const ordinary = costsStore({});

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // as before Chrome 130
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
});

it('the store of cost inputs starts without user values', async () => {
  expect(await ordinary.read()).toEqual(NO_USER_COSTS);
});

it('the store of cost inputs keeps a change on top of what is stored', async () => {
  await ordinary.update((costs) => ({ ...costs, destination: 'UK' }));
  await ordinary.update((costs) => ({
    ...costs,
    yours: { duty: { value: 0.1, date: '2026-11-25' } },
  }));
  expect(await ordinary.read()).toMatchObject({
    destination: 'UK',
    yours: { duty: { value: 0.1, date: '2026-11-25' } },
  });
});

describe('the costs of a private window', () => {
  const scope = { privateWindow: 7 };

  it('values stay in memory, and are deleted with the window', async () => {
    await ordinary.update((costs) => ({ ...costs, destination: 'UK', quantity: 30 }));
    const before = await fakeBrowser.storage.local.get(null);
    await costsStore(scope).update(({ quantity: _before, ...costs }) => {
      return remember(costs, { host: 'secret.example', category: 'home', quantity: 500 });
    });
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(await costsStore(scope).read()).toEqual({
      ...NO_USER_COSTS,
      destination: 'UK',
      remembered: [{ host: 'secret.example', category: 'home', quantity: 500 }],
    });
    expect(await costsStore({ privateWindow: 8 }).read()).toEqual(await ordinary.read());
    await removeSearch(7);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('values of ordinary windows are followed until it has its own', async () => {
    const listener = vi.fn<(costs: UserCosts) => void>();
    costsStore(scope).watch(listener);
    const lastDestination = () => listener.mock.lastCall?.[0].destination;
    await ordinary.update((costs) => ({ ...costs, destination: 'UK' }));
    await vi.waitFor(() => expect(lastDestination()).toBe('UK'));
    await costsStore(scope).update((costs) => ({ ...costs, destination: 'US' }));
    await vi.waitFor(() => expect(lastDestination()).toBe('US'));
    await ordinary.update((costs) => ({ ...costs, destination: 'UK' }));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(3));
    expect(lastDestination()).toBe('US');
  });
});

it('the store of cost inputs repairs what is stored, field by field', async () => {
  await fakeBrowser.storage.local.set({
    costs: {
      profile: 'pirate',
      destination: '__proto__',
      platform: 'ebay',
      quantity: 0,
      targetMargin: 2,
      yours: {
        good: { value: 1, date: '2026-11-25' },
        negative: { value: -1, date: '2026-11-25' },
        undated: { value: 1 },
        text: 'x',
      },
      switches: { 'ddp US air': true, broken: 1 },
      remembered: [
        { host: 'a.example', category: 'home', weight: 0.5, quantity: -3 },
        { host: 'a.example', category: 'castles' },
        null,
        { host: 'b.example', category: 'toys' },
      ],
    },
  });
  expect(await ordinary.read()).toEqual({
    platform: 'ebay',
    yours: { good: { value: 1, date: '2026-11-25' } },
    switches: { 'ddp US air': true },
    remembered: [
      { host: 'a.example', category: 'home', weight: 0.5 },
      { host: 'b.example', category: 'toys' },
    ],
  });
});

it.each([null, 7, 'costs', [], { yours: 3, switches: [], remembered: {} }])(
  'the store of cost inputs reads %j as no input',
  async (costs) => {
    await fakeBrowser.storage.local.set({ costs });
    expect(await ordinary.read()).toEqual(NO_USER_COSTS);
  },
);
