import { expect, it } from 'vitest';
import { summariseList } from '@/utils/core/pricing/summary';
import { compareOffers, groupFound } from '@/utils/core/pricing/compare-offers';
import { context, cup, liken, WITH_MISLEADING } from '../../support/offers/priced';
import { RATES } from '../../support/offers/landed-cost';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { maxUnitPrice } from '@/utils/core/pricing/landed-cost/earning';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

function answer(offers: readonly FoundOffer[], changes: Parameters<typeof context>[0] = {}) {
  const terms = context(changes);
  const groups = groupFound(offers, { joined: [], split: [] }, new Map());
  return summariseList(compareOffers(offers, groups, terms), terms);
}

const KETTLES = ['k1', 'k2'].map((id) => cup(id, { title: '电热水壶1.8L', price: 5000 }));

it('the answer is about the product most similar to the picture', () => {
  const alike = liken(WITH_MISLEADING, () => 0.9);
  const others = liken(KETTLES, () => 0.5);
  const { group, prices } = answer([...others, ...alike]);
  expect(group).toMatchObject({ sellers: 8, min: 880, max: 1120 });
  expect(prices).toEqual([880, 920, 960, 990, 1010, 1040, 1080, 1120]);
});

it('the answer is about the first offer if the service gives no similarity', () => {
  expect(answer([...KETTLES, ...WITH_MISLEADING]).prices).toEqual([5000, 5000]);
});

it('the answer ignores marked offers as the best match', () => {
  const misleading = liken(WITH_MISLEADING, ({ offerId }) =>
    offerId === 'misleading' ? 0.99 : 0.8,
  );
  const others = liken(KETTLES, () => 0.9);
  expect(answer([...misleading, ...others]).prices).toEqual([5000, 5000]);
});

it('the answer skips offers without a price, and has no group without offers', () => {
  expect(answer([cup('1'), cup('2', { price: undefined })]).prices).toEqual([1000]);
  expect(answer([], { page: undefined })).toEqual({ prices: [], weights: [], estimated: [] });
});

it('the answer has the highest price worth paying, by the weights of the group', () => {
  const { page, inputs } = context();
  if (!page) throw new Error('No price');
  expect(answer([cup('1')]).maxUnitPrice).toBe(maxUnitPrice(inputs, page, RATES));
  const heavy = [cup('1', { weight: 2000 }), cup('2')];
  expect(answer(heavy).maxUnitPrice).toBe(maxUnitPrice(inputs, page, RATES, [2]));
  expect(answer(heavy).maxUnitPrice).toBeLessThan(answer([cup('1')]).maxUnitPrice ?? 0);
});

it('the answer uses the mean of the two middle weights for an even number', () => {
  const { page, inputs } = context();
  if (!page) throw new Error('No price');
  const mixed = [cup('1', { weight: 1000 }), cup('2', { weight: 3000 })];
  expect(answer(mixed).maxUnitPrice).toBe(maxUnitPrice(inputs, page, RATES, [2]));
});

it('the answer has no highest price if the page has none, or is too cheap', () => {
  expect(answer([cup('1')], { page: undefined })).not.toHaveProperty('paysUpTo');
  const page = { minor: 1, currency: 'USD', pieces: 1 };
  expect(answer([cup('1')], { page })).not.toHaveProperty('paysUpTo');
});

it('the answer lists each estimate once', () => {
  const { inputs } = context();
  const [first] = compareOffers([cup('1')], [], context()).offers;
  if (!first?.unitPrice) throw new Error('No price');
  const landed = landedCost(first.offer, first.unitPrice, inputs, RATES);
  expect(answer([cup('1'), cup('2')]).estimated).toEqual(landed?.estimated);
  expect(landed?.estimated).toContain('weight');
});

it('the answer has no price of an avoided seller as long as there is another', () => {
  const offers = liken(WITH_MISLEADING, () => 0.9);
  const terms = context();
  const groups = groupFound(offers, { joined: [], split: [] }, new Map());
  const comparison = compareOffers(offers, groups, terms);
  const pricesOf = (avoided: ReadonlySet<string>) =>
    summariseList(comparison, { ...terms, avoided }).prices;
  const cheapest = comparison.offers.find(({ unitPrice }) => unitPrice?.perPiece === 880);
  expect(pricesOf(new Set([cheapest?.key ?? '']))).toEqual([920, 960, 990, 1010, 1040, 1080, 1120]);
  const all = new Set(comparison.offers.map(({ key }) => key));
  expect(pricesOf(all)).toEqual([880, 920, 960, 990, 1010, 1040, 1080, 1120]);
});
