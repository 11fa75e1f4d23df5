import { describe, expect, it } from 'vitest';
import { openPlatform } from '@/utils/io/services/open-platform/client';
import { sign } from '@/utils/io/services/open-platform/call';
import { refreshTokens } from '@/utils/io/services/open-platform/tokens';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE } from '../../../support/services/service';

const credentials = { appKey: '1000000', secret: 'test123', token: 'tok' };
const connection = { baseUrl: 'https://gw.open.1688.com', form: 'signed' as const };
const search = (more: object = {}) =>
  askOf(openPlatform).search({ picture, connection, credentials, ...more }, { signal });

const API = 'param2/1/com.alibaba.product/alibaba.product.image.search';
/** The answer as the article shows it. */
const ANSWER = {
  body: {
    result: {
      success: true,
      productList: [{ productId: '1', title: 'x', similarity: 0.85 }],
      totalResults: 100,
      page: 1,
      pageSize: 20,
    },
    errorCode: '0',
    errorMessage: 'success',
  },
};

describe('a search', () => {
  it('signs all fields but the picture', async () => {
    const seen = serve(ANSWER);
    await search({ connection: { ...connection, similarDegree: 0.6 }, cursor: '3' });
    const [request] = seen;
    const { _aop_signature: signature, ...parameters } = request?.fields ?? {};
    expect(request?.url.href).toBe(`https://gw.open.1688.com/openapi/${API}/1000000`);
    expect(parameters).toEqual({
      access_token: 'tok',
      page: '3',
      pageSize: '20',
      similarDegree: '0.6',
    });
    expect(signature).toBe(await sign('test123', `${API}/1000000`, parameters));
    expect(request?.text).toContain('name="image"; filename="picture.jpg"');
  });

  it("sends the service's time, signed, after it has refused this computer's", async () => {
    const seen = serve(ANSWER);
    await search({ offMinutes: 60 });
    const { _aop_signature: signature, ...parameters } = seen[0]?.fields ?? {};
    const { _aop_timestamp: time } = parameters;
    expect(Math.abs(Date.now() - 3_600_000 - Number(time))).toBeLessThan(60_000);
    expect(signature).toBe(await sign('test123', `${API}/1000000`, parameters));
  });

  it('has neither app key nor signature in the bare form', async () => {
    const seen = serve(ANSWER);
    const bare = { ...connection, form: 'bare' as const };
    await search({ connection: bare, credentials: { token: 'tok' } });
    expect(seen[0]?.url.href).toBe(`https://gw.open.1688.com/openapi/${API}`);
    expect(seen[0]?.fields).toEqual({ access_token: 'tok', page: '1', pageSize: '20' });
  });

  it('signs the path of the gateway through a relay below a path', async () => {
    const seen = serve(ANSWER);
    await search({ connection: { ...connection, baseUrl: 'http://10.0.0.7:8080/1688' } });
    const { _aop_signature: signature, ...parameters } = seen[0]?.fields ?? {};
    expect(seen[0]?.url.href).toBe(`http://10.0.0.7:8080/1688/openapi/${API}/1000000`);
    expect(signature).toBe(await sign('test123', `${API}/1000000`, parameters));
  });

  it('reads an id of 19 digits that comes as a number', async () => {
    serve({
      body: '{"result":{"success":"true","productList":[{"productId":1234567890123456789,"title":"x"}]}}',
    });
    expect((await search()).offers[0]?.offerId).toBe('1234567890123456789');
  });

  it.each(TROUBLE)('reads %s as such', async (_what, answer, code) => {
    serve(answer);
    await expect(search()).rejects.toMatchObject({ code });
  });
});

describe('a refresh', () => {
  const refresh = (old?: string) =>
    refreshTokens(
      connection,
      { ...credentials, expiresAt: 1, ...(old !== undefined && { refreshToken: old }) },
      { signal, now: 1000, keep: () => Promise.resolve() },
    );

  it('sends the documented form, unsigned', async () => {
    const seen = serve({ body: { access_token: 'new', expires_in: '36000' } });
    await refresh('r1');
    expect(seen[0]?.url.href).toBe(
      'https://gw.open.1688.com/openapi/http/1/system.oauth2/getToken/1000000',
    );
    expect(seen[0]?.fields).toEqual({
      grant_type: 'refresh_token',
      client_id: '1000000',
      client_secret: 'test123',
      refresh_token: 'r1',
    });
  });

  it.each([
    [
      { access_token: 'new', expires_in: '36000' },
      { refreshToken: 'r1', expiresAt: 36_001_000 },
    ],
    [
      { access_token: 'new', expires_in: 36_000, refresh_token: 'r2' },
      { refreshToken: 'r2', expiresAt: 36_001_000 },
    ],
    [{ access_token: 'new' }, { refreshToken: 'r1' }],
  ])('reads %o', async (body, expected) => {
    serve({ body });
    expect(await refresh('r1')).toEqual({ ...credentials, token: 'new', ...expected });
  });

  it('does nothing for a static token, which does not expire', async () => {
    const seen = serve({ body: {} });
    await expect(refresh()).rejects.toMatchObject({ code: 'token-expired' });
    expect(seen).toEqual([]);
  });
});
