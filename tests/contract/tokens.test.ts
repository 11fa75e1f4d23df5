/** Tokens of the open platform's app, which three services share. */
import { describe, expect, it } from 'vitest';
import { refreshTokens } from '@/utils/io/services/open-platform/tokens';
import { createClock } from '../support/gateway/test-gateway';
import { DAY, obtainTokens } from '../support/gateway/oauth-client';
import { signal } from '../support/services/service';
import type { RunningGateway } from '../../demo/gateway/gateway';
import type { Credentials } from '@/utils/core/model/accounts';
import {
  beOnline,
  named,
  PLATFORM_SERVICES,
  publishPicture,
  reachOf,
  search,
  setFaults,
  startWith,
} from './services';

beOnline();

describe.each(named(PLATFORM_SERVICES))('%s', (_id, service) => {
  async function signIn(gateway: RunningGateway): Promise<Credentials> {
    const { access_token: token, refresh_token: refreshToken } = await obtainTokens(gateway);
    return { ...service.key, token, refreshToken };
  }

  const renew = (gateway: RunningGateway, old: Credentials, now = Date.now()) =>
    refreshTokens(reachOf(gateway, service).connection, old, {
      signal,
      now,
      keep: () => Promise.resolve(),
    });

  it('token: ended, it is refused, renewed, and the old refresh token stays', async () => {
    const clock = createClock();
    const gateway = await startWith({ now: clock.now });
    const old = await signIn(gateway);
    clock.advance(DAY);
    await expect(search(gateway, service, { credentials: old })).rejects.toMatchObject({
      code: 'token-expired',
    });
    const renewed = await renew(gateway, old, clock.now());
    expect(renewed).toMatchObject({
      refreshToken: old.refreshToken,
      expiresAt: clock.now() + 36_000_000,
    });
    expect((await search(gateway, service, { credentials: renewed })).offers).toHaveLength(3);
  });

  it('token: ended between two pages, the search goes on without a gap', async () => {
    const gateway = await startWith({ found: 45 });
    const picture = await publishPicture();
    const old = await signIn(gateway);
    const first = await search(gateway, service, { picture, credentials: old });
    await setFaults(gateway, { kind: 'expire-tokens', after: 1 });
    const second = { picture, cursor: first.next };
    await expect(search(gateway, service, { ...second, credentials: old })).rejects.toMatchObject({
      code: 'token-expired',
    });
    await setFaults(gateway);
    const credentials = await renew(gateway, old);
    const { offers } = await search(gateway, service, { ...second, credentials });
    expect([first.offers[19]?.offerId, offers[0]?.offerId]).toEqual(['120', '121']);
    expect(gateway.stats.tokenRefreshes).toBe(1);
  });

  it('token: a refresh token that is good once is followed by the next', async () => {
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'single-use-refresh-tokens' });
    const first = await signIn(gateway);
    const second = await renew(gateway, first);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const third = await renew(gateway, second);
    expect((await search(gateway, service, { credentials: third })).offers).toHaveLength(3);
  });

  it('token: used again, it takes all with it, and that is said', async () => {
    const gateway = await startWith();
    await setFaults(gateway, { kind: 'single-use-refresh-tokens' });
    const first = await signIn(gateway);
    const second = await renew(gateway, first);
    for (const spent of [first, second]) {
      await expect(renew(gateway, spent)).rejects.toMatchObject({ code: 'token-expired' });
    }
  });

  it('token: without a refresh token there is nothing to renew', async () => {
    const gateway = await startWith();
    await expect(renew(gateway, service.key)).rejects.toMatchObject({ code: 'token-expired' });
    expect(gateway.stats.tokenRefreshes).toBe(0);
  });
});
