import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { RunningGateway } from '../../../../demo/gateway/server';
import { expectRefusal } from './expect-refusal';
import {
  CLIENT,
  DAY,
  obtainTokens,
  refresh,
  SECOND,
  searchStatus,
  tokens,
  type Fields,
} from '../../../support/gateway/oauth-client';
import { APP, callApi, createClock, startTestGateway } from '../../../support/gateway/test-gateway';

const accessToken = z.object({ access_token: z.string() });

describe('an access token', () => {
  test('is valid for ten hours', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const { access_token } = await obtainTokens(gateway);
    clock.advance(36_000 * SECOND - 1);
    expect(await searchStatus(gateway, access_token)).toBe(200);
    clock.advance(1);
    expect(await searchStatus(gateway, access_token)).toBe(401);
  });
});

describe('a refresh token', () => {
  test('returns a new access token and does not change', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const { refresh_token } = await obtainTokens(gateway);
    clock.advance(36_000 * SECOND);
    const answer: unknown = await (await refresh(gateway, refresh_token)).json();
    expect(answer).toMatchObject({ expires_in: '36000', memberId: 'b2b-2208800000001' });
    expect(answer).not.toHaveProperty('refresh_token');
    expect(await searchStatus(gateway, accessToken.parse(answer).access_token)).toBe(200);
    expect((await refresh(gateway, refresh_token)).status).toBe(200);
  });

  test('is valid for half a year', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const { refresh_token } = await obtainTokens(gateway);
    clock.advance(182 * DAY);
    const response = await refresh(gateway, refresh_token);
    await expectRefusal(response, { status: 401, code: '401' });
  });

  test('is refused where it is unknown', async () => {
    const gateway = await startTestGateway();
    await expectRefusal(await refresh(gateway, 'wrong'), { status: 401, code: '401' });
  });
});

describe('postponeToken', () => {
  const postpone = (gateway: RunningGateway, fields: Fields, body: Fields = CLIENT) =>
    fetch(`${gateway.url}/openapi/param2/1/system.oauth2/postponeToken/${APP.key}`, {
      method: 'POST',
      body: new URLSearchParams({ ...body, ...fields }),
    });

  test('replaces a refresh token in its last 30 days, and the old one becomes invalid', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const { refresh_token } = await obtainTokens(gateway);
    clock.advance(152 * DAY + 1);
    const response = await postpone(gateway, { refresh_token, access_token: APP.token });
    const renewed = tokens.parse(await response.json());
    expect((await refresh(gateway, refresh_token)).status).toBe(401);
    clock.advance(181 * DAY);
    expect((await refresh(gateway, renewed.refresh_token)).status).toBe(200);
  });

  test('is refused while more than 30 days remain', async () => {
    const gateway = await startTestGateway();
    const { refresh_token, access_token } = await obtainTokens(gateway);
    const response = await postpone(gateway, { refresh_token, access_token });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: '30 days' });
    expect((await refresh(gateway, refresh_token)).status).toBe(200);
  });

  test('needs an access token', async () => {
    const gateway = await startTestGateway();
    const { refresh_token } = await obtainTokens(gateway);
    await expectRefusal(await postpone(gateway, { refresh_token }), { status: 401, code: '401' });
  });

  test('needs the secret', async () => {
    const gateway = await startTestGateway();
    const { refresh_token, access_token } = await obtainTokens(gateway);
    const client = { ...CLIENT, client_secret: 'wrong' };
    const response = await postpone(gateway, { refresh_token, access_token }, client);
    await expectRefusal(response, { code: 'gw.SignatureInvalid' });
  });

  test('may be signed', async () => {
    const gateway = await startTestGateway();
    const { refresh_token, access_token } = await obtainTokens(gateway);
    const response = await callApi(gateway, 'system.oauth2/postponeToken', {
      ...CLIENT,
      refresh_token,
      access_token,
    });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: '30 days' });
  });
});
