import { describe, expect, it } from 'vitest';
import { ak as client, checkKey } from '@/utils/io/services/ak/client';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE } from '../../../support/services/service';

const ak = askOf(client);
const key = 'TestSecretTestSecretTestSecret12testkeyid000000001';
const reach = {
  connection: { baseUrl: 'https://skills-gateway.1688.com' },
  credentials: { ak: Buffer.from(key).toString('base64url') },
};
const search = (more: object = {}) => ak.search({ picture, ...reach, ...more }, { signal });
const check = () => checkKey(reach, { signal, now: 0 });

const item =
  '{"itemId":9876225220919876225,"title":"马克杯","imageUrl":"//img.alicdn.com/x.jpg","detailUrl":"https://detail.1688.com/offer/9876225220919876225.html","score":0.99786893,"currentPrice":12.8,"quantityBegin":2,"unit":"","company":"义乌某厂","soldOut":20000}';

describe('a search by picture', () => {
  it('posts the picture as JSON, signed', async () => {
    const seen = serve({ body: '{"success":true,"data":{"data":[]}}' });
    expect(await search({ sort: 'sold-desc' })).toEqual({ offers: [] });
    const [request] = seen;
    expect(request?.url.href).toBe('https://skills-gateway.1688.com/api/find_product/1.0.0');
    expect(request?.method).toBe('POST');
    expect(JSON.parse(request?.text ?? '')).toEqual({
      imgBase64: '/9j/4A==',
      pageSize: 50,
      purchaseAmount: 1,
      scoreLevel: 'low',
      sortType: 'sold_desc',
    });
    expect(request?.headers.get('x-csk-ak')).toBe('testkeyid000000001');
    expect(request?.headers.get('x-csk-nonce')).toMatch(/^[0-9a-f]{8}$/);
    expect(request?.headers.get('x-csk-sign')).toMatch(/^[\w+/]{43}=$/);
  });

  it('posts words together with the picture', async () => {
    const seen = serve({ body: '{"success":true,"data":{"data":[]}}' });
    await search({ words: '杯' });
    expect(JSON.parse(seen[0]?.text ?? '')).toMatchObject({ imgBase64: '/9j/4A==', query: '杯' });
  });

  it('reads an item with all 19 digits of its id', async () => {
    serve({ body: `{"success":"true","data":{"data":[${item}]}}` });
    expect((await search()).offers).toEqual([
      {
        provider: 'ak',
        offerId: '9876225220919876225',
        title: '马克杯',
        imageUrl: 'https://img.alicdn.com/x.jpg',
        detailUrl: 'https://detail.1688.com/offer/9876225220919876225.html',
        similarity: 0.99786893,
        price: 1280,
        priceBasis: 'list',
        moq: 2,
        sold: 20000,
        seller: { name: '义乌某厂' },
        badges: [],
      },
    ]);
  });

  it.each([
    [
      'in `model`, with ids and scores as text',
      '{"model":{"data":[{"offerId":"1","title":"x","score":"0.97"}]}}',
    ],
    [
      'as a plain list',
      '{"success":true,"model":null,"data":[{"offerId":"1","title":"x","score":"0.97"}]}',
    ],
  ])('finds the list %s', async (_where, body) => {
    serve({ body });
    expect((await search()).offers).toMatchObject([{ offerId: '1', similarity: 0.97 }]);
  });

  it.each([
    [401, { success: false, msgCode: '401', msgInfo: '签名无效' }, 'key-unknown'],
    [200, { success: false, code: 401, message: '签名无效' }, 'key-unknown'],
    [400, { success: false, msgCode: '400' }, 'service-refused'],
    [429, { success: false, msgCode: '429' }, 'rate-limited'],
    [200, { success: 'false', msgCode: '429' }, 'rate-limited'],
    [409, { success: false, msgCode: '409' }, 'service-down'],
    [200, { success: false, msgCode: 'ODD' }, 'service-refused'],
    [503, '', 'service-down'],
  ])('reads status %i with %o as %s', async (status, body, code) => {
    serve({ status, body });
    await expect(search()).rejects.toMatchObject({ code });
  });

  it.each(TROUBLE)('reads %s as such', async (_what, answer, code) => {
    serve(answer);
    await expect(search()).rejects.toMatchObject({ code });
  });

  it('sends nothing with an invalid AK', async () => {
    const seen = serve({ body: {} });
    await expect(search({ credentials: { ak: 'nonsense' } })).rejects.toMatchObject({
      code: 'key-unknown',
    });
    expect(seen).toEqual([]);
  });
});

it('a search by words sends no picture, and reads no similarity', async () => {
  const seen = serve({ body: '{"success":true,"data":{"data":[{"itemId":"1","title":"x"}]}}' });
  const page = await ak.words?.({ query: '保温杯', ...reach }, { signal });
  expect(page?.offers).toEqual([
    {
      provider: 'ak',
      offerId: '1',
      title: 'x',
      detailUrl: 'https://detail.1688.com/offer/1.html',
      badges: [],
    },
  ]);
  expect(JSON.parse(seen[0]?.text ?? '')).toMatchObject({ query: '保温杯' });
  expect(seen[0]?.text).not.toContain('imgBase64');
});

describe('the connection test', () => {
  it('passes if a search is answered', async () => {
    serve({ body: '{"success":true,"data":{"data":[]}}' });
    await expect(check()).resolves.toBeUndefined();
  });

  it('reports a refused key', async () => {
    serve({ status: 401, body: { success: false, msgCode: '401' } });
    await expect(check()).rejects.toMatchObject({ code: 'key-unknown' });
  });
});

describe('a computer whose clock is an hour ahead', () => {
  const HOUR = 3_600_000;
  const refused = () => ({
    status: 401,
    headers: { Date: new Date(Date.now() - HOUR).toUTCString() },
    body: { success: false, msgCode: '401' },
  });

  it('a refusal has the offset of the clock', async () => {
    serve(refused());
    await expect(search()).rejects.toMatchObject({
      code: 'clock-wrong',
      detail: { offMinutes: 60 },
    });
  });

  it("a request is signed with the service's time, once that is known", async () => {
    const seen = serve({ body: '{"success":true,"data":{"data":[]}}' });
    await search({ offMinutes: 60 });
    const time = Number(seen[0]?.headers.get('x-csk-time')) * 1000;
    expect(Math.abs(Date.now() - HOUR - time)).toBeLessThan(60_000);
  });

  it('a refusal of the service’s time is reported as a refused key', async () => {
    serve(refused());
    await expect(search({ offMinutes: 60 })).rejects.toMatchObject({ code: 'key-unknown' });
  });

  it('a refusal reports a clock that was set since', async () => {
    serve({ ...refused(), headers: { Date: new Date().toUTCString() } });
    await expect(search({ offMinutes: 60 })).rejects.toMatchObject({
      code: 'clock-wrong',
      detail: { offMinutes: 0 },
    });
  });
});
