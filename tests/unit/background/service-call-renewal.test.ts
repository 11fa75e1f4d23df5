import { describe, expect, it, vi } from 'vitest';
import { makePlan } from '@/entrypoints/background/plan';
import { searchService } from '@/entrypoints/background/service-call';
import { AppError } from '@/utils/core/errors';
import type { Credentials } from '@/utils/core/model/accounts';
import { readCredentials } from '@/utils/io/storage/credentials';
import type { FakeService } from '../../support/background/fake-service';
import { openEdge } from '../../support/background/worker-edge';

const MINUTE = 60_000;
const NEW: Credentials = { token: 'new', refreshToken: 'r2' };
const PAGE = { offers: [] };

/** Calls once with the stored credentials; returns the tokens that the service received. */
async function postWith(credentials: Credentials, refusals = 0) {
  const asked: unknown[] = [];
  const storedThen: unknown[] = [];
  const refresh = vi.fn<NonNullable<FakeService['refresh']>>().mockResolvedValue(NEW);
  const search: NonNullable<FakeService['search']> = async (request) => {
    asked.push(request.credentials.token);
    storedThen.push((await readCredentials('open-platform', request.connection)).token);
    if (asked.length <= refusals) throw new AppError('token-expired');
    return PAGE;
  };
  await openEdge({
    service: 'open-platform',
    client: { refresh, search },
    credentials: { appKey: '1', secret: 's', ...credentials },
  });
  const posted = searchService(await makePlan(), {
    windowId: 1,
    picture: { mime: 'image/png', bytes: new Uint8Array() },
    signal: new AbortController().signal,
    beforePost: async () => {},
  });
  const outcome = await posted.catch((error: unknown) => error);
  return { outcome, asked, storedThen, refresh };
}

describe('a token', () => {
  it('is renewed before use where it is about to expire, and the new pair is stored first', async () => {
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
  ])('is used unchanged where it %s', async (_what, credentials) => {
    const { asked, refresh } = await postWith(credentials);
    expect(refresh).not.toHaveBeenCalled();
    expect(asked).toEqual(['old']);
  });

  it('is renewed once where it is refused', async () => {
    const old = { token: 'old', refreshToken: 'r1' };
    const once = await postWith(old, 1);
    expect(once.outcome).toMatchObject(PAGE);
    expect(once.asked).toEqual(['old', 'new']);
    const twice = await postWith(old, 2);
    expect(twice.outcome).toMatchObject({ code: 'token-expired' });
    expect(twice.refresh).toHaveBeenCalledOnce();
  });
});
