import { expect, it } from 'vitest';
import { SERVICE_CLIENTS } from '@/utils/io/services/clients';
import { askOf } from '../../support/services/ask';
import { serve } from '../../support/services/service';

const onebound = askOf(SERVICE_CLIENTS.onebound);
const openPlatform = askOf(SERVICE_CLIENTS['open-platform']);
const { signal } = new AbortController();
const picture = { mime: 'image/png' as const, bytes: new Uint8Array() };
const KEY = { appKey: '1000000', secret: 'secret-12345', token: 'token-12345' };

it('a token that a service repeats in its refusal is in no failure', async () => {
  serve({ status: 401, body: { error_code: '401', error_message: 'token-12345 has ended' } });
  const connection = { baseUrl: 'https://gw.open.1688.com' };
  const searched = openPlatform.search({ picture, connection, credentials: KEY }, { signal });
  await expect(searched).rejects.toMatchObject({
    code: 'token-expired',
    detail: { serviceMessage: '•••• has ended' },
  });
});

it('a secret from the address is in no failure', async () => {
  serve({ body: { error_code: '4005', reason: 'bad secret: secret-12345' } });
  const connection = { baseUrl: 'https://api-gw.onebound.cn' };
  const failed = await onebound
    .search({ picture, connection, credentials: KEY }, { signal })
    .catch((error: unknown) => error);
  expect(JSON.stringify(failed)).not.toContain('secret-12345');
  expect(failed).toMatchObject({ detail: { serviceMessage: 'bad secret: ••••' } });
});

it.each([480, 490, 495, 499])(
  'the beginning of a token that is cut after %i letters is in no failure',
  async (at) => {
    const words = `${'x'.repeat(at)}${KEY.token} has ended`;
    serve({ status: 401, body: { error_code: '401', error_message: words } });
    const connection = { baseUrl: 'https://gw.open.1688.com' };
    const searched = openPlatform.search({ picture, connection, credentials: KEY }, { signal });
    const serviceMessage = `${'x'.repeat(at)}•••• has ended`.slice(0, 500);
    await expect(searched).rejects.toMatchObject({ detail: { serviceMessage } });
  },
);

it('a token that a service repeats as its code is in no failure', async () => {
  serve({ body: { error_code: `bad ${KEY.secret}`, reason: 'no' } });
  const connection = { baseUrl: 'https://api-gw.onebound.cn' };
  const searched = onebound.search({ picture, connection, credentials: KEY }, { signal });
  await expect(searched).rejects.toMatchObject({ detail: { serviceCode: 'bad ••••' } });
});

it.each([
  ['that was not sent, as it signs', KEY.secret],
  ['in base64', btoa(`1000000:${KEY.token}`)],
  [
    'in JSON escapes',
    Array.from(KEY.token)
      .map((x) => `\\u00${x.charCodeAt(0).toString(16)}`)
      .join(''),
  ],
  ['in parts', `"token-" "12345"`],
])('a secret is in no failure where it is repeated: %s', async (_how, echo) => {
  serve({ status: 401, body: { error_code: '401', error_message: `refused ${echo}` } });
  const connection = { baseUrl: 'https://gw.open.1688.com' };
  const searched = openPlatform.search({ picture, connection, credentials: KEY }, { signal });
  const failed = await searched.catch((error: unknown) => error);
  expect(failed).toMatchObject({
    detail: { serviceMessage: expect.stringMatching(/••••/) },
  });
});

it('nothing that the parser quotes of an answer that is no JSON is in a failure', async () => {
  serve({ body: `"${KEY.token}" has ended` });
  const connection = { baseUrl: 'https://gw.open.1688.com' };
  const searched = openPlatform.search({ picture, connection, credentials: KEY }, { signal });
  const failed: unknown = await searched.catch((error: unknown) => error);
  const cause = failed instanceof Error ? String(failed.cause) : '';
  expect(cause).toContain('SyntaxError');
  expect(cause).not.toContain('token');
});

it('the rest of the service’s message is kept', async () => {
  const words = 'App 1000000 may not call this, page 1';
  serve({ status: 400, body: { error_code: 'gw.APIACLDecline', error_message: words } });
  const connection = { baseUrl: 'https://gw.open.1688.com' };
  const searched = openPlatform.search({ picture, connection, credentials: KEY }, { signal });
  await expect(searched).rejects.toMatchObject({ detail: { serviceMessage: words } });
});
