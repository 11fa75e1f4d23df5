import { expect, it } from 'vitest';
import { bestOf } from '@/utils/core/pricing/summary';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import type { Offer } from '@/utils/core/model/offer';

const bare = (offerId: string, known: Partial<Offer>) =>
  toCompared({ provider: 'demo', offerId, title: '', badges: [], ...known });
const best = (...prices: (number | undefined)[]) => {
  const offers = prices.map((price, index) => bare(String(index), price ? { price } : {}));
  const found = bestOf(offers, 'price');
  return found && [found.end, ...[...found.keys].map((key) => key.replace('1688 ', ''))];
};

it('the search for the best finds the lowest price, with all offers that have it', () => {
  expect(best(300, 100, 200)).toEqual(['low', '1']);
  expect(best(300, 100, 100)).toEqual(['low', '1', '2']);
});

it('the search for the best finds none if all are equal or only one is known', () => {
  expect(best(100, 100)).toBeUndefined();
  expect(best(100, undefined)).toBeUndefined();
  expect(best()).toBeUndefined();
});

it('the search for the best knows fields where more is better, and fields without a better end', () => {
  const offers = [bare('a', { sold: 1, place: '义乌' }), bare('b', { sold: 2, place: '广州' })];
  expect(bestOf(offers, 'sold')).toEqual({ end: 'high', keys: new Set(['1688 b']) });
  expect(bestOf(offers, 'place')).toBeUndefined();
});

it('marked offers are not compared', () => {
  const misleading = {
    ...bare('a', { price: 1 }),
    mark: { rule: 'far-below-same-product' as const },
  };
  const offers = [misleading, bare('b', { price: 100 }), bare('c', { price: 200 })];
  expect(bestOf(offers, 'price')?.keys).toEqual(new Set(['1688 b']));
});
