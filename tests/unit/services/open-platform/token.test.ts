import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunningGateway } from '../../../../demo/gateway/gateway';
import type { Credentials } from '@/utils/core/model/accounts';
import type { Connection } from '@/utils/core/model/settings';
import { redeemCode, refreshTokens } from '@/utils/io/services/open-platform/tokens';
import {
  DAY,
  obtainCode,
  REDIRECT_URI,
  refresh as refreshAgain,
  searchStatus,
  SECOND,
} from '../../../support/gateway/oauth-client';
import { APP, createClock, startTestGateway } from '../../../support/gateway/test-gateway';
import { serve } from '../../../support/services/service';

const CLIENT: Credentials = { appKey: APP.key, secret: APP.secret };
const HALF_A_YEAR = 182 * DAY;
const { signal } = new AbortController();

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const to = ({ url }: RunningGateway): Connection => ({ baseUrl: url, form: 'signed' });

/** A gateway with a fixed clock, and the pair from its consent page. */
async function signIn() {
  const clock = createClock();
  const gateway = await startTestGateway({ now: clock.now });
  const code = await obtainCode(gateway);
  const redeem = (changes: { redirectUri?: string; secret?: string } = {}) =>
    redeemCode(
      to(gateway),
      { ...CLIENT, ...(changes.secret !== undefined && { secret: changes.secret }) },
      { code, redirectUri: changes.redirectUri ?? REDIRECT_URI },
      { signal, now: clock.now() },
    );
  const kept: Credentials[] = [];
  const refresh = (old: Credentials) =>
    refreshTokens(to(gateway), old, {
      signal,
      now: clock.now(),
      keep: async (pair) => void kept.push(pair),
    });
  return { clock, gateway, redeem, refresh, kept };
}

describe('a code', () => {
  it('becomes a valid pair with both expiry times', async () => {
    const { clock, gateway, redeem } = await signIn();
    const pair = await redeem();
    expect(pair).toEqual({
      ...CLIENT,
      token: expect.any(String),
      refreshToken: expect.any(String),
      expiresAt: clock.now() + 36_000 * SECOND,
      refreshExpiresAt: clock.now() + HALF_A_YEAR,
    });
    expect(await searchStatus(gateway, pair.token ?? '')).toBe(200);
  });

  it('is valid for two minutes, and once', async () => {
    const { clock, redeem } = await signIn();
    clock.advance(119 * SECOND);
    await redeem();
    await expect(redeem()).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('is refused after two minutes', async () => {
    const { clock, redeem } = await signIn();
    clock.advance(120 * SECOND);
    await expect(redeem()).rejects.toMatchObject({ code: 'token-expired' });
  });

  it.each([
    ['another redirect address', { redirectUri: 'https://elsewhere.test/' }, 'token-expired'],
    ['a wrong secret', { secret: 'wrong' }, 'secret-wrong'],
  ])('is refused with %s', async (_what, changes, code) => {
    const { redeem } = await signIn();
    await expect(redeem(changes)).rejects.toMatchObject({ code });
  });
});

describe('a refresh', () => {
  it('returns a valid token, and keeps the old refresh token and its expiry', async () => {
    const { clock, gateway, redeem, refresh, kept } = await signIn();
    const old = await redeem();
    clock.advance(DAY);
    expect(await searchStatus(gateway, old.token ?? '')).toBe(401);
    const renewed = await refresh(old);
    expect(renewed).toEqual({
      ...old,
      token: renewed.token,
      expiresAt: clock.now() + 36_000 * SECOND,
    });
    expect(await searchStatus(gateway, renewed.token ?? '')).toBe(200);
    expect(kept).toEqual([]); // nothing follows that could fail
  });

  it.each([
    ['no refresh token', { ...CLIENT, token: APP.token }],
    ['a dead one', { ...CLIENT, token: APP.token, refreshToken: 'dead' }],
  ])('reports an expired token with %s', async (_what, credentials) => {
    const { refresh } = await signIn();
    await expect(refresh(credentials)).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('leaves a refresh token of more than 30 days alone', async () => {
    const { clock, gateway, redeem, refresh } = await signIn();
    const old = await redeem();
    clock.advance(HALF_A_YEAR - 31 * DAY);
    expect(await refresh(old)).toMatchObject({ refreshToken: old.refreshToken });
    expect(gateway.stats.calls).not.toHaveProperty('/openapi/param2/1/system.oauth2/postponeToken');
  });
});

describe('a refresh token in its last 30 days', () => {
  it('is replaced, after the new access token was stored', async () => {
    const { clock, gateway, redeem, refresh, kept } = await signIn();
    const old = await redeem();
    clock.advance(HALF_A_YEAR - 29 * DAY);
    const renewed = await refresh(old);
    expect(kept).toEqual([expect.objectContaining({ refreshToken: old.refreshToken })]);
    expect(renewed.refreshToken).not.toBe(old.refreshToken);
    expect(renewed.refreshExpiresAt).toBe(clock.now() + HALF_A_YEAR);
    expect(await searchStatus(gateway, renewed.token ?? '')).toBe(200);
    expect((await refreshAgain(gateway, old.refreshToken ?? '')).status).toBe(401);
    expect((await refreshAgain(gateway, renewed.refreshToken ?? '')).status).toBe(200);
  });

  it('is kept if the platform does not replace it, and the search continues', async () => {
    const seen = serve(
      { body: { access_token: 'new', refresh_token: 'r2', refresh_token_timeout: inDays(9) } },
      { status: 500, body: '' },
    );
    const kept: Credentials[] = [];
    const renewed = await refreshTokens(
      { baseUrl: 'https://gw.open.1688.com' },
      { ...CLIENT, token: 'old', refreshToken: 'r1' },
      { signal, now: NOW, keep: async (pair) => void kept.push(pair) },
    );
    expect(renewed).toMatchObject({ token: 'new', refreshToken: 'r2' });
    expect(kept).toEqual([renewed]);
    expect(seen[1]?.url.pathname).toBe('/openapi/param2/1/system.oauth2/postponeToken/1000000');
    expect(seen[1]?.url.search).toBe('');
    expect(seen[1]?.fields).toEqual({
      access_token: 'new',
      refresh_token: 'r2',
      client_id: APP.key,
      client_secret: APP.secret,
    });
  });

  it.each([
    ['an end that is not known', {}],
    ['an end that cannot be read', { refresh_token_timeout: 'soon' }],
  ])('is not replaced: %s', async (_what, said) => {
    const seen = serve({ body: { access_token: 'new', refresh_token: 'r2', ...said } });
    const credentials = { ...CLIENT, refreshToken: 'r1', refreshExpiresAt: NOW + DAY };
    const keep = () => Promise.reject(new Error('Nothing to keep'));
    const renewed = await refreshTokens({ baseUrl: 'https://gw.open.1688.com' }, credentials, {
      signal,
      now: NOW,
      keep,
    });
    expect(renewed).toEqual({ ...CLIENT, token: 'new', refreshToken: 'r2' }); // the expiry was that of r1
    expect(seen).toHaveLength(1);
  });
});

const NOW = Date.UTC(2026, 9, 1);

/** A day as the platform writes it. */
function inDays(days: number): string {
  const digits = new Date(NOW + days * DAY).toISOString().replace(/\D/g, '');
  return `${digits}+0000`;
}
