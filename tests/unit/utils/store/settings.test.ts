import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { credentialsStore } from '@/utils/store/credentials';
import { settingsStore } from '@/utils/store/settings';

const { connections } = DEFAULT_SETTINGS;
beforeEach(() => fakeBrowser.reset());

describe('stored settings', () => {
  it.each([
    ['nothing of it', 'broken', { connections }],
    ['a service that is no more', { service: 'gone', connections }, { connections }],
    [
      'one connection, and keeps the other',
      {
        service: 'demo',
        connections: { demo: { baseUrl: 'http://127.0.0.1:1', form: 'bare' }, 'open-platform': 7 },
      },
      {
        service: 'demo',
        connections: { ...connections, demo: { baseUrl: 'http://127.0.0.1:1', form: 'bare' } },
      },
    ],
    [
      'an address that is none',
      { connections: { ...connections, demo: { baseUrl: 'nonsense', form: 'signed' } } },
      { connections },
    ],
    ['a field of a newer version', { connections, theme: 'x' }, { connections }],
  ])('are repaired: %s', async (_what, stored, expected) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await settingsStore.read()).toEqual(expected);
  });
});

it('a stored key keeps its readable fields', async () => {
  const stored = { appKey: '1', secret: 2, token: 't', newer: true };
  await fakeBrowser.storage.local.set({ credentials: stored });
  expect(await credentialsStore.read()).toEqual({ appKey: '1', token: 't' });
});
