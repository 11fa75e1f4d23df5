import { expect, it } from 'vitest';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { weightOf } from '@/utils/core/pricing/landed-cost/piece';

const terms = inputs({ destination: 'US', currency: 'USD' });
const skus = [
  { name: '350ml', price: 1000, weight: 200 },
  { name: '1L', price: 2000, weight: 800 },
  { name: '2L', price: 3000 },
];

it('a landed cost uses the weight of the SKU with this price', () => {
  const sku = priced(10, { basis: 'sku' });
  expect(weightOf(offer({ weight: 800, skus }), sku, terms)).toMatchObject({
    low: 0.2,
    high: 0.2,
    source: 'supplier',
  });
});

it("a landed cost uses the offer's weight, per piece of a unit", () => {
  const pair = priced(10, { piecesPerUnit: 2, perUnit: 2000 });
  expect(weightOf(offer({ weight: 800, skus }), pair, terms)).toMatchObject({
    low: 0.4,
    high: 0.4,
  });
});

it('a landed cost uses a range if SKUs differ and none is chosen', () => {
  const { weight, ...unweighed } = offer();
  expect(weight).toBe(500);
  expect(weightOf({ ...unweighed, skus }, priced(10), terms)).toMatchObject({
    low: 0.2,
    high: 0.8,
    source: 'supplier',
  });
});

it('a landed cost makes a range of an estimate, from half to twice', () => {
  const { weight: _, ...unweighed } = offer();
  expect(weightOf(unweighed, priced(10), terms)).toMatchObject({
    low: 0.5,
    high: 2,
    source: 'estimate',
  });
  const landed = landedCost(unweighed, priced(10), terms, RATES);
  expect(landed?.estimated).toContain('weight');
  expect(landedCost(offer(), priced(10), terms, RATES)?.estimated).not.toContain('weight');
});

it('a landed cost lists each estimate that a cost uses, and no unused one', () => {
  const estimated = (own: typeof terms) => landedCost(offer(), priced(10), own, RATES)?.estimated;
  expect(estimated(terms)?.toSorted()).toEqual(
    ['fx', 'domestic', 'agent', 'freight', 'insurance', 'duty', 'broker', 'prep'].toSorted(),
  );
  const own = known(terms, { fxSpread: 0.02, prep: 0.3, insurance: 0 });
  expect(estimated(own)?.toSorted()).toEqual(
    ['domestic', 'agent', 'freight', 'duty', 'broker'].toSorted(),
  );
});

it('each line of a cost has its source', () => {
  const own = known(terms, { duty: 0.2, packWeight: 0, freight: 3 });
  const sources = new Map(
    landedCost(offer(), priced(10), own, RATES)?.lines.map(({ id, source }) => [id, source]),
  );
  expect(Object.fromEntries(sources)).toMatchObject({
    goods: 'supplier',
    domestic: 'estimate',
    duty: 'yours',
    freight: 'yours',
  });
});

it('a landed cost charges no volume without a divisor', () => {
  const none = known(terms, { divisor: 0 });
  for (const width of [0, 20]) {
    const sized = offer({ size: { length: 30, width, height: 10 } });
    expect(landedCost(sized, priced(10), none, RATES)).toMatchObject({
      low: landedCost(offer(), priced(10), none, RATES)?.low,
      high: landedCost(offer(), priced(10), terms, RATES)?.high,
    });
  }
});

it('a landed cost is a lower bound if freight is collected on arrival', () => {
  const landed = landedCost(offer(), priced(10), terms, RATES, [
    { rule: 'freight-not-included', word: '到付' },
  ]);
  expect(landed?.isAtLeast).toBe(true);
  expect(landed?.lines.some(({ id }) => id === 'domestic')).toBe(false);
  const free = landedCost(offer({ isPostFree: true }), priced(10), terms, RATES, [
    { rule: 'freight-not-included' },
  ]);
  expect(free?.isAtLeast).toBe(false);
});

it('a landed cost sends a heavy order as bulk freight', () => {
  const domestic = (pieces: number) => {
    const landed = landedCost(offer({ weight: 1000 }), priced(10, { pieces }), terms, RATES);
    return (landed?.lines.find(({ id }) => id === 'domestic')?.high ?? 0) * pieces;
  };
  expect(domestic(1)).toBeCloseTo(6 * 14, 9);
  expect(domestic(30)).toBeCloseTo((6 + 29 * 1.5) * 14, 9);
  expect(domestic(31)).toBeCloseTo(30 * 14, 9); // .8 a kilogram, at least ¥30
  expect(domestic(100)).toBeCloseTo(80 * 14, 9);
});
