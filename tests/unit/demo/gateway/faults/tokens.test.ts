import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { expectRefusal } from '../expect-refusal';
import {
  obtainTokens,
  refresh,
  searchStatus,
  tokens,
} from '../../../../support/gateway/oauth-client';
import { APP, startTestGateway } from '../../../../support/gateway/test-gateway';

async function startWith(fault: object): Promise<RunningGateway> {
  const gateway = await startTestGateway();
  await fetch(`${gateway.url}/__faults`, { method: 'POST', body: JSON.stringify([fault]) });
  return gateway;
}

describe('the fault expire-tokens', () => {
  test('an access token expires after its number of calls, and can be refreshed', async () => {
    const gateway = await startWith({ kind: 'expire-tokens', after: 3 });
    const granted = await obtainTokens(gateway);
    const search = () => searchStatus(gateway, granted.access_token);
    expect([await search(), await search(), await search()]).toEqual([200, 200, 401]);
    const refreshed: unknown = await (await refresh(gateway, granted.refresh_token)).json();
    const { access_token: next } = z.object({ access_token: z.string() }).parse(refreshed);
    expect(await searchStatus(gateway, next)).toBe(200);
  });

  test('a static token does not expire', async () => {
    const gateway = await startWith({ kind: 'expire-tokens', after: 1 });
    expect(await searchStatus(gateway, APP.token)).toBe(200);
  });
});

describe('the fault single-use-refresh-tokens', () => {
  const kind = 'single-use-refresh-tokens';

  async function rotate(gateway: RunningGateway, token: string) {
    return tokens.parse(await (await refresh(gateway, token)).json());
  }

  test('a refresh returns a new, valid refresh token', async () => {
    const gateway = await startWith({ kind });
    const first = await obtainTokens(gateway);
    const second = await rotate(gateway, first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const third = await rotate(gateway, second.refresh_token);
    expect(await searchStatus(gateway, third.access_token)).toBe(200);
  });

  test('using the old one again revokes all tokens of the consent', async () => {
    const gateway = await startWith({ kind });
    const other = await obtainTokens(gateway);
    const first = await obtainTokens(gateway);
    const second = await rotate(gateway, first.refresh_token);
    const reused = await refresh(gateway, first.refresh_token);
    await expectRefusal(reused, { status: 401, code: '401' });
    const next = await refresh(gateway, second.refresh_token);
    await expectRefusal(next, { status: 401, code: '401' });
    expect(await searchStatus(gateway, first.access_token)).toBe(401);
    expect(await searchStatus(gateway, second.access_token)).toBe(401);
    expect(await searchStatus(gateway, other.access_token)).toBe(200);
  });
});
