import { describe, expect, test } from 'vitest';
import { allow, authorizeUrl, REDIRECT_URI, redeem } from '../../../support/gateway/oauth-client';
import { APP, startTestGateway } from '../../../support/gateway/test-gateway';

describe('the authorisation page', () => {
  test('has a button', async () => {
    const gateway = await startTestGateway();
    const fields = { client_id: APP.key, site: '1688', redirect_uri: REDIRECT_URI, state: 's"1' };
    const response = await fetch(authorizeUrl(gateway, fields));
    const page = await response.text();
    expect(page).toContain('<button>Allow</button>');
    expect(page).toContain('value="s&quot;1"');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test.each([
    REDIRECT_URI,
    `https://${'0a'.repeat(20)}.extensions.allizom.org/`,
    'urn:ietf:wg:oauth:2.0:oob',
  ])('serves the registered redirect URI %s', async (redirect_uri) => {
    const gateway = await startTestGateway();
    const url = authorizeUrl(gateway, { client_id: APP.key, redirect_uri });
    expect((await fetch(url)).status).toBe(200);
  });

  test.each([
    'https://example.com/',
    'https://chromiumapp.org/',
    `https://${'a'.repeat(32)}.chromiumapp.org.example.com/`,
    `http://${'a'.repeat(32)}.chromiumapp.org/`,
    `https://${'a'.repeat(32)}.chromiumapp.org`,
    'javascript:alert(1)',
  ])('refuses the redirect URI %s, also when allowed', async (redirect_uri) => {
    const gateway = await startTestGateway();
    const url = authorizeUrl(gateway, { client_id: APP.key, redirect_uri });
    expect((await fetch(url)).status).toBe(400);
    const response = await allow(gateway, { redirect_uri });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  test('refuses an unknown app', async () => {
    const gateway = await startTestGateway();
    const response = await fetch(authorizeUrl(gateway, { client_id: '4242' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('No app is registered');
  });

  test('redirects with code and state', async () => {
    const gateway = await startTestGateway();
    const response = await allow(gateway, { redirect_uri: `${REDIRECT_URI}?a=1`, state: 's 1' });
    const target = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(302);
    expect(target.origin + target.pathname).toBe(REDIRECT_URI);
    expect(Object.fromEntries(target.searchParams)).toEqual({
      a: '1',
      code: expect.stringMatching(/^[\w-]{30,}$/),
      state: 's 1',
    });
  });

  test('shows the code if there is no redirect URI', async () => {
    const gateway = await startTestGateway();
    const page = await (await allow(gateway, {})).text();
    const code = /<output>([\w-]+)<\/output>/.exec(page)?.[1] ?? '';
    expect((await redeem(gateway, code, { redirect_uri: '' })).status).toBe(200);
  });
});
