import { describe, expect, test } from 'vitest';
import { expectRefusal } from './expect-refusal';
import {
  getToken,
  obtainCode,
  REDIRECT_URI,
  redeem,
  SECOND,
} from '../../../support/gateway/oauth-client';
import { createClock, startTestGateway } from '../../../support/gateway/test-gateway';

describe('a code', () => {
  test('is exchanged for tokens in the documented shape', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const response = await redeem(gateway, await obtainCode(gateway));
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^[\w-]{30,}$/),
      refresh_token: expect.stringMatching(/^[\w-]{30,}$/),
      expires_in: '36000',
      refresh_token_timeout: '20270410164552223+0800',
      aliId: '2208800000001',
      memberId: 'b2b-2208800000001',
      resource_owner: 'demo',
    });
  });

  test('returns a refresh token only on request', async () => {
    const gateway = await startTestGateway();
    const code = await obtainCode(gateway);
    const response = await redeem(gateway, code, { need_refresh_token: 'false' });
    expect(await response.json()).not.toHaveProperty('refresh_token');
  });

  test('works once', async () => {
    const gateway = await startTestGateway();
    const code = await obtainCode(gateway);
    expect((await redeem(gateway, code)).status).toBe(200);
    await expectRefusal(await redeem(gateway, code), { status: 401, code: '401' });
  });

  test('is valid for two minutes', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const [inTime, late] = [await obtainCode(gateway), await obtainCode(gateway)];
    clock.advance(119 * SECOND);
    expect((await redeem(gateway, inTime)).status).toBe(200);
    clock.advance(1 * SECOND);
    await expectRefusal(await redeem(gateway, late), { status: 401, code: '401' });
  });

  test('is bound to its redirect URI', async () => {
    const gateway = await startTestGateway();
    const response = await redeem(gateway, await obtainCode(gateway), {
      redirect_uri: `${REDIRECT_URI}/other`,
    });
    await expectRefusal(response, { status: 401, code: '401' });
  });

  test('is bound to its app', async () => {
    const gateway = await startTestGateway();
    const code = await obtainCode(gateway);
    const client = { client_id: '1000001', client_secret: 'unsubscribed-secret' };
    const fields = { grant_type: 'authorization_code', redirect_uri: REDIRECT_URI, code };
    const response = await getToken(gateway, { ...client, ...fields }, '/1000001');
    await expectRefusal(response, { status: 401, code: '401' });
  });
});

describe('getToken', () => {
  test.each([
    ['gw.SignatureInvalid', { client_secret: 'wrong' }],
    ['gw.ParamInvalid', { client_id: '1000001' }],
    ['gw.ParamInvalid', { grant_type: 'password' }],
    ['gw.ParamMissing', { grant_type: '' }],
    ['gw.ParamMissing', { grant_type: 'authorization_code', code: '' }],
    ['gw.ParamMissing', { grant_type: 'refresh_token' }],
  ])('answers %s to %j', async (code, fields) => {
    const gateway = await startTestGateway();
    const response = await getToken(gateway, { grant_type: 'refresh_token', ...fields });
    await expectRefusal(response, { code });
  });

  test.each([
    ['gw.AppKeyMissing', ''],
    ['gw.AppKeyNotFound', '/4242'],
  ])('answers %s to the app key "%s" in its path', async (code, appKey) => {
    const gateway = await startTestGateway();
    await expectRefusal(await getToken(gateway, {}, appKey), { code });
  });
});
