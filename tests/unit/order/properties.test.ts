import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOrder } from '@/utils/core/order/order';
import type { OrderItem } from '@/utils/core/order/items';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';
import { unitPriceAt } from '@/utils/core/pricing/unit-price';
import { RATES, inputs, known } from '../../support/offers/landed-cost';

const STOCK = [
  inputs({ destination: 'US', mode: 'stock' }),
  inputs({ destination: 'UK', mode: 'stock', currency: 'GBP' }),
  inputs({ destination: 'CA', mode: 'stock', way: 'air' }),
  known(inputs({ destination: 'DE', mode: 'stock', currency: 'EUR' }), {
    moulds: 40,
    packing: 0.2,
  }),
];
const made = fc.constantFrom(
  ...STOCK,
  inputs({ destination: 'JP', mode: 'direct', currency: 'JPY' }),
);

const facts = fc.record({
  seller: fc.constantFrom('a', 'b', 'c'),
  pieces: fc.integer({ min: 1, max: 400 }),
  price: fc.integer({ min: 10, max: 20_000 }),
  weight: fc.integer({ min: 5, max: 4000 }),
  moq: fc.integer({ min: 1, max: 300 }),
  lot: fc.constantFrom(1, 1, 6, 24),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

const itemOf =
  (of: OrderItem['inputs']) =>
  (pin: Facts, at: number): OrderItem => {
    const { seller, pieces, price, weight, moq, lot } = pin;
    const offerId = String(600_000_000_000 + at);
    const offer = {
      provider: 'demo',
      offerId,
      title: '杯',
      badges: [],
      seller: { id: seller },
      weight,
      moq,
      lot,
      tiers: [
        { from: moq, price },
        { from: moq + 100, price: Math.ceil(price * 0.9) },
      ],
    };
    const compared = { key: `1688 ${offerId}`, offer, hasDetails: true, group: 'g', notes: [] };
    return { compared, pieces, inputs: of };
  };

/** Kilograms of each seller. */
function weightsOf(pins: readonly Facts[]): Map<string, number> {
  const kilograms = new Map<string, number>();
  for (const { seller, pieces, weight, lot } of pins) {
    const units = Math.ceil(pieces / lot) * lot;
    kilograms.set(seller, (kilograms.get(seller) ?? 0) + (units * weight) / 1000);
  }
  return kilograms;
}

const costsOf = (pins: readonly Facts[], of: OrderItem['inputs']) => {
  const { costs } = makeOrder(pins.map(itemOf(of)), RATES);
  if (!costs) throw new Error('no costs');
  return costs;
};
const pins = fc.array(facts, { minLength: 1, maxLength: 8 });

describe('an order', () => {
  it('pays freight inside China once for each seller', () => {
    fc.assert(
      fc.property(pins, (all) => {
        const [us] = STOCK;
        if (!us) throw new Error('no inputs');
        let yuan = 0;
        for (const kg of weightsOf(all).values()) {
          yuan += kg > 30 ? Math.max(30, 0.8 * kg) : 6 + 1.5 * Math.max(0, kg - 1);
        }
        expect(costsOf(all, us).lines.domestic.high).toBeCloseTo(yuan * 0.14 * 100, 6);
      }),
    );
  });

  it('pays moulds once for each seller, and preparation for each piece', () => {
    fc.assert(
      fc.property(pins, (all) => {
        const of = known(inputs({ destination: 'US', mode: 'stock' }), {
          moulds: 40,
          packing: 0.2,
          prep: 0.3,
        });
        const sellers = new Set(all.map(({ seller }) => seller)).size;
        const pieces = all.reduce(
          (sum, { pieces: own, lot }) => sum + Math.ceil(own / lot) * lot,
          0,
        );
        // Moulds and packing are entered in yuan, preparation in dollars.
        const cents = 40 * sellers * 14 + pieces * (0.2 * 14 + 30);
        expect(costsOf(all, of).lines.prep.high).toBeCloseTo(cents, 4);
      }),
    );
  });

  it('never needs less cash with one more pin, unless its seller’s parcels become bulk freight', () => {
    fc.assert(
      fc.property(made, pins, facts, (of, all, more) => {
        const before = costsOf(all, of);
        const after = costsOf([...all, more], of);
        const [kg, heavier] = [all, [...all, more]].map(
          (some) => weightsOf(some).get(more.seller) ?? 0,
        );
        const isStep = (kg ?? 0) <= 30 && (heavier ?? 0) > 30;
        for (const end of ['low', 'high'] as const) {
          if (isStep && after.lines.domestic[end] < before.lines.domestic[end]) continue;
          expect(after.cash[end]).toBeGreaterThanOrEqual(before.cash[end] - 1e-6);
        }
      }),
    );
  });

  it('costs the same in any order, and its lines add up to it', () => {
    fc.assert(
      fc.property(made, pins, (of, all) => {
        const [costs, turned] = [costsOf(all, of), costsOf(all.toReversed(), of)];
        for (const end of ['low', 'high'] as const) {
          expect(turned.cash[end]).toBeCloseTo(costs.cash[end], 4);
          const lines = [...costs.perPiece].map(([line, cost]) => cost[end] * line.pieces);
          expect(lines.reduce((sum, one) => sum + one, 0)).toBeCloseTo(costs.landed[end], 4);
        }
      }),
    );
  });

  it('costs what the panel shows where its one pin reaches its MOQ', () => {
    fc.assert(
      fc.property(made, facts, (of, pin) => {
        const item = itemOf(of)({ ...pin, pieces: pin.pieces + pin.moq }, 0);
        const { offer } = item.compared;
        const unitPrice = unitPriceAt(offer, item.pieces, of.mode);
        const shown = unitPrice && landedCost(offer, unitPrice, of, RATES);
        const { costs } = makeOrder([item], RATES);
        for (const end of ['low', 'high'] as const) {
          expect(costs?.landed[end]).toBeCloseTo(
            (shown?.[end] ?? NaN) * (unitPrice?.pieces ?? NaN),
            4,
          );
        }
      }),
    );
  });
});
