import { describe, expect, test } from 'vitest';
import { sellerOpenId } from '../../../../../demo/gateway/cross-border/seller-open-id';
import { expectRefusal } from '../expect-refusal';
import { LONG_ID, startStatedGateway } from '../stated-offers';
import { call, PAGE } from './client';

async function idsOf(name: 'keywordQuery' | 'sellerOffers', fields: object) {
  const response = await call(await startStatedGateway(), name, { ...PAGE, ...fields });
  return [...(await response.text()).matchAll(/"offerId":(\d+)/g)].map(([, id]) => id);
}

describe('a query by words', () => {
  test.each([
    ['杯', [LONG_ID, '102', '103']],
    ['保温杯 500ml', [LONG_ID]],
    ['MUG', ['102']],
    ['保温杯 mug', []],
  ])('%s finds the offers that contain all words', async (keyword, ids) => {
    expect(await idsOf('keywordQuery', { keyword })).toEqual(ids);
  });

  test('can be sorted, filtered and paged', async () => {
    const fields = { keyword: '杯', sort: '{"price":"asc"}', filter: 'shipIn48Hours', pageSize: 1 };
    expect(await idsOf('keywordQuery', { ...fields, beginPage: 2 })).toEqual([LONG_ID]);
  });

  test.each([[{}], [{ keyword: '' }], [{ keyword: '杯', imageId: '1' }]])(
    'is refused as %j',
    async (fields) => {
      const response = await call(await startStatedGateway(), 'keywordQuery', {
        ...PAGE,
        ...fields,
      });
      await expectRefusal(response, { code: 'gw.ParamInvalid' });
    },
  );
});

describe("a seller's offers", () => {
  test('are all of theirs', async () => {
    const seller = { sellerOpenId: sellerOpenId('b2b-7') };
    expect(await idsOf('sellerOffers', seller)).toEqual([LONG_ID, '102']);
  });

  test('can be narrowed by words', async () => {
    const seller = { sellerOpenId: sellerOpenId('b2b-7'), keyword: 'mug' };
    expect(await idsOf('sellerOffers', seller)).toEqual(['102']);
  });

  test('are empty for an unknown seller, also by the plain id', async () => {
    expect(await idsOf('sellerOffers', { sellerOpenId: 'b2b-7' })).toEqual([]);
  });

  test('require the seller', async () => {
    const response = await call(await startStatedGateway(), 'sellerOffers', PAGE);
    await expectRefusal(response, {
      code: 'gw.ParamInvalid',
      message: 'offerQueryParam.sellerOpenId',
    });
  });
});
