import { describe, expect, it } from 'vitest';
import { crossBorder as client } from '@/utils/io/services/cross-border/client';
import { sign } from '@/utils/io/services/open-platform/call';
import { SERVICE_CHECKS } from '@/utils/io/services/checks';
import { askOf } from '../../../support/services/ask';
import { picture, serve, signal, TROUBLE, type Seen } from '../../../support/services/service';
import { envelope, FOUND, reach, UPLOADED } from './answers';

const crossBorder = askOf(client);
const search = (more: object = {}) =>
  crossBorder.search({ picture, ...reach, ...more }, { signal });
const queryOf = (seen: Seen | undefined): unknown =>
  JSON.parse(seen?.fields['offerQueryParam'] ?? '');

const PATH = 'param2/1/com.alibaba.fenxiao.crossborder/product.search.imageQuery/1000000';

describe('a search by picture', () => {
  it('uploads the picture in base64, then searches with its id', async () => {
    const seen = serve(UPLOADED, FOUND);
    await search();
    expect(seen).toHaveLength(2);
    const [upload, query] = seen;
    expect(upload?.url.pathname).toMatch(/\/product\.image\.upload\/1000000$/);
    expect(upload?.headers.get('Content-Type')).toBe(
      'application/x-www-form-urlencoded;charset=UTF-8',
    );
    expect(JSON.parse(upload?.fields['uploadImageParam'] ?? '')).toEqual({
      imageBase64: '/9j/4A==',
    });
    expect(queryOf(query)).toEqual({
      imageId: '1048608196202797156',
      beginPage: 1,
      pageSize: 20,
      country: 'ja',
    });
  });

  it('sends words together with the picture, also for every page', async () => {
    const seen = serve(UPLOADED, FOUND, FOUND);
    const { next } = await search({ words: '杯', filters: ['one-piece'] });
    await search({ words: '杯', filters: ['one-piece'], cursor: next });
    expect(queryOf(seen[1])).toMatchObject({ keyword: '杯', filter: 'isOnePsale', beginPage: 1 });
    expect(queryOf(seen[2])).toMatchObject({ keyword: '杯', filter: 'isOnePsale', beginPage: 2 });
  });

  it('signs its JSON exactly as it is sent', async () => {
    const seen = serve(UPLOADED, FOUND);
    await search();
    const { _aop_signature: signature, ...parameters } = seen[1]?.fields ?? {};
    expect(seen[1]?.url.href).toBe(`https://gw.open.1688.com/openapi/${PATH}`);
    expect(signature).toBe(await sign('test123', PATH, parameters));
  });

  it('reads the official item with all 19 digits of its id', async () => {
    serve(UPLOADED, FOUND);
    const { offers, total } = await search();
    expect(total).toBe(45);
    expect(offers).toEqual([
      {
        provider: 'cross-border',
        offerId: '1234567890123456789',
        title: '保温杯',
        titleTranslated: 'Vacuum cup',
        imageUrl: 'https://cbu01.alicdn.com/x.jpg',
        detailUrl: 'https://detail.1688.com/offer/1234567890123456789.html',
        promotionUrl:
          'https://detail.1688.com/offer/1234567890123456789.html?kjSource=pc&trackerId=1',
        price: 1420,
        priceBasis: 'list',
        moq: 2,
        sold: 30,
        repurchase: 0.13,
        rating: 5,
        place: '浙江 永康',
        seller: { name: '永康市杯业有限公司', years: 8, isFactory: true },
        badges: ['super_factory', 'tp_member', 'select', 'shipIn48Hours'],
        dispatchHours: 48,
        listedAt: '2026-01-02 03:04:05',
      },
    ]);
  });

  it('keeps an image id that comes as a number of 19 digits', async () => {
    const seen = serve({ body: '{"result":{"success":true,"result":1048608196202797156}}' }, FOUND);
    await search();
    expect(queryOf(seen[1])).toMatchObject({ imageId: '1048608196202797156' });
  });

  it('sends the picture once for all pages', async () => {
    const seen = serve(UPLOADED, FOUND);
    const first = await search();
    const second = await search({ cursor: first.next });
    const third = await search({ cursor: second.next });
    expect(third.next).toBeUndefined();
    expect(seen.slice(1).map((request) => queryOf(request))).toMatchObject([
      { beginPage: 1, imageId: '1048608196202797156' },
      { beginPage: 2, imageId: '1048608196202797156' },
      { beginPage: 3, imageId: '1048608196202797156' },
    ]);
  });

  it('passes sort and filter on to the service', async () => {
    const seen = serve(UPLOADED, FOUND);
    await search({ sort: 'repurchase-desc', filters: ['ships-in-48h', 'certified-factory'] });
    expect(queryOf(seen[1])).toMatchObject({
      sort: { rePurchaseRate: 'desc' },
      filter: 'shipIn48Hours,certifiedFactory',
    });
  });

  it.each([
    ['price-asc', { price: 'asc' }],
    ['price-desc', { price: 'desc' }],
    ['sold-desc', { monthSold: 'desc' }],
  ])('names the order %s', async (sort, expected) => {
    const seen = serve(UPLOADED, FOUND);
    await search({ sort });
    expect(queryOf(seen[1])).toMatchObject({ sort: expected });
  });

  it.each([
    ['an empty list', { totalRecords: 0, totalPage: 0, data: [] }],
    ['null in place of it', { totalRecords: 0, data: null }],
    ['no list at all', {}],
  ])('reads an empty result: %s', async (_what, result) => {
    serve(UPLOADED, envelope(result));
    expect(await search()).toMatchObject({ offers: [], next: undefined });
  });

  it.each([
    [
      { price: null, promotionPrice: '9.9' },
      { price: 990, priceBasis: 'promotion', promotionPrice: 990 },
    ],
    [{ consignPrice: 12 }, {}], // single pieces are not offered
    [{ jxhyPrice: '¥8' }, {}],
    [{ price: '面议' }, {}],
    [null, {}],
    ['14.20', {}],
  ])('reads the prices %o under their own names', async (priceInfo, expected) => {
    const data = [{ offerId: '1', subject: 'x', priceInfo }];
    serve(UPLOADED, envelope({ data }));
    const { offers } = await search();
    expect(offers).toEqual([
      {
        provider: 'cross-border',
        offerId: '1',
        title: 'x',
        detailUrl: 'https://detail.1688.com/offer/1.html',
        badges: [],
        ...expected,
      },
    ]);
  });
});

describe('the terms of an offer in a list', () => {
  const offerWith = async (fields: object) => {
    serve(UPLOADED, envelope({ data: [{ offerId: '1', subject: 'x', ...fields }] }));
    const { offers } = await search();
    return offers[0];
  };

  it.each([
    [
      { price: '10', consignPrice: '12', jxhyPrice: '11' },
      { price: 1000, priceBasis: 'list', dropship: { price: 1200 } },
    ],
    [{ jxhyPrice: '¥8' }, { price: 800, priceBasis: 'dropship', dropship: { price: 800 } }],
  ])('have the dropship price of %o if single pieces are sold', async (priceInfo, expected) => {
    const offer = await offerWith({ isOnePsale: true, priceInfo });
    expect(offer).toMatchObject({ isOnePieceSale: true, ...expected });
  });

  it('have no dropship price if no single pieces are sold', async () => {
    const priceInfo = { price: '10', consignPrice: '12' };
    const offer = await offerWith({ isOnePsale: 'false', priceInfo });
    expect(offer).toMatchObject({ isOnePieceSale: false, price: 1000 });
    expect(offer).not.toHaveProperty('dropship');
  });

  it('include hidden prices and the hours until dispatch', async () => {
    const shipping = { shippingTimeGuarantee: 'shipIn72Hours' };
    const offer = await offerWith({
      isPricePrivate: true,
      priceInfo: { price: null },
      productSimpleShippingInfo: shipping,
      createDate: '2025-03-09 14:20:00',
    });
    expect(offer).toMatchObject({
      isPriceHidden: true,
      dispatchHours: 72,
      listedAt: '2025-03-09 14:20:00',
    });
    expect(offer).not.toHaveProperty('price');
  });
});

describe('a refusal', () => {
  it.each([
    [
      { result: { success: 'false', code: 'IMAGE_NOT_FOUND', message: 'no' } },
      200,
      'service-refused',
    ],
    [{ result: { success: false, code: 'X' } }, 200, 'service-refused'],
    [{ error_code: 'gw.APIACLDecline' }, 400, 'not-subscribed'],
    [{ error_code: 'gw.QosAppFrequencyLimit' }, 200, 'rate-limited'],
    [{ error_code: '401' }, 401, 'token-expired'],
    [{ error_code: 'gw.NoUsageLeftError' }, 400, 'quota-used-up'],
  ])('%o is read as such, at either call', async (body, status, code) => {
    serve({ status, body });
    await expect(search()).rejects.toMatchObject({ code });
    serve(UPLOADED, { status, body });
    await expect(search()).rejects.toMatchObject({ code });
  });

  it.each(TROUBLE)('%s is read as such, at either call', async (_what, answer, code) => {
    serve(answer);
    await expect(search()).rejects.toMatchObject({ code });
    serve(UPLOADED, answer);
    await expect(search()).rejects.toMatchObject({ code });
  });

  it('rejects another service’s cursor before any request', async () => {
    const seen = serve(FOUND);
    await expect(search({ cursor: '2' })).rejects.toMatchObject({ code: 'bad-answer' });
    expect(seen).toEqual([]);
  });
});

describe('other searches', () => {
  it('are paged by words', async () => {
    const seen = serve(FOUND);
    const first = await crossBorder.words?.({ query: '保温杯', ...reach }, { signal });
    const cursor = first?.next;
    await crossBorder.words?.({ query: '保温杯', ...reach, cursor, sort: 'price-asc' }, { signal });
    expect(seen[0]?.url.pathname).toMatch(/\/product\.search\.keywordQuery\/1000000$/);
    expect(seen.map((request) => queryOf(request))).toEqual([
      { keyword: '保温杯', beginPage: 1, pageSize: 20, country: 'ja' },
      { keyword: '保温杯', beginPage: 2, pageSize: 20, country: 'ja', sort: { price: 'asc' } },
    ]);
    expect(first?.offers).toHaveLength(1);
  });

  it('send the shop’s open id for the offers of one seller', async () => {
    const seen = serve(FOUND);
    await crossBorder.sellerOffers?.({ sellerId: 'BBBx', ...reach }, { signal });
    expect(seen[0]?.url.pathname).toMatch(/\/product\.search\.querySellerOfferList\/1000000$/);
    expect(queryOf(seen[0])).toEqual({
      sellerOpenId: 'BBBx',
      beginPage: 1,
      pageSize: 20,
      country: 'ja',
    });
  });
});

describe('the connection test', () => {
  const check = () => SERVICE_CHECKS['cross-border'](reach, { signal, now: 0 });

  it('passes if only the argument of the search is missing', async () => {
    const seen = serve(
      { body: '"unreadable"' },
      { status: 400, body: { error_code: 'gw.ParamMissing' } },
    );
    await expect(check()).resolves.toBeUndefined();
    expect(seen[1]?.url.href).toContain('/product.search.imageQuery/');
    expect(seen[1]?.fields).not.toHaveProperty('offerQueryParam');
  });

  it.each([
    ['gw.APIACLDecline', 'not-subscribed'],
    ['gw.SignatureInvalid', 'secret-wrong'],
    ['gw.AppKeyNotFound', 'key-unknown'],
  ])('names %s', async (error_code, code) => {
    serve({ status: 400, body: { error_code } });
    await expect(check()).rejects.toMatchObject({ code });
  });
});
