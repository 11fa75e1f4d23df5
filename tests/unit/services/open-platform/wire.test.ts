import { describe, expect, it } from 'vitest';
import { parseJson } from '@/utils/core/parse';
import { readPage } from '@/utils/io/services/open-platform/client';

const page = (...productList: unknown[]) => ({ result: { productList, totalResults: 100 } });
const item = {
  productId: '721188620217',
  title: '保温杯 500ml',
  imageUrl: 'https://cbu01.alicdn.com/img/x.jpg',
  similarity: 0.85,
  price: '14.20',
  minOrderQuantity: 2,
  sellerId: 'b2b-1',
  sellerName: '永康市杯业有限公司',
  detailPageUrl: 'https://detail.1688.com/offer/721188620217.html',
};

describe('readPage', () => {
  it('reads the documented item', () => {
    expect(readPage(page(item), 'demo')).toEqual({
      total: 100,
      offers: [
        {
          provider: 'demo',
          offerId: '721188620217',
          title: '保温杯 500ml',
          imageUrl: 'https://cbu01.alicdn.com/img/x.jpg',
          similarity: 0.85,
          price: 1420,
          priceBasis: 'list',
          moq: 2,
          seller: { id: 'b2b-1', name: '永康市杯业有限公司' },
          detailUrl: 'https://detail.1688.com/offer/721188620217.html',
          badges: [],
        },
      ],
    });
  });

  it('leaves unknown fields absent', () => {
    const { offers } = readPage(page({ productId: '1', title: 'x', price: null }), 'demo');
    expect(offers).toEqual([{ provider: 'demo', offerId: '1', title: 'x', badges: [] }]);
  });

  it.each([['', '面议', '0x10', '1e999', '１２', '-1', null, {}, Number.NaN]])(
    'reads the price %o as no price',
    (price) => {
      expect(readPage(page({ ...item, price }), 'demo').offers[0]).not.toHaveProperty('price');
    },
  );

  it('reads no id from a number that has lost its last digits', () => {
    const { offers } = readPage(page({ productId: 2 ** 60, title: 'x' }, item), 'demo');
    expect(offers).toHaveLength(1);
  });

  it('leaves out an item without an id or a title, and keeps the others', () => {
    const { offers } = readPage(page({ title: 'x' }, { productId: '2' }, 7, null, item), 'demo');
    expect(offers.map(({ offerId }) => offerId)).toEqual(['721188620217']);
  });

  it.each([[undefined], [{}], [{ result: {} }], [page(7)], [[]]])(
    'refuses %o as a bad answer',
    (body) => {
      expect(() => readPage(body, 'demo')).toThrow('bad-answer');
    },
  );

  it('reads an empty list as no match', () => {
    expect(readPage(page(), 'demo').offers).toEqual([]);
  });

  it('reads at most 200 items a page', () => {
    expect(readPage(page(...Array.from({ length: 999 }, () => item)), 'demo').offers).toHaveLength(
      200,
    );
  });

  it('ignores a prototype in the answer', () => {
    const body = parseJson(
      '{"result":{"productList":[{"productId":"1","title":"x","__proto__":{"price":"1"}}]}}',
    );
    expect(readPage(body, 'demo').offers[0]?.price).toBeUndefined();
  });
});
