/** A key is stored for the origin that it was entered for, and is used for no other. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
import {
  changeCredentials,
  forgetUnused,
  keepUntilClosed,
  readAccounts,
  readCredentials,
  renewCredentials,
} from '@/utils/io/storage/credentials';
import { settingsStore } from '@/utils/io/storage/settings';
import { stubLocks } from './locks';

const HERE = { baseUrl: 'https://gw.open.1688.com' };
const THERE = { baseUrl: 'https://relay.test' };
const KEY = { appKey: '1', secret: 's', token: 't', refreshToken: 'r' };
const [here, there] = [HERE.baseUrl, THERE.baseUrl];

beforeEach(() => {
  fakeBrowser.reset();
  stubLocks();
});

const storedText = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

describe('a key', () => {
  beforeEach(async () => {
    await changeCredentials('open-platform', HERE, () => KEY);
  });

  it('is for every service of the account at that origin, whatever its path', async () => {
    const expected = { ...KEY, origin: here };
    expect(await readCredentials('cross-border', HERE)).toEqual(expected);
    const path = { baseUrl: `${here}/relay` };
    expect(await readCredentials('similar-offer', path)).toEqual(expected);
  });

  it.each([
    'https://relay.test',
    'http://gw.open.1688.com',
    'https://gw.open.1688.com:8443',
    'https://gw.open.1688.com.relay.test',
    'https://open.1688.com',
  ])('is not there for %s, which is told only where it is for', async (baseUrl) => {
    for (const service of ['open-platform', 'cross-border', 'similar-offer'] as const) {
      expect(await readCredentials(service, { baseUrl })).toEqual({ origin: here });
    }
  });

  it('entered for a second origin leaves the first alone', async () => {
    await changeCredentials('cross-border', THERE, (old) => {
      expect(old).toEqual({ origin: here });
      return { token: 'theirs', secret: 'x' };
    });
    const theirs = { token: 'theirs', secret: 'x', origin: there };
    expect(await readCredentials('open-platform', THERE)).toEqual(theirs);
    expect(await readCredentials('cross-border', HERE)).toEqual({ ...KEY, origin: here });
  });

  it('is not renewed for another origin', async () => {
    const refresh = vi.fn<() => Promise<never>>();
    const renewing = renewCredentials('cross-border', THERE, { token: 't' }, refresh);
    expect(await renewing).toEqual({ origin: here });
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is renewed for its own alone', async () => {
    await changeCredentials('cross-border', THERE, () => ({ token: 't', refreshToken: 'theirs' }));
    const renewed = { token: 'new', refreshToken: 'r2' };
    await renewCredentials('open-platform', HERE, { token: 't' }, async () => renewed);
    expect(await readAccounts()).toMatchObject({
      'open-platform': { [here]: renewed, [there]: { token: 't', refreshToken: 'theirs' } },
    });
  });

  it('is forgotten when none of its services is at that origin any more', async () => {
    const moved = (id: 'open-platform' | 'cross-border', settings: Settings): Settings => ({
      ...settings,
      connections: {
        ...settings.connections,
        ...(id === 'cross-border'
          ? { [id]: { ...THERE, titleLanguage: 'en' } }
          : { [id]: { ...THERE, form: 'signed' } }),
      },
    });
    await settingsStore.write(moved('cross-border', DEFAULT_SETTINGS));
    expect(await forgetUnused('open-platform')).toBe(0);
    await settingsStore.update((settings) => moved('open-platform', settings));
    expect(await forgetUnused('open-platform')).toBe(1);
    expect(await readCredentials('open-platform', HERE)).toEqual({});
    expect(await storedText()).not.toContain('"s"');
  });

  it('keeps its origin when all are moved into memory and back', async () => {
    await keepUntilClosed(true);
    expect(await readCredentials('open-platform', THERE)).toEqual({ origin: here });
    await keepUntilClosed(false);
    expect(await readCredentials('open-platform', HERE)).toEqual({ ...KEY, origin: here });
  });
});
