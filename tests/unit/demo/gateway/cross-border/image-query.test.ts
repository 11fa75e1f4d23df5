import { describe, expect, test, vi } from 'vitest';
import sharp from 'sharp';
import { PictureError } from '../../../../../demo/retrieval/errors';
import { expectRefusal } from '../expect-refusal';
import { LONG_ID, STATED_OFFERS, startStatedGateway } from '../stated-offers';
import { startTestGateway } from '../../../../support/gateway/test-gateway';
import { answerTo, call, PAGE, uploadedId } from './client';

async function query(fields: object = {}) {
  const gateway = await startStatedGateway();
  const imageId = await uploadedId(gateway);
  return { gateway, response: await call(gateway, 'imageQuery', { imageId, ...PAGE, ...fields }) };
}

/** The ids in the answer's text, where each is a bare number. */
async function idsOf(fields: object) {
  const { response } = await query(fields);
  return [...(await response.text()).matchAll(/"offerId":(\d+)/g)].map(([, id]) => id);
}

describe('an answer', () => {
  test('has the documented shape, success as text and nulls for unknown prices', async () => {
    const { gateway, response } = await query({ pageSize: 1, beginPage: 3 });
    expect(await response.json()).toEqual({
      result: {
        success: 'true',
        code: '200',
        message: 'Success',
        result: {
          totalRecords: 3,
          totalPage: 3,
          pageSize: 1,
          currentPage: 3,
          data: [
            {
              offerId: 103,
              subject: '冰霸杯 登录可见价格',
              subjectTrans: 'Tumbler',
              imageUrl: `${gateway.url}/pictures/103.jpg`,
              priceInfo: { price: null, jxhyPrice: null, consignPrice: null, promotionPrice: null },
              minOrderQuantity: 1,
              sellerIdentities: ['tp_member'],
              offerIdentities: [],
              tradeScore: '4.4',
              companyName: '义乌商行',
              companyAddress: '浙江 永康',
              isOnePsale: false,
              isPricePrivate: true,
              promotionURL: expect.stringContaining('offer/103.html?'),
              sellerDataInfo: { tpYear: '9', compositeServiceScore: '4.4' },
              productSimpleShippingInfo: null,
              createDate: '2025-03-09 14:20:00',
            },
          ],
          picRegionInfo: { currentRegion: '0,400,0,300', yoloCropRegion: '0,400,0,300' },
        },
      },
    });
  });

  test('writes an id as a bare number with all its digits', async () => {
    expect(await idsOf({})).toEqual([LONG_ID, '102', '103']);
  });

  test('has the known fields of an offer', async () => {
    const { response } = await query();
    expect(await response.json()).toMatchObject({
      result: {
        result: {
          data: [
            {
              priceInfo: { price: '14.20', promotionPrice: '13.00', jxhyPrice: null },
              monthSold: 300,
              repurchaseRate: '13%',
              sellerDataInfo: { repeatPurchasePercent: '0.13' },
              productSimpleShippingInfo: { shippingTimeGuarantee: 'shipIn24Hours' },
            },
            { priceInfo: { consignPrice: '11.00' }, isOnePsale: true },
            {},
          ],
        },
      },
    });
  });

  test('has neither similarity nor tiers nor seller id', async () => {
    const { response } = await query();
    expect(await response.text()).not.toMatch(/similarity|startQuantity|sellerId"|sellerOpenId/);
  });

  test('leaves the translation out in a language that the catalogue does not have', async () => {
    const { response } = await query({ country: 'ja' });
    expect(await response.text()).not.toContain('subjectTrans');
  });

  test('is empty after the last page', async () => {
    const { response } = await query({ beginPage: 2 });
    expect(await response.json()).toMatchObject({
      result: { result: { totalRecords: 3, currentPage: 2, data: [] } },
    });
  });
});

describe('a query', () => {
  test.each([
    [{ sort: '{"price":"asc"}' }, ['102', LONG_ID, '103']],
    [{ sort: { price: 'desc' } }, [LONG_ID, '102', '103']],
    [{ sort: '{"rePurchaseRate":"desc"}' }, ['102', LONG_ID, '103']],
    [{ sort: '{"monthSold":"asc"}' }, ['102', LONG_ID, '103']],
    [{ filter: 'shipIn24Hours' }, [LONG_ID]],
    [{ filter: 'shipIn48Hours' }, [LONG_ID, '102']],
    [{ filter: 'certifiedFactory' }, [LONG_ID, '103']],
    [{ filter: 'isOnePsale,shipIn48Hours' }, ['102']],
    [{ priceStart: '10' }, [LONG_ID]],
    [{ priceEnd: 9.8 }, ['102']],
    [{ categoryId: '7654321' }, ['102']],
    [{ keyword: 'vacuum' }, [LONG_ID]],
    [{ keyword: 'vacuum', keywordTranslate: false }, []],
    [{ auxiliaryText: '马克杯' }, ['102']],
  ])('%j finds %j', async (fields, ids) => {
    expect(await idsOf(fields)).toEqual(ids);
  });

  test.each([
    [{ imageId: undefined }, 'offerQueryParam.imageId'],
    [{ imageId: 1048608196202797 }, 'offerQueryParam.imageId'],
    [{ country: 'zh' }, 'offerQueryParam.country'],
    [{ country: undefined }, 'offerQueryParam.country'],
    [{ beginPage: 0 }, 'offerQueryParam.beginPage'],
    [{ beginPage: '1' }, 'offerQueryParam.beginPage'],
    [{ pageSize: 51 }, 'offerQueryParam.pageSize'],
    [{ sort: '{"sold":"asc"}' }, 'offerQueryParam.sort'],
    [{ sort: 'price' }, 'offerQueryParam.sort'],
    [{ filter: 'cheap' }, 'offerQueryParam.filter'],
    [{ region: '0,0,10' }, 'offerQueryParam.region'],
    [{ region: '0,10,20,10' }, 'offerQueryParam.region'],
    [{ region: '0,401,0,300' }, 'offerQueryParam.region'],
    [{ page: 1 }, 'offerQueryParam.page'],
  ])('is refused with %j', async (fields, message) => {
    const { response } = await query(fields);
    await expectRefusal(response, { code: 'gw.ParamInvalid', message });
  });

  test('is refused without its parameter, after the permission check', async () => {
    const response = await call(await startStatedGateway(), 'imageQuery', '');
    await expectRefusal(response, { code: 'gw.ParamMissing', message: 'offerQueryParam' });
  });

  test('fails inside HTTP 200 for an image that was not uploaded, or whose id is text', async () => {
    const gateway = await startStatedGateway();
    expect(await answerTo(gateway, 'imageQuery', { imageId: '7', ...PAGE })).toEqual({
      result: {
        success: 'false',
        code: 'IMAGE_NOT_FOUND',
        message: 'There is no image 7.',
        result: null,
      },
    });
  });
});

describe('the region', () => {
  test('x1,x2,y1,y2 is searched', async () => {
    const search = vi.fn((_image: Uint8Array, _limit: number) => Promise.resolve([]));
    const gateway = await startTestGateway({ offers: STATED_OFFERS, retriever: { search } });
    const imageId = await uploadedId(gateway);
    const region = '100,350,20,60';
    const answer = await answerTo(gateway, 'imageQuery', { imageId, ...PAGE, region });
    const { width, height } = await sharp(search.mock.calls[0]?.[0]).metadata();
    expect({ width, height }).toEqual({ width: 250, height: 40 });
    expect(answer).toMatchObject({
      result: { result: { picRegionInfo: { currentRegion: region } } },
    });
  });
});

describe('a failing search', () => {
  const failWith = async (failure: Error) => {
    const retriever = { search: () => Promise.reject(failure) };
    const gateway = await startTestGateway({ retriever });
    const imageId = await uploadedId(gateway);
    return call(gateway, 'imageQuery', { imageId, ...PAGE });
  };

  test('is reported inside HTTP 200', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await failWith(new Error('out of memory'));
    await expectRefusal(response, { status: 200, code: 'ISPInvokeError' });
    report.mockRestore();
  });

  test('has an error of its own where the picture is the cause', async () => {
    const response = await failWith(new PictureError('unreadable', 'The picture is cut off.'));
    expect(await response.json()).toMatchObject({ result: { code: 'IMAGE_UNREADABLE' } });
  });
});
