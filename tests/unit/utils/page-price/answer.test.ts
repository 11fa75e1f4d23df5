import { expect, it } from 'vitest';
import { pagePriceAnswerSchema } from '@/utils/model/page-price';
import { parseAs } from '@/utils/parse';

const price = { amount: '18.90', currency: 'EUR', from: 'json-ld' };

it('takes what the script answers, with and without a price', () => {
  expect(parseAs(pagePriceAnswerSchema, { price, host: 'shop.example' })).toEqual({
    price,
    host: 'shop.example',
  });
  expect(parseAs(pagePriceAnswerSchema, { host: 'shop.example' })).toEqual({
    host: 'shop.example',
  });
});

it.each([
  { price: { ...price, amount: '=1+1' } },
  { price: { ...price, amount: '1e9' } },
  { price: { ...price, currency: '<b>' } },
  { price: { ...price, pieces: 0.5 } },
  { price, title: 'x'.repeat(301) },
  { price, more: 1 },
  'text',
])('refuses what a page could have made of it: %o', (answer) => {
  expect(parseAs(pagePriceAnswerSchema, answer)).toBeUndefined();
});
