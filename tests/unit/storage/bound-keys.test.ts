/** A key is stored for the origin that it was entered for; older ones are bound once, or forgotten. */
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

const SIGNED = { form: 'signed' } as const;
const EN = { titleLanguage: 'en' } as const;
const { connections: USUAL } = DEFAULT_SETTINGS;

/** What version 2 has stored for the open platform's services, and where its key goes. */
const OLD: [name: string, settings: Settings, bound: string | undefined][] = [
  ['nothing but the usual address', DEFAULT_SETTINGS, here],
  [
    'its own relay',
    {
      service: 'open-platform',
      connections: { ...USUAL, 'open-platform': { ...THERE, ...SIGNED } },
    },
    there,
  ],
  [
    'all services at one relay',
    {
      service: 'cross-border',
      connections: {
        ...USUAL,
        'open-platform': { baseUrl: `${there}/`, ...SIGNED },
        'cross-border': { ...THERE, ...EN },
        'similar-offer': THERE,
      },
    },
    there,
  ],
  [
    // The key may have been entered on either card.
    'a second service at another host',
    { service: 'open-platform', connections: { ...USUAL, 'cross-border': { ...THERE, ...EN } } },
    undefined,
  ],
  [
    'the chosen service at another host',
    { service: 'cross-border', connections: { ...USUAL, 'cross-border': { ...THERE, ...EN } } },
    undefined,
  ],
  [
    'another port',
    {
      service: 'similar-offer',
      connections: { ...USUAL, 'similar-offer': { baseUrl: `${here}:8443` } },
    },
    undefined,
  ],
];

describe.each(OLD)('a key of version 2, with %s', (_name, settings, bound) => {
  beforeEach(async () => {
    await settingsStore.write(settings);
    await fakeBrowser.storage.local.set({
      credentials: { 'open-platform': KEY, 'service-to-come': { key: 'k' } },
      credentials$: { v: 2 },
    });
  });

  it(`is ${bound === undefined ? 'forgotten' : `for ${bound}`}`, async () => {
    const accounts = await readAccounts();
    expect(accounts['open-platform']).toEqual(bound === undefined ? {} : { [bound]: KEY });
    expect(accounts).toMatchObject({ 'service-to-come': { key: 'k' } });
    if (bound === undefined) expect(await storedText()).not.toContain('refreshToken');
  });

  it('stays so, whatever the settings say afterwards', async () => {
    await readAccounts();
    const elsewhere = { baseUrl: 'https://third.test', ...SIGNED };
    await settingsStore.write({
      service: 'open-platform',
      connections: { demo: elsewhere, 'open-platform': elsewhere },
    });
    expect(await readCredentials('open-platform', elsewhere)).toEqual(
      bound === undefined ? {} : { origin: bound },
    );
  });
});

it('a key of version 2 whose service was never saved is forgotten', async () => {
  await fakeBrowser.storage.local.set({
    credentials: { tmapi: { token: 'tm' } },
    credentials$: { v: 2 },
  });
  expect((await readAccounts()).tmapi).toEqual({});
});

it('an old key is not used while its origin cannot be stored', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await fakeBrowser.storage.local.set({
    credentials: { 'open-platform': KEY },
    credentials$: { v: 2 },
  });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  expect(await readCredentials('open-platform', HERE)).toEqual({});
  set.mockRestore();
  expect(await readCredentials('open-platform', HERE)).toEqual({ ...KEY, origin: here });
});
