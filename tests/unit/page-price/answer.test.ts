import { expect, it } from 'vitest';
import { pagePriceAnswerSchema } from '@/utils/core/model/page-price';
import { parseAs } from '@/utils/core/parse';

const price = { amount: '18.90', currency: 'EUR', from: 'json-ld' };

const other = { amount: '29.99', currency: 'EUR', from: 'visible' };
const { amount: _amount, from: _from, ...unread } = price;

const page = { address: 'https://shop.example/mug', host: 'shop.example' };

it("the check of a price answer accepts the script's answer with and without a price", () => {
  expect(parseAs(pagePriceAnswerSchema, { ...page, price })).toEqual({ ...page, price });
  expect(parseAs(pagePriceAnswerSchema, page)).toEqual(page);
});

it('the check of a price answer accepts a doubtful price, and candidates without a price', () => {
  const doubtful = { ...price, isSure: false, others: [other, other] };
  expect(parseAs(pagePriceAnswerSchema, { ...page, price: doubtful })?.price).toEqual(doubtful);
  const asked = { ...unread, isSure: false, others: [other] };
  expect(parseAs(pagePriceAnswerSchema, { ...page, price: asked })?.price).toEqual(asked);
});

it.each([
  { price: { ...price, amount: '=1+1' } },
  { price: { ...price, amount: '1e9' } },
  { price: { ...price, currency: '<b>' } },
  { price: { ...price, pieces: 0.5 } },
  { price: { ...price, others: [other, other, other] } },
  { price: { ...price, others: [{ ...other, amount: 'about 5' }] } },
  { price: { ...price, others: [{ ...other, from: 'https://shop.example' }] } },
  { price, title: 'x'.repeat(301) },
  { price, more: 1 },
  { price, address: undefined },
])('the check of a price answer refuses what a page could have made of it: %o', (made) => {
  expect(parseAs(pagePriceAnswerSchema, { ...page, ...made })).toBeUndefined();
});

it('the check of a price answer rejects anything else', () => {
  expect(parseAs(pagePriceAnswerSchema, 'text')).toBeUndefined();
});
