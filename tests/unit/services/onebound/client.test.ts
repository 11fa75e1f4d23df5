import { describe, expect, it } from 'vitest';
import { checkKey, onebound as client } from '@/utils/io/services/onebound/client';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE } from '../../../support/services/service';

const onebound = askOf(client);
const reach = {
  connection: { baseUrl: 'https://api-gw.onebound.cn' },
  credentials: { appKey: 'k', secret: 's' },
};
const search = (more: object = {}) => onebound.search({ picture, ...reach, ...more }, { signal });
const check = () => checkKey(reach, { signal, now: 0 });

const UPLOADED = {
  body: {
    items: { item: { name: 'TB1', url: '//g-search3.alicdn.com/TB1' } },
    error_code: '0000',
  },
};
const FOUND = {
  body: '{"items":{"page":"1","real_total_results":45,"page_size":20,"pagecount":3,"item":[{"num_iid":9876225220919876225,"title":"杯","pic_url":"//img.alicdn.com/x.jpg","price":"12.80","promotion_price":9.9,"sales":"30","detail_url":"https://detail.1688.com/offer/9876225220919876225.html","seller_nick":"厂","area":"浙江 义乌"}]},"error_code":"0000"}',
};

describe('a search', () => {
  it('uploads the picture, then searches with its address', async () => {
    const seen = serve(UPLOADED, FOUND);
    await search();
    const [upload, query] = seen;
    expect(upload?.method).toBe('POST');
    expect(upload?.url.pathname).toBe('/1688/upload_img/');
    expect(upload?.fields).toEqual({ imgcode: '/9j/4A==' });
    expect(query?.method).toBe('GET');
    expect(query?.url.pathname).toBe('/1688/item_search_img/');
    expect(Object.fromEntries(query?.url.searchParams ?? [])).toEqual({
      key: 'k',
      secret: 's',
      imgid: 'https://g-search3.alicdn.com/TB1',
      page: '1',
      page_size: '20',
    });
  });

  it('reads an item with all 19 digits of its id', async () => {
    serve(UPLOADED, FOUND);
    const { offers, total } = await search();
    expect(total).toBe(45);
    expect(offers).toEqual([
      {
        provider: 'onebound',
        offerId: '9876225220919876225',
        title: '杯',
        price: 1280,
        priceBasis: 'list',
        promotionPrice: 990,
        sold: 30,
        place: '浙江 义乌',
        seller: { name: '厂' },
        imageUrl: 'https://img.alicdn.com/x.jpg',
        detailUrl: 'https://detail.1688.com/offer/9876225220919876225.html',
        badges: [],
      },
    ]);
  });

  it('sends the picture once for all pages', async () => {
    const seen = serve(UPLOADED, FOUND);
    const first = await search();
    const second = await search({ cursor: first.next });
    const third = await search({ cursor: second.next });
    expect(third.next).toBeUndefined();
    expect(seen.map(({ url }) => url.searchParams.get('page'))).toEqual([null, '1', '2', '3']);
    expect(new Set(seen.slice(1).map(({ url }) => url.searchParams.get('imgid'))).size).toBe(1);
  });

  it('sets the market of each offer on Taobao, and no link to 1688', async () => {
    const seen = serve(UPLOADED, {
      body: { items: { item: [{ num_iid: '1', title: 'x', promotion_price: '9.9' }] } },
    });
    const connection = { ...reach.connection, market: 'taobao' as const };
    expect((await search({ connection })).offers).toEqual([
      {
        provider: 'onebound',
        market: 'taobao',
        offerId: '1',
        title: 'x',
        price: 990,
        priceBasis: 'promotion',
        promotionPrice: 990,
        badges: [],
      },
    ]);
    expect(seen.map(({ url }) => url.pathname)).toEqual([
      '/taobao/upload_img/',
      '/taobao/item_search_img/',
    ]);
  });

  it('reads the code for no result as an empty page', async () => {
    serve(UPLOADED, { body: { error: 'item-not-found', error_code: '2000' } });
    expect((await search()).offers).toEqual([]);
  });

  it.each([
    ['4000', 'service-down'],
    ['4001', 'service-down'],
    ['4002', 'service-down'],
    ['4003', 'service-refused'],
    ['4005', 'key-unknown'],
    [4008, 'rate-limited'],
    ['4009', 'service-down'],
    ['4013', 'service-refused'],
  ])('reads the code %s inside 200 as %s', async (error_code, code) => {
    serve({ body: { error: 'x', reason: 'why', error_code } });
    await expect(search()).rejects.toMatchObject({ code, detail: { serviceMessage: 'why' } });
  });

  it.each(TROUBLE)('reads %s as such', async (_what, answer, code) => {
    serve(answer);
    await expect(search()).rejects.toMatchObject({ code });
    serve(UPLOADED, answer);
    await expect(search()).rejects.toMatchObject({ code });
  });

  it('keeps key and secret out of its failures', async () => {
    serve({ body: '<html>' });
    const credentials = { appKey: 'canary-key', secret: 'canary-secret' };
    const error: unknown = await search({ credentials }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ detail: { host: 'api-gw.onebound.cn' } });
    expect(JSON.stringify([error, String(error)])).not.toContain('canary');
  });
});

describe('the connection test', () => {
  it('passes if only the picture is missing', async () => {
    serve({ body: { error_code: '4003' } });
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    ['4005', 'key-unknown'],
    ['4009', 'service-down'],
  ])('fails with %s as %s', async (error_code, code) => {
    serve({ body: { error_code } });
    await expect(check()).rejects.toMatchObject({ code });
  });
});
