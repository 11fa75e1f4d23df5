import { describe, expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal';
import { LONG_ID, STATED_OFFERS, startStatedGateway } from '../stated-offers';
import { answerTo, call } from './client';

const detailOf = async (offerId: string | number, country = 'en') =>
  answerTo(await startStatedGateway(), 'detail', { offerId, country });

describe("an offer's details", () => {
  test('have tiers, units, weight in kg and size in cm', async () => {
    expect(await detailOf(LONG_ID)).toMatchObject({
      result: {
        success: true,
        result: {
          productSaleInfo: {
            priceRangeList: [
              { startQuantity: 2, price: '14.20', promotionPrice: '13.00' },
              { startQuantity: 50, price: '13.60' },
            ],
            quoteType: 0,
            unitInfo: { unit: '个', transUnit: 'piece' },
          },
          minOrderQuantity: 2,
          batchNumber: 2,
          productSkuInfos: [],
          productShippingInfo: { weight: 0.34, length: 8, width: 9, height: 27 },
          companyName: '永康市杯业有限公司',
          sellerOpenId: expect.stringMatching(/^BBB[\w-]{22}$/),
          soldOut: '300',
          sellerMixSetting: { mixAmount: 100, mixNumber: 5 },
          fenxiaoSaleInfo: { onePiecePrice: '19.00', onePieceFreePostage: true },
          status: 'published',
          isPatentProduct: false,
        },
      },
    });
  });

  test('have the long id as a bare number', async () => {
    const response = await call(await startStatedGateway(), 'detail', {
      offerId: LONG_ID,
      country: 'en',
    });
    expect(await response.text()).toContain(`"offerId":${LONG_ID},`);
  });

  test('have a price for each SKU with quoteType 1, besides an unused price list', async () => {
    expect(await detailOf(102)).toMatchObject({
      result: {
        result: {
          productSaleInfo: {
            quoteType: 1,
            priceRangeList: [{ startQuantity: 10, price: '9.80' }],
          },
          productSkuInfos: [
            {
              skuId: '1',
              price: '9.80',
              amountOnSale: 10,
              skuAttributes: [{ value: '白', valueTrans: 'white' }],
            },
            { skuId: '2', price: '10.40' },
          ],
        },
      },
    });
  });

  test.each([
    ['102', { skuShippingInfoList: [{ weight: 390 }, { weight: 390 }] }],
    ['105', { skuShippingDetails: [{ weight: 0.39 }, { weight: 0.39 }] }],
  ])("have the SKUs' weights in g or in kg: %s", async (offerId, productShippingInfo) => {
    const bySku = STATED_OFFERS.filter(({ skus }) => skus);
    const offers = bySku.map((offer) => Object.assign({}, offer, { offerId }));
    const gateway = await startStatedGateway({ offers });
    expect(await answerTo(gateway, 'detail', { offerId, country: 'en' })).toMatchObject({
      result: { result: { productShippingInfo } },
    });
  });

  test('have no prices if they are for members only', async () => {
    expect(await detailOf('103')).toMatchObject({
      result: {
        result: {
          status: 'member expired',
          isPricePrivate: true,
          productSaleInfo: { priceRangeList: [] },
        },
      },
    });
  });

  test('leave translations out in a language that the catalogue does not have', async () => {
    const gateway = await startStatedGateway();
    const response = await call(gateway, 'detail', { offerId: '102', country: 'ko' });
    expect(await response.text()).not.toMatch(/Trans|transUnit/);
  });

  test('are refused inside HTTP 200 where the offer is unknown', async () => {
    expect(await detailOf('104')).toEqual({
      result: {
        success: false,
        code: 'OFFER_NOT_FOUND',
        message: 'There is no offer 104.',
        result: null,
      },
    });
  });

  test.each([
    [{ country: 'en' }, 'offerDetailParam.offerId'],
    [{ offerId: '10a', country: 'en' }, 'offerDetailParam.offerId'],
    [{ offerId: 2 ** 60, country: 'en' }, 'offerDetailParam.offerId'],
    [{ offerId: '102' }, 'offerDetailParam.country'],
  ])('are refused to %j', async (parameter, message) => {
    const response = await call(await startStatedGateway(), 'detail', parameter);
    await expectRefusal(response, { code: 'gw.ParamInvalid', message });
  });
});
