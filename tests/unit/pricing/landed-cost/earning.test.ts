import { expect, it } from 'vitest';
import type { LandedCost } from '@/utils/core/model/compared-offer';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { cashOf, landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { earningOf } from '@/utils/core/pricing/landed-cost/earning';

const dollars = { currency: 'USD', pieces: 1 };

/** A piece that costs a known amount. */
const costing = (low: number, high = low): LandedCost => ({
  low,
  high,
  currency: 'USD',
  lines: [{ id: 'goods', low, high, source: 'supplier' }],
  isAtLeast: false,
  estimated: [],
});

it('Amazon in the US: 15 %, fulfilment and its placement, 6 % returns at half their cost', () => {
  const terms = inputs({ destination: 'US', currency: 'USD' });
  const earning = earningOf(costing(400, 500), { ...dollars, minor: 2000 }, terms, RATES);
  const fees = (landed: number) => 300 + 580 + 0.06 * 0.5 * (landed + 580);
  const [best, worst] = [2000 - 400 - fees(400), 2000 - 500 - fees(500)];
  expect(earning?.profit.low).toBeCloseTo(worst, 9);
  expect(earning?.profit.high).toBeCloseTo(best, 9);
  expect(earning?.margin.low).toBeCloseTo(worst / 2000, 12);
  expect(earning?.margin.high).toBeCloseTo(best / 2000, 12);
  expect(earning?.roi.low).toBeCloseTo(worst / 500, 12);
  expect(earning?.roi.high).toBeCloseTo(best / 400, 12);
});

it('an earning from a page’s price that is not certain says so', () => {
  const terms = inputs({ destination: 'US', currency: 'USD' });
  const of = (page: { isDoubtful?: boolean }) =>
    earningOf(costing(400, 500), { ...dollars, minor: 2000, ...page }, terms, RATES);
  expect(of({ isDoubtful: true })).toEqual({ ...of({}), isDoubtful: true });
  expect(of({})).not.toHaveProperty('isDoubtful');
});

it('an earning uses fees by platform, country and category', () => {
  const fees = (
    platform: 'amazon' | 'ebay' | 'tiktok' | 'shopify' | 'none',
    destination: 'US' | 'UK' | 'JP' | 'DE',
    title: string,
  ) => {
    const base = inputs({ destination, platform, currency: 'USD' }, { title });
    const terms = known(base, { fulfilment: 0, placement: 0, returns: 0 }, { vatInPrice: false });
    const earning = earningOf(costing(100), { ...dollars, minor: 10_000 }, terms, RATES);
    return 10_000 - 100 - (earning?.profit.low ?? 0);
  };
  expect(fees('amazon', 'US', 'Vacuum cup')).toBeCloseTo(1500, 9);
  expect(fees('amazon', 'US', 'Wireless earbuds')).toBeCloseTo(800, 9);
  expect(fees('amazon', 'US', 'Cotton dress')).toBeCloseTo(1700, 9);
  expect(fees('amazon', 'JP', 'Plush toy')).toBeCloseTo(1000, 9);
  expect(fees('amazon', 'DE', 'Cotton dress')).toBeCloseTo(1500, 9);
  expect(fees('ebay', 'US', 'Vacuum cup')).toBeCloseTo(1360 + 40, 9);
  expect(fees('ebay', 'DE', 'Vacuum cup')).toBeCloseTo(1200, 9);
  expect(fees('tiktok', 'US', 'Vacuum cup')).toBeCloseTo(600, 9);
  expect(fees('tiktok', 'UK', 'Vacuum cup')).toBeCloseTo(900, 9);
  expect(fees('shopify', 'US', 'Vacuum cup')).toBeCloseTo(290 + 30, 9);
  expect(fees('shopify', 'UK', 'Vacuum cup')).toBeCloseTo(200 + 25 / 0.75, 9); // £0.25
  expect(fees('none', 'US', 'Vacuum cup')).toBeCloseTo(0, 9);
});

it("an earning applies a platform's minimum fee", () => {
  const terms = known(inputs({ destination: 'US', currency: 'USD' }), {
    fulfilment: 0,
    placement: 0,
    returns: 0,
  });
  const earning = earningOf(costing(10), { ...dollars, minor: 100 }, terms, RATES);
  expect(earning?.profit.low).toBeCloseTo(100 - 10 - 30, 9);
});

it('an earning computes earnings from the price net of VAT', () => {
  const terms = inputs({ destination: 'UK', currency: 'GBP', platform: 'none' });
  const bare = known(terms, { fulfilment: 0, returns: 0 });
  const page = { minor: 2400, currency: 'GBP', pieces: 1 };
  const earning = earningOf({ ...costing(500), currency: 'GBP' }, page, bare, RATES);
  expect(earning?.profit.low).toBeCloseTo(1500, 9);
  expect(earning?.margin.low).toBeCloseTo(0.75, 12);
});

it('an earning compares the pieces of a pack with one price', () => {
  const terms = known(inputs({ destination: 'US', currency: 'USD', platform: 'none' }), {
    fulfilment: 0,
    returns: 0,
  });
  const earning = earningOf(
    costing(200),
    { minor: 1999, currency: 'USD', pieces: 6 },
    terms,
    RATES,
  );
  expect(earning?.profit.low).toBeCloseTo(1999 - 1200, 9);
  expect(earning?.roi.low).toBeCloseTo(799 / 1200, 12);
});

it("an earning converts the page's currency by cross rate", () => {
  const terms = known(inputs({ destination: 'US', currency: 'USD', platform: 'none' }), {
    fulfilment: 0,
    returns: 0,
  });
  const yen = { minor: 3000, currency: 'JPY', pieces: 1 };
  expect(earningOf(costing(500), yen, terms, RATES)?.profit.low).toBeCloseTo(1500, 9);
});

it('an earning is undefined without a rate or a price', () => {
  const terms = inputs({ destination: 'US', currency: 'USD' });
  const page = (minor: number, currency: string) => ({ minor, currency, pieces: 1 });
  expect(earningOf(costing(500), page(1000, 'XAF'), terms, RATES)).toBeUndefined();
  expect(earningOf(costing(500), page(0, 'USD'), terms, RATES)).toBeUndefined();
  expect(landedCost(offer(), priced(1), inputs({ currency: 'XAF' }), RATES)).toBeUndefined();
});

it('an earning owes VAT of a parcel once: in the price below the threshold, at import above it', () => {
  const terms = known(
    inputs({ profile: 'dropship', destination: 'UK', currency: 'GBP', platform: 'none' }),
    { duty: 0, returns: 0 },
  );
  const earned = (yuan: number) => {
    const landed = landedCost(offer(), priced(yuan, { pieces: 1 }), terms, RATES);
    const page = { minor: 60_000, currency: 'GBP', pieces: 1 };
    return landed && [landed.low, earningOf(landed, page, terms, RATES)?.profit.low];
  };
  const [under = 0, profitUnder] = earned(1000) ?? [];
  expect(profitUnder).toBeCloseTo(50_000 - under, 6);
  const [over = 0, profitOver] = earned(1500) ?? [];
  expect(profitOver).toBeCloseTo(60_000 - over, 6);
});

it("an earning owes no VAT for a parcel below Japan's threshold", () => {
  const terms = known(
    inputs({ profile: 'dropship', destination: 'JP', currency: 'JPY', platform: 'none' }),
    { returns: 0 },
  );
  const landed = landedCost(offer(), priced(50, { pieces: 1 }), terms, RATES);
  const page = { minor: 5000, currency: 'JPY', pieces: 1 };
  const earning = landed && earningOf(landed, page, terms, RATES);
  expect(earning?.profit.low).toBeCloseTo(5000 - (landed?.low ?? 0), 9);
});

it('an earning binds cash for the whole order', () => {
  expect(cashOf(costing(400, 500), priced(1, { pieces: 50 }))).toEqual({
    low: 20_000,
    high: 25_000,
  });
});
