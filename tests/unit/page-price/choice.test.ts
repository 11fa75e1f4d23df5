import { expect, it } from 'vitest';
import { readPagePrice } from '@/utils/core/page-price';
import type { Sighting } from '@/utils/core/page-price/candidates';
import { choose } from '@/utils/core/page-price/choose';
import type { Model } from '@/utils/core/page-price/model';
import { jsonLd, pageOf } from './page';

const TITLE = '<h1>Enamel mug</h1>';
const BUY = '<button>Add to cart</button>';
const offer = (price: string) =>
  jsonLd({ '@type': 'Product', name: 'Enamel mug', offers: { price, priceCurrency: 'USD' } });

/** Amounts without a rule are as likely as their source is worth. */
const model: Model = { weights: { any: -2, meta: 4, microdata: 3 }, slope: 1, offset: 0 };
const named = (amount: string, from: Sighting['from']): Sighting => ({ amount, from, rules: [] });

it('the only price of the JSON-LD that the page shows first is sure', () => {
  const page = pageOf(`<div>${TITLE}<p>$8.00</p>${BUY}</div>`, { head: offer('8.00') });
  expect(readPagePrice(page)).toEqual({
    amount: '8.00',
    currency: 'USD',
    from: 'json-ld',
    isSure: true,
    others: [],
  });
});

it('a price that another is nearly as likely as is not sure, and two others are told', () => {
  const sightings = ['1', '2', '3', '4'].map((amount) => named(amount, 'meta'));
  const choice = choose([named('5', 'microdata'), ...sightings], undefined, model);
  expect(choice?.isSure).toBe(false);
  expect(choice?.price).toBeUndefined();
  expect(choice?.others.map(({ amount }) => amount)).toEqual([1, 2]);
});

it('a price that is likelier than all others together is told beside them', () => {
  const choice = choose([named('5', 'meta'), named('6', 'visible')], undefined, model);
  expect(choice?.price?.amount).toBe(5);
  expect(choice?.isSure).toBe(false);
  expect(choice?.others.map(({ amount }) => amount)).toEqual([6]);
});

it('a kind of source that the user has preferred on the host moves its candidates up', () => {
  const sightings = [named('5', 'meta'), named('6', 'microdata')];
  const first = (preferred?: Sighting['from']) => {
    const choice = choose(sightings, preferred, model);
    return (choice?.price ?? choice?.others[0])?.amount;
  };
  expect(first()).toBe(5);
  expect(first('microdata')).toBe(6);
});

it('an instalment is no candidate', () => {
  const part: Sighting = { amount: '4', from: 'visible', rules: ['part', 'sign'] };
  expect(choose([part], undefined, model)).toBeUndefined();
  expect(choose([part, named('4', 'meta')], undefined, model)).toBeUndefined();
});
