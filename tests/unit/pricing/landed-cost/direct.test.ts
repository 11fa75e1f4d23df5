import { expect, it } from 'vitest';
import type { CostLineId } from '@/utils/core/model/compared-offer';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';

/** One piece of 500 g: ¥6 to the forwarder, ¥30 to the agent. */
const lines = (yuan: number, terms: CostInputs) => {
  const landed = landedCost(offer(), priced(yuan, { pieces: 1 }), terms, RATES);
  const of = (id: CostLineId) => landed?.lines.find((line) => line.id === id)?.high ?? 0;
  return { of, low: landed?.low ?? 0, high: landed?.high ?? 0 };
};
const direct = { profile: 'dropship' } as const;
const near = (actual: number, expected: number) => expect(actual).toBeCloseTo(expected, 9);

it('US: duty from the first cent, and $3 for the parcel', () => {
  const { low, high } = lines(20, inputs({ ...direct, destination: 'US', currency: 'USD' }));
  const rest = 20 * 14 * 1.02 + 84 + 420 + 300 + 0.5 * 1.05 * 1400 + 30;
  near(low, rest + (280 + 84) * 0.12);
  near(high, rest + (280 + 84) * 0.45);
});

it.each([
  // Minor units for a yuan and a dollar, the parcel line's middle, duty and fee by the item.
  ['UK', 'GBP', 10.5, 75, 10.5, 0],
  ['DE', 'EUR', 11.2, 80, 11, 300],
  ['FR', 'EUR', 11.2, 80, 11, 500],
  ['EU', 'EUR', 11.2, 80, 11, 300],
  ['JP', 'JPY', 21, 150, 6.5, 0],
  ['AU', 'AUD', 21, 150, 10.5, 0],
] as const)(
  '%s: below the threshold no import VAT, and duty by the item alone',
  (destination, currency, yuan, dollar, line, byItem) => {
    const { low, high } = lines(20, inputs({ ...direct, destination, currency }));
    const all = (20 * 1.02 + 6 + 30) * yuan + (0.5 * 1.05 * line + 0.3) * dollar + byItem;
    near(low, all);
    near(high, all);
  },
);

it.each([
  // The last whole yuan below the threshold, with ¥6 of freight in China.
  ['UK', 'GBP', 1279],
  ['DE', 'EUR', 1333],
  ['JP', 'JPY', 470],
  ['AU', 'AUD', 4755],
  ['CA', 'CAD', 96],
] as const)('%s: the threshold ends above ¥%d', (destination, currency, last) => {
  const terms = inputs({ ...direct, destination, currency });
  near(lines(last, terms).of('vat'), 0);
  expect(lines(last + 1, terms).of('vat')).toBeGreaterThan(0);
});

it('UK and DE above it: duty and VAT on the value with freight, nothing by the item', () => {
  for (const [destination, currency, yuan, dollar, line, vat] of [
    ['UK', 'GBP', 10.5, 75, 10.5, 0.2],
    ['DE', 'EUR', 11.2, 80, 11, 0.19],
  ] as const) {
    const terms = known(inputs({ ...direct, destination, currency }), { duty: 0.04 });
    const value = 1506 * yuan + 0.5 * 1.05 * line * dollar;
    const { of } = lines(1500, terms);
    near(of('duty'), value * 0.04);
    near(of('vat'), value * 1.04 * vat);
  }
});

it('JP and AU above it', () => {
  const japan = known(inputs({ ...direct, destination: 'JP', currency: 'JPY' }), { duty: 0.04 });
  near(lines(1000, japan).of('vat'), (1006 * 21 + 0.525 * 6.5 * 150) * 1.04 * 0.1);
  const australia = known(inputs({ ...direct, destination: 'AU', currency: 'AUD' }), {
    duty: 0.05,
  });
  const freight = 0.525 * 10.5 * 150;
  near(lines(5000, australia).of('duty'), 5006 * 21 * 0.05);
  near(lines(5000, australia).of('vat'), (5006 * 21 * 1.05 + freight) * 0.1);
});

it('CA above C$20: GST without freight', () => {
  const terms = known(inputs({ ...direct, destination: 'CA', currency: 'CAD' }), { duty: 0.07 });
  near(lines(200, terms).of('duty'), 206 * 19.6 * 0.07);
  near(lines(200, terms).of('vat'), 206 * 19.6 * 1.07 * 0.05);
});

it('own destination: no threshold, so that VAT is on every parcel', () => {
  const terms = known(inputs({ ...direct, destination: 'own', currency: 'USD' }), {
    duty: 0.05,
    vat: 0.15,
    dutyPerItem: 0,
  });
  near(lines(20, terms).of('vat'), (26 * 14 + 0.525 * 1100) * 1.05 * 0.15);
});

it("the cost of direct orders divides a parcel's costs by its pieces", () => {
  const six = { piecesPerPack: 6 };
  const america = inputs({ ...direct, destination: 'US', currency: 'USD' }, six);
  near(lines(20, america).of('freight'), 300 / 6 + 0.525 * 1400);
  const germany = inputs({ ...direct, destination: 'DE', currency: 'EUR' }, six);
  near(lines(20, germany).of('duty'), 300 / 6);
  expect(lines(230, germany).of('vat')).toBeGreaterThan(0); // six times €26 are more than €150
});

it('the cost of direct orders applies no threshold after its last day', () => {
  const japan = (today: string) =>
    lines(20, inputs({ ...direct, destination: 'JP', currency: 'JPY' }, { today }));
  near(japan('2028-03-31').of('vat'), 0);
  near(japan('2028-04-01').of('vat'), (26 * 21 + 0.525 * 6.5 * 150) * 1.1 * 0.1);
  const germany = inputs(
    { ...direct, destination: 'DE', currency: 'EUR' },
    { today: '2028-07-01' },
  );
  near(lines(20, germany).of('duty'), (26 * 11.2 + 0.525 * 11 * 80) * 0.12);
});

it('the cost of direct orders applies the next threshold after the last day of one', () => {
  const russia = (today: string) =>
    lines(20, inputs({ ...direct, destination: 'RU', currency: 'RUB' }, { today }));
  const value = (26 * 11.2 + 0.525 * 8 * 80) * 100;
  near(russia('2026-12-31').high, russia('2026-12-31').low);
  near(russia('2027-01-01').of('vat'), value * 0.22);
  near(russia('2027-01-01').of('duty'), 0);
  near(russia('2027-01-01').low, russia('2026-12-31').low);
});

it('BR: the duty does not jump at $50 with freight, and is never negative', () => {
  const terms = known(inputs({ ...direct, destination: 'BR', currency: 'USD' }), { vat: 0 });
  // ¥304.26 and ¥6 of freight in China are $43.44, to which $6.56 of freight come.
  const last = (5000 - 0.525 * 1250) / 14 - 6;
  near(lines(last, terms).of('duty'), 1000);
  expect(lines(last + 0.01, terms).of('duty')).toBeGreaterThan(1000);
  expect(lines(last + 0.01, terms).of('duty')).toBeLessThan(1000.1);
  const low = known(terms, { duty: 0.01 });
  near(lines(last + 1, low).of('duty'), 0);
});

it('SA: the limit is of the value with freight, and VAT is due below it', () => {
  const terms = inputs({ ...direct, destination: 'SA', currency: 'SAR' });
  // 1,000 riyals less 0.525 kg at $10, in yuan, less ¥6.
  const last = (1000 - 0.525 * 10 * 3.75) / 0.525 - 6;
  near(lines(last - 0.01, terms).of('duty'), 0);
  near(lines(last - 0.01, terms).of('vat'), (100_000 - 0.525) * 0.15);
  expect(lines(last + 0.01, terms).of('duty')).toBeGreaterThan(10_000);
});

it('the cost of direct orders takes freight in China as free if the dropship price includes it', () => {
  const terms = inputs({ ...direct, destination: 'UK', currency: 'GBP' });
  const paid = (basis: 'dropship' | 'list', isPostFree: boolean | undefined, title: string) => {
    const dropship = { price: 2000, ...(isPostFree !== undefined && { isPostFree }) };
    const landed = landedCost(
      offer({ title, dropship }),
      priced(20, { pieces: 1, basis }),
      terms,
      RATES,
    );
    return landed?.lines.some(({ id }) => id === 'domestic');
  };
  expect(paid('dropship', true, '保温杯')).toBe(false);
  expect(paid('list', true, '保温杯')).toBe(true);
  const title = '保温杯 一件代发包邮';
  expect(paid('dropship', undefined, title)).toBe(false);
  expect(paid('dropship', false, title)).toBe(true);
  expect(paid('list', undefined, title)).toBe(true);
  expect(paid('list', undefined, '保温杯 全国包邮')).toBe(false);
  expect(paid('list', undefined, '保温杯 江浙沪包邮')).toBe(true);
});
