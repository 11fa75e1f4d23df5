import { describe, expect, test } from 'vitest';
import { IMAGE_SEARCH_API } from '../../../../demo/gateway/apps';
import { sign } from '../../../../demo/gateway/signature';
import { expectRefusal } from './expect-refusal';
import {
  APP,
  callApi,
  createClock,
  goodImage,
  searchByImage,
  startTestGateway,
} from '../../../support/gateway/test-gateway';

const UNSUBSCRIBED = { key: '1000001', secret: 'unsubscribed-secret', token: 'unsubscribed-token' };
const USED_UP = { key: '1000002', secret: 'used-up-secret', token: 'used-up-token' };
const CURRENT_TIME = `param2/1/system/currentTime/${APP.key}`;

describe('the app key', () => {
  test('is missing when it stands in the query', async () => {
    const gateway = await startTestGateway();
    const response = await fetch(
      `${gateway.url}/openapi/param2/1/system/currentTime?appKey=1000000`,
    );
    await expectRefusal(response, { code: 'gw.AppKeyMissing' });
  });

  test('is required in a signed image search', async () => {
    const gateway = await startTestGateway();
    const path = `param2/1/${IMAGE_SEARCH_API}`;
    const body = new URLSearchParams({ access_token: APP.token });
    body.set('_aop_signature', sign(APP.secret, path, body));
    const response = await fetch(`${gateway.url}/openapi/${path}`, { method: 'POST', body });
    await expectRefusal(response, { code: 'gw.AppKeyMissing' });
  });

  test('must be registered', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { app: { ...APP, key: '4242' } });
    await expectRefusal(response, { code: 'gw.AppKeyNotFound' });
  });
});

describe('the signature', () => {
  test('must be there when the path has an app key, even with a good token', async () => {
    const gateway = await startTestGateway();
    const url = `${gateway.url}/openapi/param2/1/${IMAGE_SEARCH_API}/${APP.key}`;
    const body = new URLSearchParams({ access_token: APP.token });
    await expectRefusal(await fetch(url, { method: 'POST', body }), {
      code: 'gw.SignatureMissing',
    });
  });

  test('made with another secret is refused', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { app: { ...APP, secret: 'wrong-secret' } });
    await expectRefusal(response, { code: 'gw.SignatureInvalid' });
  });

  test('covers every parameter', async () => {
    const gateway = await startTestGateway();
    const body = new URLSearchParams({ a: '1' });
    body.set('_aop_signature', sign(APP.secret, CURRENT_TIME, body));
    body.set('b', '2');
    const response = await fetch(`${gateway.url}/openapi/${CURRENT_TIME}`, {
      method: 'POST',
      body,
    });
    await expectRefusal(response, { code: 'gw.SignatureInvalid' });
  });

  test('is refused in lower case', async () => {
    const gateway = await startTestGateway();
    const signature = sign(APP.secret, CURRENT_TIME, []).toLowerCase();
    const response = await fetch(
      `${gateway.url}/openapi/${CURRENT_TIME}?_aop_signature=${signature}`,
    );
    await expectRefusal(response, { code: 'gw.SignatureInvalid' });
  });

  test('covers query and body together', async () => {
    const gateway = await startTestGateway();
    const body = new URLSearchParams({ 名: '值 中文&=+' });
    const signature = sign(APP.secret, CURRENT_TIME, [...body, ['a', '1']]);
    const url = `${gateway.url}/openapi/${CURRENT_TIME}?a=1&_aop_signature=${signature}`;
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
  });
});

describe('the access token', () => {
  test.each(['', 'no-such-token', UNSUBSCRIBED.token])('%j is refused', async (token) => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { app: { ...APP, token } });
    await expectRefusal(response, {
      status: 401,
      code: '401',
      message: 'Request need user authorized',
    });
  });

  test('is refused where it is missing', async () => {
    const gateway = await startTestGateway();
    const response = await callApi(gateway, IMAGE_SEARCH_API);
    await expectRefusal(response, { status: 401, code: '401' });
  });

  test('never expires if it comes from the console', async () => {
    const clock = createClock();
    const gateway = await startTestGateway({ now: clock.now });
    clock.advance(10 * 365 * 24 * 60 * 60 * 1000);
    expect((await searchByImage(gateway)).status).toBe(200);
  });
});

describe('the permission', () => {
  test('is refused to an app that has not subscribed to the API', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { app: UNSUBSCRIBED });
    await expectRefusal(response, { code: 'gw.APIACLDecline' });
  });

  test('ends with the paid package', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { app: USED_UP });
    await expectRefusal(response, { code: 'gw.NoUsageLeftError' });
  });

  test('can be tested by a call without business parameters', async () => {
    const gateway = await startTestGateway();
    const probe = (app: typeof APP) =>
      callApi(gateway, IMAGE_SEARCH_API, { access_token: app.token }, app);
    await expectRefusal(await probe(APP), { code: 'gw.ParamMissing', message: 'image' });
    await expectRefusal(await probe(UNSUBSCRIBED), { code: 'gw.APIACLDecline' });
  });
});

describe('the checks', () => {
  test('test the app key before the signature', async () => {
    const gateway = await startTestGateway();
    const response = await fetch(`${gateway.url}/openapi/param2/1/system/currentTime/4242`);
    await expectRefusal(response, { code: 'gw.AppKeyNotFound' });
  });

  test('test the signature before the token', async () => {
    const gateway = await startTestGateway();
    const app = { ...APP, secret: 'wrong-secret', token: 'wrong-token' };
    const response = await searchByImage(gateway, { app });
    await expectRefusal(response, { code: 'gw.SignatureInvalid' });
  });

  test('test the token before the permission', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, { app: { ...UNSUBSCRIBED, token: 'wrong' } });
    await expectRefusal(response, { status: 401, code: '401' });
  });

  test('test the permission before the arguments', async () => {
    const gateway = await startTestGateway();
    const response = await searchByImage(gateway, {
      app: UNSUBSCRIBED,
      image: null,
      fields: { page: '0' },
    });
    await expectRefusal(response, { code: 'gw.APIACLDecline' });
  });
});

describe('the bare form (no app key, no signature)', () => {
  const bareUrl = `/openapi/param2/1/${IMAGE_SEARCH_API}`;

  test('is answered with a good token', async () => {
    const gateway = await startTestGateway();
    const body = new FormData();
    body.set('access_token', APP.token);
    body.set('image', await goodImage());
    const response = await fetch(gateway.url + bareUrl, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ result: { totalResults: 3 }, errorCode: '0' });
  });

  test.each([{}, { access_token: 'wrong' }])('is refused with the token %j', async (fields) => {
    const gateway = await startTestGateway();
    const body = new URLSearchParams(fields);
    const response = await fetch(gateway.url + bareUrl, { method: 'POST', body });
    await expectRefusal(response, { status: 401, code: '401' });
  });

  test('requires the permission of the app that the token belongs to', async () => {
    const gateway = await startTestGateway();
    const body = new URLSearchParams({ access_token: UNSUBSCRIBED.token });
    const response = await fetch(gateway.url + bareUrl, { method: 'POST', body });
    await expectRefusal(response, { code: 'gw.APIACLDecline' });
  });
});
