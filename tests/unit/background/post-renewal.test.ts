import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Plan, post } from '@/entrypoints/background/service-call';
import { AppError } from '@/utils/errors';
import type { Credentials } from '@/utils/model/settings';
import { openPlatform } from '@/utils/services/open-platform/client';
import type { ServiceClient } from '@/utils/services/service';
import { changeCredentials, readCredentials } from '@/utils/storage/credentials';
import { freeCalls } from './free-calls';
import { giveAccess } from './service-access';

const MINUTE = 60_000;
const NEW: Credentials = { token: 'new', refreshToken: 'r2' };
const PAGE = { kind: 'page' as const, offers: [] };

/** Asks once with what is stored; answers the tokens that the service was asked with. */
async function postWith(credentials: Credentials, refusals = 0) {
  await changeCredentials('open-platform', () => credentials);
  const asked: unknown[] = [];
  const storedThen: unknown[] = [];
  const refresh = vi.fn<ServiceClient['refresh']>().mockResolvedValue(NEW);
  const provider: ServiceClient = {
    ...openPlatform,
    refresh,
    search: async (request) => {
      asked.push(request.credentials.token);
      storedThen.push((await readCredentials('open-platform')).token);
      if (asked.length <= refusals) throw new AppError('token-expired');
      return PAGE;
    },
  };
  const plan: Plan = {
    service: 'open-platform',
    provider,
    calls: freeCalls.of('open-platform'),
    connection: { baseUrl: 'https://gw.open.1688.com' },
    credentials,
    hasAccess: true,
  };
  const posted = post(plan, {
    windowId: 1,
    picture: { mime: 'image/png', bytes: new Uint8Array() },
    signal: new AbortController().signal,
    beforePost: async () => {},
  });
  const outcome = await posted.catch((error: unknown) => error);
  return { outcome, asked, storedThen, refresh };
}

beforeEach(() => {
  fakeBrowser.reset();
  giveAccess();
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

describe('a token', () => {
  it('that is about to end is renewed ahead, and the new pair is stored before its use', async () => {
    const old = { token: 'old', refreshToken: 'r1', expiresAt: Date.now() + MINUTE / 2 };
    const { asked, storedThen, refresh } = await postWith(old);
    expect(refresh).toHaveBeenCalledOnce();
    expect(asked).toEqual(['new']);
    expect(storedThen).toEqual(['new']);
  });

  it.each([
    ['lives on', { token: 'old', refreshToken: 'r1', expiresAt: Date.now() + 10 * MINUTE }],
    ['never ends', { token: 'old', refreshToken: 'r1' }],
    ['cannot be renewed', { token: 'old', expiresAt: Date.now() - MINUTE }],
  ])('that %s is used as it is', async (_what, credentials) => {
    const { asked, refresh } = await postWith(credentials);
    expect(refresh).not.toHaveBeenCalled();
    expect(asked).toEqual(['old']);
  });

  it('that is refused is renewed, once', async () => {
    const old = { token: 'old', refreshToken: 'r1' };
    const once = await postWith(old, 1);
    expect(once.outcome).toMatchObject(PAGE);
    expect(once.asked).toEqual(['old', 'new']);
    const twice = await postWith(old, 2);
    expect(twice.outcome).toMatchObject({ code: 'token-expired' });
    expect(twice.refresh).toHaveBeenCalledOnce();
  });
});
