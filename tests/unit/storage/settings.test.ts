import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectionOf, DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';

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

describe('the address of a service', () => {
  it('is the default if nothing was changed', async () => {
    const settings = await settingsStore.read();
    expect(connectionOf(settings, 'open-platform').baseUrl).toBe('https://gw.open.1688.com');
    expect(connectionOf(settings, 'cross-border')).toEqual({
      baseUrl: 'https://gw.open.1688.com',
    });
    expect(connectionOf(settings, 'onebound').market).toBe('1688');
  });

  it.each([
    [
      'a relay in the own network',
      { baseUrl: 'http://10.0.0.7:8080', market: 'taobao' },
      { baseUrl: 'http://10.0.0.7:8080', market: 'taobao' },
    ],
    [
      'an unknown market',
      { baseUrl: 'https://relay.test', market: 'ebay' },
      { baseUrl: 'https://relay.test', market: '1688' },
    ],
    ['nonsense', { baseUrl: 'x' }, { baseUrl: 'https://api-gw.onebound.cn', market: '1688' }],
  ])('is read from what is stored: %s', async (_what, onebound, expected) => {
    await fakeBrowser.storage.local.set({
      settings: { connections: { ...connections, onebound } },
    });
    expect(connectionOf(await settingsStore.read(), 'onebound')).toEqual(expected);
  });
});
