import { describe, expect, it } from 'vitest';
import { checkToken, tmapi } from '@/utils/io/services/tmapi';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE } from '../../../support/services/service';

const reach = {
  connection: { baseUrl: 'https://api.tmapi.io' },
  credentials: { token: 't' },
};
const publicUrl = 'https://shop.test/a.jpg';
const search = (more: object = {}) =>
  askOf(tmapi).search({ picture: { ...picture, publicUrl }, ...reach, ...more }, { signal });
const check = () => checkToken(reach, { signal, now: 0 });

const CONVERTED = {
  body: { code: 200, msg: 'success', data: { image_url: '/search/imgextra/1_a.jpg' } },
};
const FOUND = {
  body: '{"code":200,"msg":"success","data":{"page":1,"total_count":45,"items":[{"item_id":9876225220919876225,"product_url":"https://detail.1688.com/offer/9876225220919876225.html","title":"杯","img":"https://cbu01.alicdn.com/x.jpg","price":"12.8","price_info":{"sale_price":"12.8"},"moq":"2","quantity_prices":[{"begin_num":"50","end_num":"","price":"11.5"},{"begin_num":"2","end_num":"49","price":"12.8"}],"sale_info":{"sale_quantity_int":300},"item_repurchase_rate":"13%","shop_info":{"member_id":"b2b-22","company_name":"厂","shop_years":8,"is_factory":true}}]}}',
};

describe('a search', () => {
  it('converts the address, then searches with the result', async () => {
    const seen = serve(CONVERTED, FOUND);
    await search({ sort: 'price-asc' });
    const [conversion, query] = seen;
    expect(conversion?.method).toBe('POST');
    expect(conversion?.url.href).toBe(
      'https://api.tmapi.io/1688/tools/image/convert_url?apiToken=t',
    );
    expect(JSON.parse(conversion?.text ?? '')).toEqual({
      url: publicUrl,
      search_api_endpoint: '/search/image',
    });
    expect(query?.method).toBe('GET');
    expect(query?.url.pathname).toBe('/1688/search/image');
    expect(Object.fromEntries(query?.url.searchParams ?? [])).toEqual({
      apiToken: 't',
      img_url: '/search/imgextra/1_a.jpg',
      page: '1',
      page_size: '20',
      sort: 'price_up',
    });
  });

  it('reads an item with its tiers by rising quantity', async () => {
    serve(CONVERTED, FOUND);
    const { offers, total } = await search();
    expect(total).toBe(45);
    expect(offers).toEqual([
      {
        provider: 'tmapi',
        offerId: '9876225220919876225',
        title: '杯',
        price: 1280,
        priceBasis: 'list',
        tiers: [
          { from: 2, price: 1280 },
          { from: 50, price: 1150 },
        ],
        moq: 2,
        sold: 300,
        repurchase: 0.13,
        seller: { id: 'b2b-22', name: '厂', years: 8, isFactory: true },
        imageUrl: 'https://cbu01.alicdn.com/x.jpg',
        detailUrl: 'https://detail.1688.com/offer/9876225220919876225.html',
        badges: [],
      },
    ]);
  });

  it.each([
    [[{ begin_num: 2, price: 1 }], [2]],
    [[{ quantity: '≥5', price: '1' }], [5]],
    [
      [
        { quantity: '2-49', price: '1' },
        { quantity: '50~99', price: '0.9' },
      ],
      [2, 50],
    ],
    [[{ quantity: 'many', price: '1' }, { price: '1' }, { begin_num: 3 }, null, 7], undefined],
    ['none', undefined],
    [null, undefined],
  ])('reads the tiers %o', async (quantity_prices, expected) => {
    const items = [{ item_id: '1', title: 'x', quantity_prices }];
    serve(CONVERTED, { body: { code: 200, data: { items } } });
    expect((await search()).offers[0]?.tiers?.map(({ from }) => from)).toEqual(expected);
  });

  it('uses the first tier if there is no other price', async () => {
    const items = [{ item_id: '1', title: 'x', quantity_prices: [{ begin_num: 2, price: '3' }] }];
    serve(CONVERTED, { body: { code: 200, data: { items } } });
    expect((await search()).offers[0]).toMatchObject({ price: 300, priceBasis: 'tier' });
  });

  it('converts once for all pages', async () => {
    const seen = serve({ body: { code: 200, data: '/search/x.jpg' } }, FOUND);
    const first = await search();
    const second = await search({ cursor: first.next });
    const third = await search({ cursor: second.next });
    expect(third.next).toBeUndefined();
    expect(seen.map(({ url }) => url.searchParams.get('page'))).toEqual([null, '1', '2', '3']);
  });

  it.each([
    [401, 'key-unknown'],
    [417, 'service-refused'],
    [422, 'service-refused'],
    [439, 'quota-used-up'],
    [499, 'service-down'],
    [500, 'service-down'],
    [503, 'rate-limited'],
  ])('reads the code %i as %s, as a status and inside 200', async (status, code) => {
    serve({ status, body: { code: status, msg: 'why', data: null } });
    await expect(search()).rejects.toMatchObject({ code, detail: { serviceMessage: 'why' } });
    serve({ body: { code: String(status), msg: 'why' } });
    await expect(search()).rejects.toMatchObject({ code });
    serve({ status, body: '' });
    await expect(search()).rejects.toMatchObject({ code });
  });

  it.each(TROUBLE)('reads %s as such', async (_what, answer, code) => {
    serve(answer);
    await expect(search()).rejects.toMatchObject({ code });
    serve(CONVERTED, answer);
    await expect(search()).rejects.toMatchObject({ code });
  });

  it('sends nothing where the picture is not public', async () => {
    const seen = serve(CONVERTED);
    await expect(search({ picture })).rejects.toMatchObject({ code: 'picture-private' });
    expect(seen).toEqual([]);
  });
});

describe('the connection test', () => {
  it('passes if only the picture is missing', async () => {
    serve({ status: 422, body: { code: 422, msg: 'img_url is missing' } });
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    [401, 'key-unknown'],
    [439, 'quota-used-up'],
  ])('fails with %i as %s', async (status, code) => {
    serve({ status, body: { code: status } });
    await expect(check()).rejects.toMatchObject({ code });
  });
});
