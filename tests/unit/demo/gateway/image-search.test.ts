import { describe, expect, test, vi } from 'vitest';
import { expectRefusal } from './expect-refusal';
import { expectedResult, search } from './search-client';
import { searchByImage, startTestGateway } from '../../../support/gateway/test-gateway';

describe('the answer', () => {
  test('has the documented shape', async () => {
    const gateway = await startTestGateway({ similarities: [0.85] });
    expect(await (await searchByImage(gateway)).json()).toEqual({
      result: {
        success: true,
        productList: [
          {
            productId: '101',
            title: '保温杯 101',
            imageUrl: `${gateway.url}/pictures/101.jpg`,
            similarity: 0.85,
            price: '14.20',
            minOrderQuantity: 2,
            sellerId: 'b2b-7',
            sellerName: '永康市杯业有限公司',
            detailPageUrl: 'https://detail.1688.com/offer/101.html',
          },
        ],
        totalResults: 1,
        page: 1,
        pageSize: 20,
      },
      errorCode: '0',
      errorMessage: 'success',
    });
  });

  test('leaves out what is not known of an offer', async () => {
    const gateway = await startTestGateway({
      similarities: [0.85],
      offers: [{ offerId: '101', picture: '/no/such/picture.jpg' }],
    });
    expect(await (await searchByImage(gateway)).json()).toEqual({
      result: {
        success: true,
        productList: [
          {
            productId: '101',
            imageUrl: `${gateway.url}/pictures/101.jpg`,
            similarity: 0.85,
            detailPageUrl: 'https://detail.1688.com/offer/101.html',
          },
        ],
        totalResults: 1,
        page: 1,
        pageSize: 20,
      },
      errorCode: '0',
      errorMessage: 'success',
    });
  });

  test('gives the similarity with four digits', async () => {
    expect(await search([0.123_456 + 0.5])).toMatchObject({
      result: { productList: [{ similarity: 0.6235 }] },
    });
  });

  test('leaves out offers that are only as similar as unrelated pictures', async () => {
    expect(await search([0.9, 0.016, 0.015, 0.01])).toEqual(expectedResult(['101', '102'], 2));
  });

  test('is an empty list when nothing is alike', async () => {
    expect(await search([0.015, 0.01])).toEqual(expectedResult([], 0));
  });

  test('ends at 200 results', async () => {
    const similarities = Array.from({ length: 300 }, () => 0.9);
    expect(await search(similarities, { page: '4', pageSize: '50' })).toMatchObject({
      result: { totalResults: 200, productList: { length: 50 } },
    });
  });
});

describe('a failing search', () => {
  test('is reported inside HTTP 200 and on the console', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const error = new Error('out of memory');
    const gateway = await startTestGateway({ retriever: { search: () => Promise.reject(error) } });
    const response = await searchByImage(gateway);
    await expectRefusal(response, { status: 200, code: 'ISPInvokeError' });
    expect(report).toHaveBeenCalledWith(expect.stringContaining('image.search'), error);
    report.mockRestore();
  });

  test('is a system error if it finds an unknown offer', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gateway = await startTestGateway({ similarities: [0.9], offers: [] });
    const response = await searchByImage(gateway);
    await expectRefusal(response, { status: 500, code: 'gw.SystemError' });
    report.mockRestore();
  });
});

describe('the count of image searches', () => {
  test('increases with every POST, whatever its answer, but not with a preflight', async () => {
    const gateway = await startTestGateway();
    const bareUrl = `${gateway.url}/openapi/param2/1/com.alibaba.product/alibaba.product.image.search`;
    await searchByImage(gateway);
    await searchByImage(gateway, { image: null });
    await fetch(bareUrl, { method: 'POST' });
    await fetch(bareUrl, { method: 'OPTIONS' });
    expect(gateway.stats.imageSearches).toBe(3);
  });
});
