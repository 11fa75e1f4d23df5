import { describe, expect, it } from 'vitest';
import { offerDetailsSchema, type OfferDetails } from '@/utils/core/model/offer';
import { concernsOneOffer } from '@/utils/io/services/answer';
import { crossBorder as client } from '@/utils/io/services/cross-border/client';
import { demo } from '@/utils/io/services/demo';
import { askOf } from '../../../support/services/ask';
import { serve, signal, type Seen } from '../../../support/services/service';
import { envelope, reach } from './answers';

const crossBorder = askOf(client);
const argumentOf = ({ fields }: Seen): unknown => JSON.parse(fields['offerDetailParam'] ?? '');

async function readFrom(result: object): Promise<OfferDetails> {
  serve(envelope(result));
  return offerDetailsSchema.parse(await crossBorder.details?.('721188620217', reach, { signal }));
}

const OFFICIAL = {
  offerId: 721188620217,
  subject: '保温杯',
  productSaleInfo: {
    priceRangeList: [
      { startQuantity: 100, price: '11.50' },
      { startQuantity: 2, price: '14.20', promotionPrice: '13.00' },
    ],
    quoteType: 0,
    unitInfo: { unit: '个', transUnit: 'piece' },
  },
  minOrderQuantity: 2,
  batchNumber: 2,
  productSkuInfos: [{ skuId: 1, price: '14.20' }],
  productShippingInfo: { weight: 0.35, width: 8, height: 25.5, length: 8 },
  productImage: { images: ['https://cbu01.alicdn.com/1.jpg', '//cbu01.alicdn.com/2.jpg', null] },
  companyName: '永康市杯业有限公司',
  sellerOpenId: 'BBBx',
};

describe('details', () => {
  it('are read from the official answer: prices, quantities, unit, weight and size', async () => {
    expect(await readFrom(OFFICIAL)).toEqual({
      provider: 'cross-border',
      offerId: '721188620217',
      price: 1420,
      priceBasis: 'tier',
      tiers: [
        { from: 2, price: 1420 },
        { from: 100, price: 1150 },
      ],
      quote: 'tiers',
      promotionPrice: 1300,
      skus: [{ price: 1420 }],
      moq: 2,
      lot: 2,
      unit: '个',
      unitTranslated: 'piece',
      weight: 350,
      size: { length: 8, width: 8, height: 25.5 },
      images: ['https://cbu01.alicdn.com/1.jpg', 'https://cbu01.alicdn.com/2.jpg'],
      seller: { id: 'BBBx', name: '永康市杯业有限公司' },
    });
  });

  it('have no tiers where each SKU has its price', async () => {
    const productSaleInfo = { ...OFFICIAL.productSaleInfo, quoteType: 1 };
    const productSkuInfos = [{ price: '9' }, { price: '12.5' }, { price: null }];
    const read = await readFrom({ ...OFFICIAL, productSaleInfo, productSkuInfos });
    expect(read).toMatchObject({ price: 900, priceMax: 1250, priceBasis: 'sku' });
    expect(read).not.toHaveProperty('tiers');
  });

  it('have tiers in type 2, whose first quantity is the default MOQ', async () => {
    const productSaleInfo = { ...OFFICIAL.productSaleInfo, quoteType: '2' };
    const read = await readFrom({ productSaleInfo });
    expect(read).toMatchObject({ moq: 2, tiers: [{ from: 2 }, { from: 100 }] });
  });

  it.each([
    [{ weight: '0.35' }, 350],
    [{ weight: 0.0001 }, 1],
    [{ weight: 0, skuShippingInfoList: [{ weight: 200 }, { weight: 350 }] }, 350],
    [{ skuShippingDetails: [{ weight: 0.2 }, { weight: '0.35' }] }, 350],
    [{ weight: 0 }, undefined],
    [{ weight: 'heavy' }, undefined],
    [null, undefined],
  ])('have the weight %o in grams', async (productShippingInfo, grams) => {
    expect((await readFrom({ productShippingInfo })).weight).toBe(grams);
  });

  it('have each SKU with its price, its stock, and its weight in g or in kg', async () => {
    const productSkuInfos = [
      {
        skuId: 1,
        price: '9.00',
        amountOnSale: 30,
        skuAttributes: [{ value: '黑' }, { value: '500ml' }],
      },
      { skuId: '2', amountOnSale: 'many' },
      'odd',
    ];
    const inGrams = { skuShippingInfoList: [{ skuId: 1, weight: 390 }] };
    const inKilograms = { skuShippingDetails: [{ skuId: '1', weight: 0.39 }] };
    for (const productShippingInfo of [inGrams, inKilograms]) {
      const read = await readFrom({ quoteType: 1, productSkuInfos, productShippingInfo });
      expect(read.quote).toBe('skus');
      expect(read.skus).toEqual([{ name: '黑 500ml', price: 900, stock: 30, weight: 390 }]);
    }
  });

  it('state the terms: stock, publication, dispatch, patent, mixed lot, post', async () => {
    const read = await readFrom({
      status: 'member expired',
      isOnePsale: 'true',
      isPatentProduct: false,
      productSaleInfo: { amountOnSale: 0 },
      productShippingInfo: { shippingTimeGuarantee: 'shipIn24Hours', postFree: true },
      sellerMixSetting: { mixAmount: 100, mixNumber: '5' },
      fenxiaoSaleInfo: { onePiecePrice: '19.00', onePieceFreePostage: true },
      createDate: '2025-03-09 14:20:00',
    });
    expect(read).toMatchObject({
      isPublished: false,
      isOnePieceSale: true,
      isPatented: false,
      stock: 0,
      dispatchHours: 24,
      isPostFree: true,
      mix: { amount: 10_000, number: 5 },
      dropship: { price: 1900, isPostFree: true },
      listedAt: '2025-03-09 14:20:00',
    });
  });

  it('have no dropship price if no single pieces are sold', async () => {
    const productSaleInfo = { consignPrice: '12', jxhyPrice: '11' };
    expect(await readFrom({ isOnePsale: false, productSaleInfo })).not.toHaveProperty('dropship');
    const sold = await readFrom({ isOnePsale: true, productSaleInfo });
    expect(sold).toMatchObject({ dropship: { price: 1200 } });
  });

  it('have a size only if all sides are known', async () => {
    expect(await readFrom({ productShippingInfo: { width: 8, height: 0, length: 8 } })).toEqual({
      provider: 'cross-border',
      offerId: '721188620217',
    });
  });
});

describe('one offer’s details', () => {
  it('the details of an offer are asked for by its id, in the language of the titles', async () => {
    const seen = serve(envelope(OFFICIAL));
    await crossBorder.details?.('1', reach, { signal });
    expect(seen.map(argumentOf)).toEqual([{ offerId: '1', country: 'ja' }]);
  });

  it.each<[object, number, string, boolean]>([
    [{ result: { success: false, code: 'OFFER_NOT_FOUND' } }, 200, 'service-refused', true],
    [{ hello: 1 }, 200, 'bad-answer', true],
    [{ error_code: 'gw.APIUnsupported' }, 400, 'service-refused', false],
    [{ error_code: 'gw.NoUsageLeftError' }, 400, 'quota-used-up', false],
  ])('are refused with %j, status %i, as %s, for it alone: %s', async (body, status, code, is) => {
    serve({ status, body });
    const asked = crossBorder.details?.('1', reach, { signal });
    const error: unknown = await asked?.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(concernsOneOffer(error)).toBe(is);
  });

  it('are read from the demo too, with its own key and name', async () => {
    const seen = serve(envelope(OFFICIAL));
    const context = { connection: { baseUrl: 'http://127.0.0.1:16880' }, credentials: {} };
    const found = await askOf(demo).details?.('1', context, { signal });
    expect(found).toMatchObject({ provider: 'demo', offerId: '1' });
    expect(seen[0]?.fields['access_token']).toBe('demo-token');
    expect(seen.map(argumentOf)).toMatchObject([{ country: 'en' }]);
  });
});
