import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Credentials } from '@/utils/core/model/accounts';
import { connectionOf, DEFAULT_SETTINGS, type ServiceId } from '@/utils/core/model/settings';
import {
  areUntilClosed,
  changeCredentials,
  keepUntilClosed,
  readAccounts,
  readCredentials,
  renewCredentials,
} from '@/utils/io/storage/credentials';

const usual = (service: ServiceId) => connectionOf(DEFAULT_SETTINGS, service);
const change = (service: ServiceId, work: Parameters<typeof changeCredentials>[2]) =>
  changeCredentials(service, usual(service), work);
const renew = async (
  service: ServiceId,
  refused: Credentials,
  refresh: Parameters<typeof renewCredentials>[3],
) => withoutOrigin(await renewCredentials(service, usual(service), refused, refresh));
const read = async (service: ServiceId) =>
  withoutOrigin(await readCredentials(service, usual(service)));
const withoutOrigin = ({ origin: _usual, ...fields }: Credentials) => fields;

const stored = async () => (await fakeBrowser.storage.local.get('credentials'))['credentials'];

/** The browser's lock over all windows, which runs callbacks in order. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return (_name: string, work: () => unknown) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: oneAtATime() } });
});

describe('stored credentials', () => {
  it('of an account that only a newer version knows stay when all are moved, and are copied nowhere', async () => {
    const unknown = { 'service-to-come': { key: 'k' } };
    await fakeBrowser.storage.local.set({ credentials: unknown, credentials$: { v: 9 } });
    await keepUntilClosed(true);
    expect(await stored()).not.toMatchObject(unknown);
    await keepUntilClosed(false);
    expect(await stored()).toMatchObject(unknown);
    const keys = Object.keys(await fakeBrowser.storage.local.get(null));
    expect(keys.toSorted()).toEqual(['credentials', 'credentials$']);
  });

  it('are shared by the APIs of one app', async () => {
    await change('open-platform', () => ({ appKey: '1', secret: 's', token: 't' }));
    const expected = { appKey: '1', secret: 's', token: 't' };
    expect(await read('cross-border')).toEqual(expected);
    expect(await read('similar-offer')).toEqual(expected);
  });

  it('are never used from one account for another', async () => {
    await change('open-platform', () => ({ appKey: '1', secret: 's', token: 't' }));
    await change('onebound', () => ({ appKey: 'o', secret: 'os' }));
    await change('tmapi', () => ({ token: 'tm' }));
    await change('ak', () => ({ ak: 'text' }));
    expect(await read('onebound')).toEqual({ appKey: 'o', secret: 'os' });
    expect(await read('tmapi')).toEqual({ token: 'tm' });
    expect(await read('ak')).toEqual({ ak: 'text' });
    expect(await read('open-platform')).toMatchObject({ token: 't' });
  });

  it('are never stored for the demo', async () => {
    await change('demo', () => ({ token: 't' }));
    expect(await read('demo')).toEqual({});
    expect(await stored()).toBeUndefined();
  });

  it('drop an invalid account, and keep the others', async () => {
    await change('tmapi', () => ({ token: 'tm' }));
    await fakeBrowser.storage.local.set({
      credentials: { ak: 7, tmapi: { 'https://api.tmapi.io': { token: 'tm' } } },
    });
    expect(await read('ak')).toEqual({});
    expect(await read('tmapi')).toEqual({ token: 'tm' });
  });
});

describe('a renewal', () => {
  it('stores the new pair before anybody uses it', async () => {
    await change('open-platform', () => ({ token: 'old', refreshToken: 'r1' }));
    const refused = await read('cross-border');
    const renewed = await renew('cross-border', refused, async (old) => ({
      ...old,
      token: 'new',
      refreshToken: 'r2',
    }));
    expect(renewed).toEqual({ token: 'new', refreshToken: 'r2' });
    expect(await read('open-platform')).toEqual(renewed);
  });

  it('adopts the pair that another service of the same app has renewed meanwhile', async () => {
    await change('open-platform', () => ({ token: 'new', refreshToken: 'r2' }));
    const refresh = vi.fn<() => Promise<never>>();
    const adopted = await renew('similar-offer', { token: 'old' }, refresh);
    expect(adopted).toEqual({ token: 'new', refreshToken: 'r2' });
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe('two windows with one token that was refused', () => {
  const OLD = { token: 'old', refreshToken: 'r1' };
  const NEW = { token: 'new', refreshToken: 'r2' };

  it('refresh it once: the second adopts the pair of the first', async () => {
    await change('open-platform', () => OLD);
    const refresh = vi.fn<() => Promise<object>>().mockResolvedValue(NEW);
    const services = ['open-platform', 'cross-border', 'open-platform'] as const;
    const renewed = await Promise.all(services.map((id) => renew(id, OLD, refresh)));
    expect(renewed).toEqual([NEW, NEW, NEW]);
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('try in turn if the first refresh fails', async () => {
    await change('open-platform', () => OLD);
    const refresh = vi
      .fn<() => Promise<object>>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue(NEW);
    const [first, second] = await Promise.allSettled(
      [1, 2].map(() => renew('open-platform', OLD, refresh)),
    );
    expect(first?.status).toBe('rejected');
    expect(second).toMatchObject({ value: NEW });
    expect(await read('open-platform')).toEqual(NEW);
  });

  it('lose no issued pair when a later step fails', async () => {
    await change('open-platform', () => OLD);
    const renewing = renew('open-platform', OLD, async (_old, keep) => {
      await keep(NEW);
      throw new Error('The worker ends here');
    });
    await expect(renewing).rejects.toThrow();
    expect(await read('open-platform')).toEqual(NEW);
  });
});

describe('keys until the browser closes', () => {
  const SECRET = { appKey: '1', secret: 'only-in-memory' };
  const inArea = async (area: 'local' | 'session') =>
    JSON.stringify(await fakeBrowser.storage[area].get());

  it('are moved into memory, and deleted from the disk', async () => {
    await change('open-platform', () => SECRET);
    expect(await areUntilClosed()).toBe(false);
    await keepUntilClosed(true);
    expect(await areUntilClosed()).toBe(true);
    expect(await inArea('local')).not.toContain('only-in-memory');
    expect(await read('open-platform')).toEqual(SECRET);
  });

  it('are moved back, and deleted from memory', async () => {
    await keepUntilClosed(true);
    await change('open-platform', () => SECRET);
    await change('tmapi', () => ({ token: 'tm' }));
    expect(await inArea('local')).not.toContain('only-in-memory');
    await keepUntilClosed(false);
    expect(await inArea('session')).not.toContain('only-in-memory');
    expect(await read('open-platform')).toEqual(SECRET);
    expect(await read('tmapi')).toEqual({ token: 'tm' });
    expect(await areUntilClosed()).toBe(false);
  });

  it('are gone after a restart, and new ones are kept in memory as well', async () => {
    await change('open-platform', () => SECRET);
    await keepUntilClosed(true);
    await fakeBrowser.storage.session.clear(); // the browser was closed
    expect(await readAccounts()).toMatchObject({ 'open-platform': {} });
    await change('open-platform', () => SECRET);
    expect(await inArea('local')).not.toContain('only-in-memory');
    expect(await read('open-platform')).toEqual(SECRET);
  });
});
