import { describe, expect, test } from 'vitest';
import { DEMO_AK } from '../../../../../demo/gateway/ak/keys';
import { createClock, startTestGateway } from '../../../../support/gateway/test-gateway';
import { akQuery, callAk } from './client';

async function expectAkRefusal(response: Response, status: number, message: string) {
  expect(await response.json()).toEqual({
    success: false,
    msgCode: String(status),
    msgInfo: expect.stringContaining(message),
  });
  expect(response.status).toBe(status);
}

test('A signed call is answered', async () => {
  const response = await callAk(await startTestGateway(), await akQuery());
  expect(await response.json()).toMatchObject({ success: true });
});

test('The query of the address is signed in its sorted order', async () => {
  const response = await callAk(await startTestGateway(), await akQuery(), { query: '?b=2&a=1' });
  expect(response.status).toBe(200);
});

test("The demo's AK holds the secret of 32 characters and then the key id", () => {
  const text = Buffer.from(DEMO_AK, 'base64url').toString();
  expect(text).toBe('DemoSecretDemoSecretDemoSecret12demokeyid000000001');
});

describe('A call is refused with 401', () => {
  test('when another secret signed it', async () => {
    const response = await callAk(await startTestGateway(), await akQuery(), { secret: 'wrong' });
    await expectAkRefusal(response, 401, 'x-csk-sign');
  });

  test.each(['x-csk-ak', 'x-csk-content-md5', 'x-csk-nonce', 'x-csk-time', 'x-csk-version'])(
    'where it has no %s',
    async (name) => {
      const headers = { [name]: undefined };
      const response = await callAk(await startTestGateway(), await akQuery(), { headers });
      await expectAkRefusal(response, 401, `${name} is missing`);
    },
  );

  test.each([
    ['x-csk-ak', 'nobody'],
    ['x-csk-content-md5', 'eafuR9Evs8GvNkpwDM4OQA=='],
    ['x-csk-nonce', 'A1B2C3D4'],
    ['x-csk-nonce', 'a1b2c3d'],
    ['x-csk-time', String(Date.now())],
    ['x-csk-time', 'now'],
    ['x-csk-version', 'v1'],
  ])('where it has %s: %s, though it is signed', async (name, value) => {
    const headers = { [name]: value };
    const response = await callAk(await startTestGateway(), await akQuery(), { headers });
    await expectAkRefusal(response, 401, name);
  });

  test.each([-16, 16])('if the clock is %i minutes wrong', async (minutes) => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    const now = clock.now() + minutes * 60_000;
    await expectAkRefusal(await callAk(gateway, await akQuery(), { now }), 401, 'x-csk-time');
  });
});

test('A clock that is 14 minutes wrong is accepted', async () => {
  const clock = createClock();
  const gateway = await startTestGateway({ now: clock.now });
  const response = await callAk(gateway, await akQuery(), { now: clock.now() + 14 * 60_000 });
  expect(response.status).toBe(200);
});

test('One call too many is refused with 429', async () => {
  const clock = createClock();
  const gateway = await startTestGateway({ callsPerSecond: 1, now: clock.now });
  await callAk(gateway, await akQuery(), { now: clock.now() });
  const response = await callAk(gateway, await akQuery(), { now: clock.now() });
  expect(response.headers.get('retry-after')).toBe('1');
  await expectAkRefusal(response, 429, '限流');
});

describe('A signed body is refused with 400', () => {
  test.each([
    ['no JSON', 'JSON'],
    ['', 'JSON'],
    [{ pageSize: undefined }, 'pageSize'],
    [{ pageSize: 51 }, 'pageSize'],
    [{ purchaseAmount: undefined }, 'purchaseAmount'],
    [{ purchaseAmount: 0 }, 'purchaseAmount'],
    [{ scoreLevel: undefined }, 'scoreLevel'],
    [{ scoreLevel: 'best' }, 'scoreLevel'],
    [{ sortType: 'cheap' }, 'sortType'],
    [{ page: 1 }, 'page'],
    [{ imgBase64: '' }, 'imageUrl, imgBase64 or query'],
    [{ imgBase64: 'data:image/png;base64,AAAA' }, 'imgBase64'],
    [{ imgBase64: '', imageUrl: 'http://127.0.0.1:1/a.jpg' }, 'imageUrl'],
  ])('where it has %j', async (fields, message) => {
    const body = typeof fields === 'string' ? fields : await akQuery(fields);
    await expectAkRefusal(await callAk(await startTestGateway(), body), 400, message);
  });

  test('where it is not declared as JSON', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const response = await callAk(await startTestGateway(), await akQuery(), { headers });
    await expectAkRefusal(response, 400, 'application/json');
  });
});
