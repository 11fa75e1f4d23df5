import { describe, expect, test, vi } from 'vitest';
import type { RunningGateway } from '../../../../../demo/gateway/server';
import { PictureError } from '../../../../../demo/retrieval/errors';
import { startPictureServer } from '../picture-server';
import { LONG_ID, startStatedGateway } from '../stated-offers';
import { startTestGateway } from '../../../../support/gateway/test-gateway';

function convert(gateway: RunningGateway, body: object | string, apiToken = 'demo-token') {
  const url = `${gateway.url}/tmapi/1688/tools/image/convert_url?apiToken=${apiToken}`;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
  });
}

function search(gateway: RunningGateway, fields: Record<string, string>) {
  const query = new URLSearchParams({ apiToken: 'demo-token', ...fields });
  return fetch(`${gateway.url}/tmapi/1688/search/image?${query}`);
}

async function convertedUrl(gateway: RunningGateway): Promise<string> {
  const url = `${await startPictureServer()}/a.jpg`;
  const text = await (await convert(gateway, { url, search_api_endpoint: '/search/image' })).text();
  const [, converted = ''] = /"image_url":"([^"]+)"/.exec(text) ?? [];
  return converted;
}

async function idsOf(fields: Record<string, string>) {
  const gateway = await startStatedGateway();
  const response = await search(gateway, { img_url: await convertedUrl(gateway), ...fields });
  return [...(await response.text()).matchAll(/"item_id":(\d+)/g)].map(([, id]) => id);
}

async function expectCode(response: Response, code: number, message = '') {
  expect(await response.json()).toEqual({
    code,
    msg: expect.stringContaining(message),
    data: null,
  });
  expect(response.status).toBe(code);
}

describe('a conversion', () => {
  test('returns a path instead of the address', async () => {
    expect(await convertedUrl(await startTestGateway())).toMatch(/^\/search\/imgextra\/\d+\.jpg$/);
  });

  test.each(['SITE/missing.jpg', 'SITE/page.jpg', 'data:image/png;base64,AAAA', 'a.jpg'])(
    'fails with 417 for %s',
    async (address) => {
      const url = address.replace('SITE', await startPictureServer());
      await expectCode(await convert(await startTestGateway(), { url }), 417);
    },
  );

  test.each([['no JSON'], [{}], [{ url: '' }], [{ url: 'x', search_api_endpoint: '/other' }]])(
    'is refused with 422 for %j',
    async (body) => {
      await expectCode(await convert(await startTestGateway(), body), 422);
    },
  );
});

describe('a search', () => {
  test('finds with a converted picture', async () => {
    const gateway = await startStatedGateway();
    const response = await search(gateway, { img_url: await convertedUrl(gateway) });
    expect(await response.json()).toMatchObject({
      code: 200,
      msg: 'success',
      data: {
        page: 1,
        page_size: 20,
        total_count: 3,
        has_next_page: false,
        items: [
          {
            price: '14.20',
            price_info: { sale_price: '14.20', origin_price: '14.20' },
            moq: 2,
            quantity_prices: [
              { begin_num: '2', end_num: '49', price: '14.20' },
              { begin_num: '50', end_num: '', price: '13.60' },
            ],
            sale_info: { sale_quantity: '300', sale_quantity_int: 300 },
            item_repurchase_rate: '13%',
          },
          {
            item_id: 102,
            product_url: 'https://detail.1688.com/offer/102.html',
            title: '陶瓷马克杯',
            img: `${gateway.url}/pictures/102.jpg`,
            quantity_prices: [],
            shop_info: {
              company_name: '永康市杯业有限公司',
              shop_years: 9,
              is_factory: false,
              member_id: 'b2b-7',
            },
          },
          { item_id: 103, price_info: null, sale_info: null, item_repurchase_rate: null },
        ],
      },
    });
  });

  test.each([
    [{}, [LONG_ID, '102', '103']],
    [{ sort: 'price_up' }, ['102', LONG_ID, '103']],
    [{ sort: 'price_down' }, [LONG_ID, '102', '103']],
    [{ sort: 'sales' }, [LONG_ID, '102', '103']],
    [{ page: '2', page_size: '2' }, ['103']],
  ])('%j finds %j', async (fields, ids) => {
    expect(await idsOf({ ...fields })).toEqual(ids);
  });

  test.each<[{ img_url?: string; page?: string; page_size?: string; sort?: string }, string]>([
    [{}, 'img_url'],
    [{ img_url: 'SITE/a.jpg' }, 'img_url must be converted first'],
    [{ img_url: '/search/imgextra/1.jpg', page: '0' }, 'page'],
    [{ img_url: '/search/imgextra/1.jpg', page_size: '21' }, 'page_size'],
    [{ img_url: '/search/imgextra/1.jpg', sort: 'asc' }, 'sort'],
  ])('is refused with 422 for %j', async ({ img_url, ...fields }, message) => {
    const site = await startPictureServer();
    const address = img_url === undefined ? {} : { img_url: img_url.replace('SITE', site) };
    await expectCode(
      await search(await startTestGateway(), { ...fields, ...address }),
      422,
      message,
    );
  });

  test('fails with 417 where the converted picture is gone', async () => {
    const response = await search(await startTestGateway(), { img_url: '/search/imgextra/1.jpg' });
    await expectCode(response, 417);
  });

  test.each([
    [new PictureError('unreadable', 'It is cut off.'), 417],
    [new Error('out of memory'), 500],
  ])('turns the failure %s into the code %i', async (failure, code) => {
    const gateway = await startTestGateway({
      retriever: { search: () => Promise.reject(failure) },
    });
    const img_url = await convertedUrl(gateway);
    await expectCode(await search(gateway, { img_url }), code);
  });

  test('answers 500 where it finds an unknown offer, and reports it on the console', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gateway = await startTestGateway({ similarities: [0.9], offers: [] });
    await expectCode(await search(gateway, { img_url: await convertedUrl(gateway) }), 500);
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});

describe('a caller', () => {
  test.each(['', 'nobody'])('is refused with 401 with the token %j', async (apiToken) => {
    await expectCode(await convert(await startTestGateway(), {}, apiToken), 401);
    await expectCode(await search(await startTestGateway(), { apiToken }), 401);
  });

  test('whose balance is used up is refused with 439', async () => {
    await expectCode(await convert(await startTestGateway(), {}, 'used-up-token'), 439);
  });

  test('is refused with 503 after too many calls', async () => {
    const gateway = await startTestGateway({ callsPerSecond: 1, now: () => 0 });
    await search(gateway, {});
    await expectCode(await search(gateway, {}), 503);
  });
});
