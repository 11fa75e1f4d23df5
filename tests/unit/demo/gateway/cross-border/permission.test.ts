import { describe, expect, test } from 'vitest';
import { CROSS_BORDER, SIMILAR_OFFER_API } from '../../../../../demo/gateway/apps';
import { sign } from '../../../../../demo/gateway/signature';
import { expectRefusal } from '../expect-refusal';
import { APP, callApi, startTestGateway } from '../../../../support/gateway/test-gateway';

const UNSUBSCRIBED = { key: '1000001', secret: 'unsubscribed-secret', token: 'unsubscribed-token' };
const USED_UP = { key: '1000002', secret: 'used-up-secret', token: 'used-up-token' };

describe.each([...Object.values(CROSS_BORDER), SIMILAR_OFFER_API])('%s', (api) => {
  const probe = async (app: typeof APP) =>
    callApi(await startTestGateway(), api, { access_token: app.token }, app);

  test('reports the missing argument to a subscriber', async () => {
    await expectRefusal(await probe(APP), { code: 'gw.ParamMissing' });
  });

  test('is refused to an app that has not subscribed to it', async () => {
    await expectRefusal(await probe(UNSUBSCRIBED), { code: 'gw.APIACLDecline' });
  });

  test('ends with the paid package', async () => {
    await expectRefusal(await probe(USED_UP), { code: 'gw.NoUsageLeftError' });
  });

  test('requires a valid token', async () => {
    const response = await probe({ ...APP, token: 'no-such-token' });
    await expectRefusal(response, { status: 401, code: '401' });
  });

  test('requires the right secret', async () => {
    const response = await probe({ ...APP, secret: 'wrong' });
    await expectRefusal(response, { code: 'gw.SignatureInvalid' });
  });

  test('has no bare form', async () => {
    const gateway = await startTestGateway();
    const body = new URLSearchParams({ access_token: APP.token });
    const response = await fetch(`${gateway.url}/openapi/param2/1/${api}`, {
      method: 'POST',
      body,
    });
    await expectRefusal(response, { code: 'gw.AppKeyMissing' });
  });

  test('counts against the rate limit', async () => {
    const gateway = await startTestGateway({ callsPerSecond: 1, now: () => 0 });
    const fields = { access_token: APP.token };
    await callApi(gateway, api, fields);
    const response = await callApi(gateway, api, fields);
    expect(response.headers.get('retry-after')).toBe('1');
    await expectRefusal(response, { code: 'gw.QosAppFrequencyLimit' });
  });
});

test('The computed vector of an image query is its signature', () => {
  const parameters = Object.entries({
    access_token: '00000000-0000-0000-0000-000000000000',
    _aop_timestamp: '1700000000000',
    offerQueryParam: '{"imageId":"1048608196202797156","beginPage":1,"pageSize":20,"country":"en"}',
  });
  expect(sign('test123', `param2/1/${CROSS_BORDER.imageQuery}/1000000`, parameters)).toBe(
    'BF6407123AA2DBE3AFF16309EB7C7ED58F06973E',
  );
});
