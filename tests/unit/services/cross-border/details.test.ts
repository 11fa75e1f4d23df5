import { describe, expect, it, vi } from 'vitest';
import { offerDetailsSchema, type OfferDetails } from '@/utils/core/model/offer';
import { crossBorder } from '@/utils/io/services/cross-border/client';
import { demo } from '@/utils/io/services/demo/client';
import { serve, signal, type Answer, type Seen } from '../../../support/services/service';
import { envelope, reach } from './answers';

const argumentOf = ({ fields }: Seen): unknown => JSON.parse(fields['offerDetailParam'] ?? '');

async function details(answer: Answer, ids = ['721188620217']): Promise<OfferDetails[]> {
  const found: OfferDetails[] = [];
  serve(answer);
  const onDetails = (one: OfferDetails) => found.push(offerDetailsSchema.parse(one));
  await crossBorder.details?.(ids, reach, { signal, onDetails });
  return found;
}
const only = async (result: object) => (await details(envelope(result)))[0];

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
    expect(await only(OFFICIAL)).toEqual({
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
    const read = await only({ ...OFFICIAL, productSaleInfo, productSkuInfos });
    expect(read).toMatchObject({ price: 900, priceMax: 1250, priceBasis: 'sku' });
    expect(read).not.toHaveProperty('tiers');
  });

  it('have tiers in type 2, whose first quantity is the default MOQ', async () => {
    const productSaleInfo = { ...OFFICIAL.productSaleInfo, quoteType: '2' };
    const read = await only({ productSaleInfo });
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
    expect((await only({ productShippingInfo }))?.weight).toBe(grams);
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
      const read = await only({ quoteType: 1, productSkuInfos, productShippingInfo });
      expect(read?.quote).toBe('skus');
      expect(read?.skus).toEqual([{ name: '黑 500ml', price: 900, stock: 30, weight: 390 }]);
    }
  });

  it('state the terms: stock, publication, dispatch, patent, mixed lot, post', async () => {
    const read = await only({
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
    expect(await only({ isOnePsale: false, productSaleInfo })).not.toHaveProperty('dropship');
    const sold = await only({ isOnePsale: true, productSaleInfo });
    expect(sold).toMatchObject({ dropship: { price: 1200 } });
  });

  it('have a size only if all sides are known', async () => {
    expect(await only({ productShippingInfo: { width: 8, height: 0, length: 8 } })).toEqual({
      provider: 'cross-border',
      offerId: '721188620217',
    });
  });
});

describe('the details of several offers', () => {
  it('are requested once each, two at a time', async () => {
    let running = 0;
    let most = 0;
    const seen = serve(envelope(OFFICIAL));
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return fetch(...request);
    });
    const onDetails = vi.fn<(details: OfferDetails) => void>();
    await crossBorder.details?.(['1', '2', '3', '4', '5'], reach, { signal, onDetails });
    expect(most).toBe(2);
    // Two requests are signed at once, each by Web Crypto off the thread: either may be sent first.
    const asked = ['1', '2', '3', '4', '5'].map((offerId) =>
      expect.objectContaining({ offerId, country: 'ja' }),
    );
    expect(seen.map(argumentOf)).toEqual(expect.arrayContaining(asked));
    expect(seen).toHaveLength(5);
    expect(onDetails).toHaveBeenCalledTimes(5);
  });

  it('lack only the one that is gone', async () => {
    const found: string[] = [];
    const gone = { body: { result: { success: false, code: 'OFFER_NOT_FOUND' } } };
    serve(envelope(OFFICIAL), gone, envelope(OFFICIAL));
    const onDetails = ({ offerId }: OfferDetails) => found.push(offerId);
    await crossBorder.details?.(['1', '2', '3'], reach, { signal, onDetails });
    expect(found).toHaveLength(2);
  });

  it('end if the gateway itself refuses', async () => {
    const seen = serve({ status: 400, body: { error_code: 'gw.APIUnsupported' } });
    const onDetails = vi.fn<(details: OfferDetails) => void>();
    const read = crossBorder.details?.(['1', '2', '3', '4', '5'], reach, { signal, onDetails });
    await expect(read).rejects.toMatchObject({ code: 'service-refused' });
    expect(seen.length).toBeLessThan(4);
  });

  it('end with a failure that concerns all of them', async () => {
    const seen = serve(envelope(OFFICIAL), {
      status: 400,
      body: { error_code: 'gw.NoUsageLeftError' },
    });
    const onDetails = vi.fn<(details: OfferDetails) => void>();
    const read = crossBorder.details?.(['1', '2', '3', '4', '5', '6'], reach, {
      signal,
      onDetails,
    });
    await expect(read).rejects.toMatchObject({ code: 'quota-used-up' });
    expect(seen.length).toBeLessThan(6);
  });

  it('end when they are cancelled', async () => {
    const seen = serve(envelope(OFFICIAL));
    const controller = new AbortController();
    const onDetails = () => controller.abort();
    const options = { signal: controller.signal, onDetails };
    const read = crossBorder.details?.(['1', '2', '3', '4'], reach, options);
    await expect(read).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen.length).toBeLessThan(4);
  });

  it('are read from the demo too, with its own key and name', async () => {
    const seen = serve(envelope(OFFICIAL));
    const found: OfferDetails[] = [];
    const onDetails = (one: OfferDetails) => found.push(one);
    const connection = { baseUrl: 'http://127.0.0.1:16880' };
    await demo.details?.(['1'], { connection, credentials: {} }, { signal, onDetails });
    expect(found).toMatchObject([{ provider: 'demo', offerId: '1' }]);
    expect(seen[0]?.fields['access_token']).toBe('demo-token');
    expect(argumentOf(seen[0] ?? fail())).toMatchObject({ country: 'en' });
  });
});

function fail(): never {
  throw new Error('Nothing was asked.');
}
