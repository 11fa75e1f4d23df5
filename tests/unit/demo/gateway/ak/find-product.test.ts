import { describe, expect, test, vi } from 'vitest';
import { PictureError } from '../../../../../demo/retrieval/errors';
import { startPictureServer } from '../picture-server';
import { LONG_ID, startStatedGateway } from '../stated-offers';
import { startTestGateway } from '../../../../support/gateway/test-gateway';
import { akQuery, callAk } from './client';

const textOf = async (fields: object) =>
  (await callAk(await startStatedGateway(), await akQuery(fields))).text();

const idsOf = async (fields: object) =>
  [...(await textOf(fields)).matchAll(/"itemId":(\d+)/g)].map(([, id]) => id);

describe('an answer', () => {
  test('has numbers as ids and a score where a picture was sent', async () => {
    const gateway = await startStatedGateway();
    const response = await callAk(gateway, await akQuery());
    expect(await response.json()).toMatchObject({
      success: true,
      data: {
        data: [
          { score: 0.9 },
          {
            itemId: 102,
            title: '陶瓷马克杯',
            imageUrl: `${gateway.url}/pictures/102.jpg`,
            detailUrl: 'https://detail.1688.com/offer/102.html',
            currentPrice: 9.8,
            company: '永康市杯业有限公司',
            soldOut: 20,
            score: 0.7,
            quantityBegin: 10,
            unit: '个',
          },
          { itemId: 103 },
        ],
      },
    });
  });

  test('has a model, with ids and scores as text, where an address was sent', async () => {
    const imageUrl = `${await startPictureServer()}/a.jpg`;
    const query = await akQuery({ imgBase64: '', imageUrl });
    const response = await callAk(await startStatedGateway(), query);
    expect(await response.json()).toMatchObject({
      success: true,
      model: { data: [{ offerId: LONG_ID, score: '0.9' }, {}, {}] },
    });
  });

  test('has no score where words were sent', async () => {
    const text = await textOf({ imgBase64: '', query: '马克杯' });
    expect(text).toContain('"itemId":102');
    expect(text).not.toContain('score');
  });

  test('has no price if it is for members only', async () => {
    expect((await textOf({})).split('"itemId":103')[1]).not.toContain('currentPrice');
  });
});

describe('a query', () => {
  test.each([
    [{}, [LONG_ID, '102', '103']],
    [{ pageSize: 1 }, [LONG_ID]],
    [{ scoreLevel: 'medium' }, [LONG_ID, '102', '103']],
    [{ scoreLevel: 'high' }, [LONG_ID, '102', '103']],
    [{ query: 'mug' }, ['102']],
    [{ sortType: 'price_asc' }, ['102', LONG_ID, '103']],
    [{ sortType: 'price_desc' }, [LONG_ID, '102', '103']],
    [{ sortType: 'sold_desc' }, [LONG_ID, '102', '103']],
    [{ tags: '4306497' }, [LONG_ID, '102', '103']],
  ])('%j finds %j', async (fields, ids) => {
    expect(await idsOf(fields)).toEqual(ids);
  });

  test('finds no offers below the score of its level', async () => {
    const gateway = await startTestGateway({ similarities: [0.6, 0.45, 0.35] });
    const countAt = async (scoreLevel: string) => {
      const text = await (await callAk(gateway, await akQuery({ scoreLevel }))).text();
      return text.split('itemId').length - 1;
    };
    expect([await countAt('high'), await countAt('medium'), await countAt('low')]).toEqual([
      1, 2, 3,
    ]);
  });

  test('gets the price at its quantity', async () => {
    expect(await textOf({ purchaseAmount: 50 })).toContain('"currentPrice":13.6,');
  });
});

describe('a failing search', () => {
  const failWith = async (failure: Error) => {
    const gateway = await startTestGateway({
      retriever: { search: () => Promise.reject(failure) },
    });
    return callAk(gateway, await akQuery());
  };

  test('is 500', async () => {
    const response = await failWith(new Error('out of memory'));
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ success: false, msgCode: '500' });
  });

  test('is 400 because of the picture', async () => {
    const response = await failWith(new PictureError('unreadable', 'It is cut off.'));
    expect(await response.json()).toMatchObject({ success: false, msgCode: '400' });
  });

  test('is reported on the console where it finds an unknown offer', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gateway = await startTestGateway({ similarities: [0.9], offers: [] });
    expect((await callAk(gateway, await akQuery())).status).toBe(500);
    expect(report).toHaveBeenCalledWith(expect.stringContaining('/ak/'), expect.any(Error));
    report.mockRestore();
  });
});
