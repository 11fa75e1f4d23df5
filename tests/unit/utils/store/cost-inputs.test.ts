import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_USER_COSTS } from '@/utils/model/user-costs';
import { changeCosts, costInputsStore } from '@/utils/store/cost-inputs';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
});

it('starts with nothing of the user', async () => {
  expect(await costInputsStore.read()).toEqual(NO_USER_COSTS);
});

it('keeps a change on top of what is stored', async () => {
  await changeCosts((costs) => ({ ...costs, destination: 'UK' }));
  await changeCosts((costs) => ({ ...costs, yours: { duty: { value: 0.1, date: '2026-11-25' } } }));
  expect(await costInputsStore.read()).toMatchObject({
    destination: 'UK',
    yours: { duty: { value: 0.1, date: '2026-11-25' } },
  });
});

it('repairs what is stored, field by field', async () => {
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
  expect(await costInputsStore.read()).toEqual({
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
  'reads %j as nothing',
  async (costs) => {
    await fakeBrowser.storage.local.set({ costs });
    expect(await costInputsStore.read()).toEqual(NO_USER_COSTS);
  },
);
