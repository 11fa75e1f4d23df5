import { expect, test } from 'vitest';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { detailedOffer, observationOf } from '@/utils/core/watch/observation';
import { watch } from '../../support/watch/watch';

const AT = 1_800_000_000_000;
const terms = { quantity: 100, mode: 'stock' as const };
const offer: FoundOffer = {
  provider: 'demo',
  offerId: '7',
  title: '陶瓷杯',
  price: 820,
  badges: [],
};

test('the price at the watched quantity, with its basis', () => {
  expect(observationOf(offer, terms, AT)).toEqual({
    at: AT,
    state: 'found',
    price: 820,
    basis: 'list',
  });
  const tiers = [
    { from: 1, price: 820 },
    { from: 100, price: 700 },
  ];
  expect(observationOf({ ...offer, tiers, moq: 2, stock: 40 }, terms, AT)).toEqual({
    at: AT,
    state: 'found',
    price: 700,
    basis: 'tier',
    moq: 2,
    stock: 40,
  });
});

test('a price of 0 is none', () => {
  expect(observationOf({ ...offer, price: 0 }, terms, AT)).toEqual({ at: AT, state: 'found' });
});

test('an offer that cannot be ordered is gone', () => {
  expect(observationOf({ ...offer, isPublished: false }, terms, AT)).toEqual({
    at: AT,
    state: 'gone',
  });
});

test('the stock of an offer is that of its SKUs, if all of them say it', () => {
  const skus = [
    { name: '白', price: 800, stock: 3 },
    { name: '黑', price: 800, stock: 0 },
  ];
  expect(observationOf({ ...offer, skus }, terms, AT).stock).toBe(3);
  expect(
    observationOf({ ...offer, skus: [...skus, { name: '红' }] }, terms, AT).stock,
  ).toBeUndefined();
});

test('details are read with the title and unit that were watched', () => {
  const watched = watch({ offer: { title: '陶瓷杯 6个装', unit: '盒' }, quantity: 12 });
  const details = { provider: 'demo', offerId: '7', price: 600, moq: 1 };
  const found = detailedOffer(watched, details);
  expect(found).toMatchObject({ title: '陶瓷杯 6个装', unit: '盒', price: 600 });
  expect(observationOf(found, watched, AT)).toMatchObject({ price: 100, moq: 1 });
});
