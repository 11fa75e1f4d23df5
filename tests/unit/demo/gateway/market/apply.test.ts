import { expect, test } from 'vitest';
import { applyMoves } from '../../../../../demo/gateway/market/apply';
import { moveList } from '../../../../../demo/gateway/market/move';
import { STATED_OFFERS } from '../stated-offers';

const [flask, mug, hidden] = STATED_OFFERS;
if (!flask || !mug || !hidden) throw new Error('There are three offers');

const moved = (offer: typeof flask, ...moves: object[]) => applyMoves(offer, moveList.parse(moves));

test('a factor moves every price that the offer has, and nothing else', () => {
  const offer = moved(flask, { kind: 'factor', factor: 1.1 });
  expect(offer).toEqual({
    ...flask,
    price: '15.62',
    promotionPrice: '14.30',
    tiers: [
      { startQuantity: 2, price: '15.62' },
      { startQuantity: 50, price: '14.96' },
    ],
    onePiece: { price: '20.90', freePostage: true },
  });
  const skus = moved(mug, { kind: 'factor', factor: 0.5 });
  expect(skus).toMatchObject({
    price: '4.90',
    consignPrice: '5.50',
    skus: [{ price: '4.90' }, { price: '5.20' }],
  });
});

test('a price that is hidden from everybody stays unknown', () => {
  expect(moved(hidden, { kind: 'factor', factor: 2 })).toEqual(hidden);
});

test('a price is rounded to a fen, but not to nothing', () => {
  const cheap = { ...hidden, price: '0.02' };
  expect(moved(cheap, { kind: 'factor', factor: 0.1 })?.price).toBe('0.01');
});

test('zero and another currency', () => {
  expect(moved(flask, { kind: 'zero' })).toMatchObject({
    price: '0.00',
    tiers: [{ price: '0.00' }, { price: '0.00' }],
  });
  expect(moved(flask, { kind: 'currency', currency: 'USD' })?.price).toBe('2.09');
});

test('the MOQ, and the list of prices begins there', () => {
  expect(moved(flask, { kind: 'moq', moq: 20 })).toMatchObject({
    minOrderQuantity: 20,
    tiers: [{ startQuantity: 20 }, { startQuantity: 50 }],
  });
  expect(moved(flask, { kind: 'moq', moq: 60 })?.tiers).toHaveLength(1);
});

test('stock, over the SKUs', () => {
  expect(moved(flask, { kind: 'stock', stock: 0 })?.stock).toBe(0);
  expect(moved(mug, { kind: 'stock', stock: 7 })).toMatchObject({
    stock: 7,
    skus: [{ stock: 4 }, { stock: 3 }],
  });
});

test('a renamed offer has another title, given or not', () => {
  expect(moved(mug, { kind: 'renamed' })).toMatchObject({
    title: '新款陶瓷马克杯',
    titleEn: 'New Ceramic mug',
  });
  expect(moved(mug, { kind: 'renamed', title: '杯' })).toMatchObject({
    title: '杯',
    titleEn: '杯',
  });
});

test('several moves, one after the other, and only of the offers named', () => {
  const moves = [
    { kind: 'factor', factor: 2 },
    { kind: 'factor', factor: 0.5, offers: [flask.offerId] },
    { kind: 'withdrawn', offers: [mug.offerId] },
  ];
  expect(moved(flask, ...moves)).toEqual(flask);
  expect(moved(mug, ...moves)).toBeUndefined();
});
