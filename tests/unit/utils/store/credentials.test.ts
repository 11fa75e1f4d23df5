import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCredentials, readCredentials, renewCredentials } from '@/utils/store/credentials';

const stored = async () => (await fakeBrowser.storage.local.get('credentials'))['credentials'];

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

describe('stored credentials', () => {
  it('from before there were accounts are the open platform’s, with their readable fields', async () => {
    const old = { appKey: '1', secret: 2, token: 't', newer: true };
    await fakeBrowser.storage.local.set({ credentials: old });
    expect(await readCredentials('open-platform')).toEqual({ appKey: '1', token: 't' });
    expect(await readCredentials('onebound')).toEqual({});
  });

  it('are shared by the APIs of one app', async () => {
    await changeCredentials('open-platform', () => ({ appKey: '1', secret: 's', token: 't' }));
    const expected = { appKey: '1', secret: 's', token: 't' };
    expect(await readCredentials('cross-border')).toEqual(expected);
    expect(await readCredentials('similar-offer')).toEqual(expected);
  });

  it('of one account never reach another', async () => {
    await changeCredentials('open-platform', () => ({ appKey: '1', secret: 's', token: 't' }));
    await changeCredentials('onebound', () => ({ appKey: 'o', secret: 'os' }));
    await changeCredentials('tmapi', () => ({ token: 'tm' }));
    await changeCredentials('ak', () => ({ ak: 'text' }));
    expect(await readCredentials('onebound')).toEqual({ appKey: 'o', secret: 'os' });
    expect(await readCredentials('tmapi')).toEqual({ token: 'tm' });
    expect(await readCredentials('ak')).toEqual({ ak: 'text' });
    expect(await readCredentials('open-platform')).toMatchObject({ token: 't' });
  });

  it('are none for the demo, whatever it is given', async () => {
    await changeCredentials('demo', () => ({ token: 't' }));
    expect(await readCredentials('demo')).toEqual({});
    expect(await stored()).toBeUndefined();
  });

  it('lose one account that is broken, and keep the others', async () => {
    await changeCredentials('tmapi', () => ({ token: 'tm' }));
    await fakeBrowser.storage.local.set({ credentials: { ak: 7, tmapi: { token: 'tm' } } });
    expect(await readCredentials('ak')).toEqual({});
    expect(await readCredentials('tmapi')).toEqual({ token: 'tm' });
  });
});

describe('a renewal', () => {
  it('stores the new pair before anybody uses it', async () => {
    await changeCredentials('open-platform', () => ({ token: 'old', refreshToken: 'r1' }));
    const refused = await readCredentials('cross-border');
    const renewed = await renewCredentials('cross-border', refused, async (old) => ({
      ...old,
      token: 'new',
      refreshToken: 'r2',
    }));
    expect(renewed).toEqual({ token: 'new', refreshToken: 'r2' });
    expect(await readCredentials('open-platform')).toEqual(renewed);
  });

  it('adopts what another service of the same app has renewed meanwhile', async () => {
    await changeCredentials('open-platform', () => ({ token: 'new', refreshToken: 'r2' }));
    const refresh = vi.fn<() => Promise<never>>();
    const adopted = await renewCredentials('similar-offer', { token: 'old' }, refresh);
    expect(adopted).toEqual({ token: 'new', refreshToken: 'r2' });
    expect(refresh).not.toHaveBeenCalled();
  });
});
