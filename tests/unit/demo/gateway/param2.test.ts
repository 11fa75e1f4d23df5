import { describe, expect, test } from 'vitest';
import { sign } from '../../../../demo/gateway/signature';
import { expectRefusal } from './expect-refusal';
import { APP, callApi, createClock, startTestGateway } from '../../../support/gateway/test-gateway';

const CURRENT_TIME = `param2/1/system/currentTime/${APP.key}`;

describe('system/currentTime', () => {
  test('answers a signed POST with the time in China, without a token', async () => {
    const gateway = await startTestGateway({ now: createClock().now });
    const response = await callApi(gateway, 'system/currentTime');
    expect(await response.text()).toBe('"20261010164552223+0800"');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('answers a signed GET', async () => {
    const gateway = await startTestGateway({ now: createClock().now });
    const query = new URLSearchParams({ a: '1' });
    query.set('_aop_signature', sign(APP.secret, CURRENT_TIME, query));
    const response = await fetch(`${gateway.url}/openapi/${CURRENT_TIME}?${query}`);
    expect(await response.text()).toBe('"20261010164552223+0800"');
  });

  test('needs a signature', async () => {
    const gateway = await startTestGateway();
    const response = await fetch(`${gateway.url}/openapi/${CURRENT_TIME}`);
    await expectRefusal(response, { code: 'gw.SignatureMissing' });
  });
});

describe('the API', () => {
  test.each([
    'com.alibaba.product/alibaba.product.get',
    'com.alibaba.product.alibaba.product.image.search',
    'constructor/constructor',
  ])('%s is refused as unsupported', async (apiName) => {
    const gateway = await startTestGateway();
    await expectRefusal(await callApi(gateway, apiName), { code: 'gw.APIUnsupported' });
  });

  test('is refused as unsupported in another version', async () => {
    const gateway = await startTestGateway();
    const response = await fetch(`${gateway.url}/openapi/param2/2/system/currentTime/${APP.key}`);
    await expectRefusal(response, { code: 'gw.APIUnsupported' });
  });
});

describe('the body', () => {
  const post = async (init: RequestInit) => {
    const gateway = await startTestGateway();
    return fetch(`${gateway.url}/openapi/${CURRENT_TIME}`, { method: 'POST', ...init });
  };

  test('must be a form', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await post({ body: '{"a":1}', headers });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: 'application/json' });
  });

  test('must be a readable form', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const response = await post({ body: '--x\r\nbroken', headers });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: 'cannot be read' });
  });

  test('must not name a parameter twice', async () => {
    const response = await post({
      body: new URLSearchParams([
        ['a', '1'],
        ['a', '2'],
      ]),
    });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: 'a is sent more than once' });
  });

  test('above 2 MB is refused', async () => {
    const response = await post({ body: new URLSearchParams({ a: 'x'.repeat(2 * 1024 * 1024) }) });
    await expectRefusal(response, { code: 'gw.ParamInvalid', message: '2 MB' });
  });
});
