import { describe, expect, it } from 'vitest';
import { listingSchema, type OtherMarket } from '@/utils/core/model/listing';
import { listingPriceAt } from '@/utils/core/pricing/market/listing-price';
import { onebound } from '@/utils/io/services/onebound/client';
import { readListings } from '@/utils/io/services/onebound/market';
import { askService } from '@/utils/io/services/request';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE } from '../../../support/services/service';

const reach = {
  connection: { baseUrl: 'https://api-gw.onebound.cn' },
  credentials: { appKey: 'k', secret: 's' },
};
const ask = (market: OtherMarket, more: object = {}) =>
  askOf(onebound).market?.({ picture, ...reach, market, ...more }, { signal });

const ADDRESS = { body: { items: { item: { url: '//g-search3.alicdn.com/TB1' } } } };
const OSS = 'OSS/ae-image-search-sg2/2025-12-15/76b7735c.jpg';
const NAMED = { body: { items: { item: { name: OSS } }, error_code: '0000' } };
const EMPTY = { body: { error: 'item-not-found', error_code: '2000' } };

/** The only listing of an answer with this item, as it is stored. */
function read(item: object, market: OtherMarket = 'alibaba') {
  const body = { items: { item: [{ num_iid: '1600160', title: 'Cup', ...item }] } };
  const [listing] = readListings(body, { provider: 'onebound', market }).listings;
  if (!listing) throw new Error('no listing');
  expect(listingSchema.safeParse(listing).success).toBe(true);
  return listing;
}

describe('the requests', () => {
  it('get the picture’s address from 1688 for Alibaba.com, and search with it', async () => {
    const seen = serve(ADDRESS, EMPTY);
    expect(await ask('alibaba')).toEqual({ listings: [] });
    expect(seen.map(({ url }) => url.pathname)).toEqual([
      '/1688/upload_img/',
      '/alibaba/item_search_img/',
    ]);
    expect(seen[0]?.fields).toEqual({ imgcode: '/9j/4A==' });
    expect(Object.fromEntries(seen[1]?.url.searchParams ?? [])).toEqual({
      key: 'k',
      secret: 's',
      imgid: 'https://g-search3.alicdn.com/TB1',
    });
  });

  it('upload the picture to Taobao for Alibaba.com where the account is for Taobao', async () => {
    const seen = serve(ADDRESS, EMPTY);
    await ask('alibaba', { connection: { ...reach.connection, market: 'taobao' } });
    expect(seen[0]?.url.pathname).toBe('/taobao/upload_img/');
  });

  it('send AliExpress the id of its own upload, and a page', async () => {
    const seen = serve(NAMED, EMPTY);
    await ask('aliexpress');
    expect(seen.map(({ url }) => url.pathname)).toEqual([
      '/aliexpress/upload_img/',
      '/aliexpress/item_search_img/',
    ]);
    expect(Object.fromEntries(seen[1]?.url.searchParams ?? [])).toEqual({
      key: 'k',
      secret: 's',
      imgid: OSS,
      page: '1',
    });
  });

  it('name the uploaded picture, which is then not sent again', async () => {
    const seen = serve(NAMED, EMPTY);
    const request = { picture, ...reach, market: 'aliexpress' as const };
    const upload = await onebound.market?.upload?.(request, false);
    const cursor = upload && (await askService(upload, signal));
    await ask('aliexpress', { cursor });
    await ask('aliexpress', { cursor });
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });

  it.each(TROUBLE)('fail with %s as such', async (_what, answer, code) => {
    serve(answer);
    await expect(ask('alibaba')).rejects.toMatchObject({ code });
    serve(ADDRESS, answer);
    await expect(ask('alibaba')).rejects.toMatchObject({ code });
  });
});

describe('an item', () => {
  it('is read as the documents show it', () => {
    const item = {
      title: 'China Factory Casual Shoes',
      pic_url: '//sc02.alicdn.com/kf/HTB1ta/Shoes.jpg_220x220.jpg',
      promotion_price: '5.70',
      price: '5.70',
      sales: 1,
      sample_id: '',
      seller_nick: 'yiwujunbangshoe',
      post_fee: '',
      area: '',
      detail_url: '//www.alibaba.com/product-detail/Shoes_1600160.html?s=p',
    };
    expect(read(item)).toEqual({
      provider: 'onebound',
      market: 'alibaba',
      listingId: '1600160',
      title: 'China Factory Casual Shoes',
      imageUrl: 'https://sc02.alicdn.com/kf/HTB1ta/Shoes.jpg_220x220.jpg',
      url: 'https://www.alibaba.com/product-detail/Shoes_1600160.html',
      currency: 'USD',
      price: 570,
      sold: 1,
      seller: { name: 'yiwujunbangshoe' },
    });
  });

  it.each<[unknown, object]>([
    ['8.75-8.97', { price: 875, priceMax: 897 }],
    ['US $4.35 - 4.68', { price: 435, priceMax: 468 }],
    ['US $1.20 - US $3.40', { price: 120, priceMax: 340 }],
    ['US$1,234.5', { price: 123450 }],
    ['$3', { price: 300 }],
    ['3.40-1.20', { price: 120, priceMax: 340 }],
    [5.7, { price: 570 }],
    ['€4.10', { currency: 'EUR', price: 410 }],
    ['4.10 GBP', { currency: 'GBP', price: 410 }],
    ['JPY 480', { currency: 'JPY', price: 480 }],
    ['KWD 1.250', { currency: 'KWD', price: 1250 }],
  ])('is read with the price %j', (price, expected) => {
    const { provider: _, market: _m, listingId: _i, title: _t, ...amounts } = read({ price });
    expect(amounts).toEqual({ currency: 'USD', ...expected });
  });

  it.each([
    [0],
    ['0.00'],
    ['0 - 3.40'],
    [''],
    [null],
    [-1],
    ['1e9'],
    [1e21],
    ['1,2'],
    ['1.20-2.30-3.40'],
    ['R$ 5'],
    ['US $1 - € 2'],
    ['negotiable'],
    [{ amount: 1 }],
    ['١٢'],
    ['9'.repeat(400)],
  ])('has no price for %j', (price) => {
    const listing = read({ price });
    expect(listing).not.toHaveProperty('price');
    expect(listing).not.toHaveProperty('priceMax');
    expect(listing.currency).toBe('USD');
  });

  it('costs what the promotion asks', () => {
    expect(read({ price: '9.00-9.90', promotion_price: 'US $4.10' })).toMatchObject({ price: 410 });
    expect(read({ price: '9.00', promotion_price: 0 })).toMatchObject({ price: 900 });
  });

  it('is read in another currency, for all of its amounts', () => {
    const range = [
      ['6~499', '8.00'],
      ['≥500', 'US $7'],
    ];
    const item = { currency: 'eur', price: '8.00', price_range: range, post_fee: '2.5' };
    expect(read(item)).toMatchObject({
      currency: 'EUR',
      price: 800,
      tiers: [{ from: 6, price: 800 }],
      shipping: 250,
    });
    const unknown = read({ ...item, currency: 'bitcoin' });
    expect(unknown).toEqual(read({})); // no amount is one of a guessed currency
  });

  it('is read with prices by quantity, a minimum and freight', () => {
    const price_range = [['≥500', 2.6], ['100~499', '3.10'], [1000, 2], ['x', 1], 'y', [5], [7, 0]];
    expect(read({ price_range, min_num: '100', post_fee: 9.91 })).toMatchObject({
      price: 310,
      tiers: [
        { from: 100, price: 310 },
        { from: 500, price: 260 },
        { from: 1000, price: 200 },
      ],
      moq: 100,
      shipping: 991,
    });
    const none = read({ min_num: 0, post_fee: '0.00', price_range: [] });
    expect(Object.keys(none).filter((key) => /moq|shipping|tiers/.test(key))).toEqual([]);
  });

  it('is read with quantities as people write them, never by their first digits alone', () => {
    const price_range = [
      ['1~999', 8],
      ['1,000~4,999', 6],
      ['≥5,000', 5],
      ['0.5~2', 1],
      ['1,00', 1],
    ];
    expect(read({ price_range }).tiers).toEqual([
      { from: 1, price: 800 },
      { from: 1000, price: 600 },
      { from: 5000, price: 500 },
    ]);
  });

  it('is read with no more prices than can be meant', () => {
    const price_range = Array.from({ length: 400_000 }, (_, at) => [at + 1, 1]);
    const sold = read({ price_range });
    expect(sold.tiers?.length).toBeLessThan(100);
    expect(listingPriceAt(sold, 1)?.low).toBe(100);
  });

  it.each(['sales', 'orders'])('is read with its sales as %s', (name) => {
    expect(read({ [name]: '815' }, 'aliexpress').sold).toBe(815);
  });

  it.each([
    'javascript:alert(1600160)',
    'https://www.alibaba.com.evil.example/product-detail/_1600160.html',
    '//s.click.aliexpress.com/e/1600160',
    '//www.aliexpress.com/item/1600161.html',
    7,
  ])('is read without the link %j', (detail_url) => {
    expect(read({ detail_url }, 'aliexpress')).not.toHaveProperty('url');
  });
});

describe('an answer', () => {
  const readAll = (item: unknown, more: object = {}) =>
    readListings({ items: { item, ...more } }, { provider: 'onebound', market: 'aliexpress' });

  it('keeps long ids, each once, and no more than it needs', () => {
    const items = Array.from({ length: 150 }, (_, at) => ({
      num_iid: `100500${at % 90}`,
      title: `${at}`,
    }));
    const { listings, total } = readAll(items, { real_total_results: '2000' });
    expect(total).toBe(2000);
    expect(listings).toHaveLength(60);
    expect(new Set(listings.map(({ listingId }) => listingId)).size).toBe(60);
    expect(readAll([{ num_iid: '10050012345678901234', title: 'x' }]).listings[0]?.listingId).toBe(
      '10050012345678901234',
    );
  });

  it('leaves out what is no product, and is none where nothing is', () => {
    const good = { num_iid: 1, title: 'x' };
    expect(readAll([good, null, 'x', { title: 'y' }, { num_iid: 2 }]).listings).toHaveLength(1);
    expect(readAll([]).listings).toEqual([]);
    expect(readAll(null).listings).toEqual([]);
    expect(() => readAll([{ id: 1 }])).toThrow();
    expect(() => readAll('x')).toThrow();
  });
});
