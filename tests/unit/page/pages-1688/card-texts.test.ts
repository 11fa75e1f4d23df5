import { expect, it } from 'vitest';
import { bareSoldIn, moqIn, priceIn, soldIn } from '@/utils/core/pages-1688/card-texts';

it.each([
  ['¥12.02', { low: 1202 }],
  ['¥ 12\n.02', { low: 1202 }],
  ['￥３', { low: 300 }],
  ['¥12.5-18', { low: 1250, high: 1800 }],
  ['¥12.02起', { low: 1202 }],
  ['¥1.2万', { low: 1_200_000 }],
  ['¥1-2万', { low: 1_000_000, high: 2_000_000 }],
  ['12.5元', { low: 1250 }],
  ['¥6.80/件', { low: 680 }],
  ['面议', undefined],
  ['12.02', undefined],
  ['¥', undefined],
  ['1200+元', undefined],
  ['9.9元包邮', undefined],
])('a price in %j is %j fen', (text, price) => {
  expect(priceIn(text)).toEqual(price);
});

it.each([
  ['2.4万+件', { count: 24_000, isAtLeast: true }],
  ['已售500+件', { count: 500, isAtLeast: true }],
  ['已售37件', { count: 37, isAtLeast: false }],
  ['成交1200+元', undefined],
  ['回头率35%', undefined],
  ['48小时发货', undefined],
  ['2件', undefined],
  ['1件起批', undefined],
])('what %j says of sold pieces is %j', (text, sold) => {
  expect(soldIn(text)).toEqual(sold);
});

it.each([
  ['1件起批', 1],
  ['50个起批', 50],
  ['≥2件', 2],
  ['≥12盏', 12],
  ['3口起批', 3],
  ['5平方起订', 5],
  ['≥3天', undefined],
  ['3年起', undefined],
  ['2万起', undefined],
  ['2件', undefined],
  ['¥12起', undefined],
  ['48小时发货', undefined],
])('the least quantity in %j is %j', (text, moq) => {
  expect(moqIn(text)).toBe(moq);
});

it.each([
  ['8件', { count: 8, isAtLeast: false }],
  ['8件起批', undefined],
  ['8天', undefined],
  ['8', undefined],
])('what %j says of sold pieces, where the card says its MOQ elsewhere, is %j', (text, sold) => {
  expect(bareSoldIn(text)).toEqual(sold);
});
