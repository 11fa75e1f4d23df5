import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import type { Connection, Credentials } from '@/utils/model/settings';
import { openPlatform } from '@/utils/providers/open-platform';
import { APP, picture, startTestGateway } from '../../../demo/gateway/test-gateway';

const KEY: Credentials = { appKey: APP.key, secret: APP.secret, token: APP.token };
const signal = new AbortController().signal;
const to = ({ url }: RunningGateway, form: Connection['form'] = 'signed'): Connection => ({
  baseUrl: url,
  form,
});

async function search(gateway: RunningGateway, credentials: Credentials, cursor?: string) {
  const bytes = Uint8Array.from(await picture({ width: 256, height: 256 }));
  const request = { picture: { mime: 'image/jpeg' as const, bytes }, credentials, cursor };
  return openPlatform.search({ ...request, connection: to(gateway) }, { signal });
}
const check = (gateway: RunningGateway, credentials: Credentials, now = Date.now()) =>
  openPlatform.check(to(gateway), credentials, { signal, now });

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

describe('a search', () => {
  it('reads every page of 45 offers, once each', async () => {
    const similarities = Array.from({ length: 45 }, (_, at) => 1 - at / 100);
    const gateway = await startTestGateway({ similarities });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search(gateway, KEY, cursor);
      if (page.kind !== 'page') throw new Error('It hands the picture on.');
      expect(page.total).toBe(45);
      ids.push(...page.offers.map(({ offerId }) => offerId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(ids).toHaveLength(45);
    expect(new Set(ids).size).toBe(45);
  });

  it.each([
    ['a wrong secret', { ...KEY, secret: 'wrong' }, 'secret-wrong'],
    ['an unknown key', { ...KEY, appKey: '42' }, 'key-unknown'],
    ['an unknown token', { ...KEY, token: 'no' }, 'token-expired'],
    ['no token', { appKey: APP.key, secret: APP.secret }, 'not-set-up'],
    [
      'an app without the API',
      { appKey: '1000001', secret: 'unsubscribed-secret', token: 'unsubscribed-token' },
      'not-subscribed',
    ],
    [
      'an app without calls left',
      { appKey: '1000002', secret: 'used-up-secret', token: 'used-up-token' },
      'quota-used-up',
    ],
  ])('with %s fails as such', async (_what, credentials, code) => {
    await expect(search(await startTestGateway(), credentials)).rejects.toMatchObject({ code });
  });

  it('that comes too often is told how long to wait', async () => {
    const gateway = await startTestGateway({ callsPerSecond: 1 });
    await search(gateway, KEY);
    await expect(search(gateway, KEY)).rejects.toMatchObject({
      code: 'rate-limited',
      detail: { retryAfterMs: expect.any(Number) },
    });
  });
});

describe('the connection test', () => {
  it('passes with the right key, signed', async () => {
    await expect(check(await startTestGateway(), KEY)).resolves.toBeUndefined();
  });

  it('passes with a token alone, bare', async () => {
    const connection = to(await startTestGateway(), 'bare');
    const checked = openPlatform.check(connection, { token: APP.token }, { signal, now: 0 });
    await expect(checked).resolves.toBeUndefined();
  });

  it.each([
    ['secret-wrong', { ...KEY, secret: 'wrong' }],
    ['key-unknown', { ...KEY, appKey: '42' }],
    ['token-expired', { ...KEY, token: 'no' }],
    ['not-set-up', {}],
    [
      'not-subscribed',
      { appKey: '1000001', secret: 'unsubscribed-secret', token: 'unsubscribed-token' },
    ],
  ])('finds %s', async (code, credentials) => {
    await expect(check(await startTestGateway(), credentials)).rejects.toMatchObject({ code });
  });

  it('finds a clock that is an hour ahead', async () => {
    const checked = check(await startTestGateway(), KEY, Date.now() + 60 * 60_000);
    await expect(checked).rejects.toMatchObject({
      code: 'clock-wrong',
      detail: { offMinutes: 60 },
    });
  });

  it('costs no search', async () => {
    const gateway = await startTestGateway();
    await check(gateway, KEY);
    expect(gateway.stats.imageSearches).toBe(1); // the one without a picture, which is refused
  });
});
