import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORY_IDS, DESTINATION_IDS, PLATFORM_IDS } from '@/utils/core/costs/ids';
import { type CostInputId, type CostInputs } from '@/utils/core/costs/cost-inputs';
import { MODES } from '@/utils/core/model/mode';
import { INPUT_IDS } from '@/utils/core/costs/presets';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { earningOf, maxUnitPrice } from '@/utils/core/pricing/landed-cost/earning';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';

const CURRENCIES = ['CNY', ...Object.keys(RATES.perCny)];

/** Any destination, mode, platform and category, with some inputs and switches changed. */
const anyInputs = fc
  .record({
    user: fc.record({
      destination: fc.constantFrom(...DESTINATION_IDS),
      mode: fc.constantFrom(...MODES),
      platform: fc.constantFrom(...PLATFORM_IDS),
      way: fc.constantFrom('sea' as const, 'air' as const),
      currency: fc.constantFrom(...CURRENCIES),
      quantity: fc.integer({ min: 1, max: 3000 }),
      targetMargin: fc.double({ min: 0, max: 0.9, noNaN: true }),
    }),
    context: fc.record({
      category: fc.constantFrom(...CATEGORY_IDS),
      piecesPerPack: fc.integer({ min: 1, max: 12 }),
    }),
    shares: fc.dictionary(
      fc.constantFrom('duty', 'vat', 'agentShare', 'insurance', 'packWeight', 'fxSpread', 'ads'),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
    ),
    switches: fc.record(
      {
        ddp: fc.boolean(),
        vatRecoverable: fc.boolean(),
        vatInPrice: fc.boolean(),
        cif: fc.boolean(),
        withInvoice: fc.boolean(),
        agentOnFreight: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ user, context, shares, switches }) => known(inputs(user, context), shares, switches));

const anyYuan = fc.double({ min: 0.01, max: 5000, noNaN: true });
const anyGrams = fc.integer({ min: 1, max: 20_000 });

/** Inputs of a landed cost; a higher divisor or deduction lowers the cost. */
const LANDED_INPUTS = INPUT_IDS.slice(0, INPUT_IDS.indexOf('referral')).filter(
  (id) => id !== 'divisor' && id !== 'dutyRelief' && id !== 'weight',
);
const raised = (terms: CostInputs, id: CostInputId, by: number): CostInputs => {
  const { low, high } = terms.values[id];
  const input = { ...terms.values[id], low: low + by, high: high + by };
  return { ...terms, values: { ...terms.values, [id]: input } };
};

it('a landed cost increases with each cost', () => {
  fc.assert(
    fc.property(
      anyInputs,
      anyYuan,
      anyGrams,
      fc.constantFrom(...LANDED_INPUTS),
      fc.double({ min: 0.001, max: 2, noNaN: true }),
      (terms, yuan, weight, id, by) => {
        // A higher cost in China may exceed a threshold above which the EU's duty per item ends.
        const { threshold: _, ...plain } = terms;
        const cost = (of: CostInputs) =>
          landedCost(offer({ weight }), priced(yuan, { pieces: of.quantity }), of, RATES);
        const [before, after] = [cost(plain), cost(raised(plain, id, by))];
        for (const end of ['low', 'high'] as const) {
          expect(after?.[end]).toBeGreaterThanOrEqual((before?.[end] ?? NaN) * (1 - 1e-12));
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('a landed cost increases with the price on either side of a threshold', () => {
  fc.assert(
    fc.property(
      anyInputs,
      anyYuan,
      anyGrams,
      fc.double({ min: 1.0001, max: 3, noNaN: true }),
      (terms, yuan, weight, by) => {
        const { threshold: _, ...plain } = terms;
        const cost = (price: number) =>
          landedCost(offer({ weight }), priced(price, { pieces: 7 }), plain, RATES);
        expect(cost(yuan * by)?.low).toBeGreaterThan(cost(yuan)?.low ?? NaN);
        expect(cost(yuan * by)?.high).toBeGreaterThan(cost(yuan)?.high ?? NaN);
      },
    ),
  );
});

it('a landed cost is the sum of its lines, with low ≤ high', () => {
  fc.assert(
    fc.property(
      anyInputs,
      anyYuan,
      fc.option(anyGrams, { nil: undefined }),
      (terms, yuan, weight) => {
        const { weight: _, ...rest } = offer();
        const found = weight === undefined ? rest : offer({ weight });
        const landed = landedCost(found, priced(yuan), terms, RATES);
        const sum = (end: 'low' | 'high') =>
          landed?.lines.reduce((total, line) => total + line[end], 0) ?? NaN;
        expect(landed?.low).toBeCloseTo(sum('low'), 6);
        expect(landed?.high).toBeCloseTo(sum('high'), 6);
        for (const { low, high } of landed?.lines ?? []) expect(low).toBeLessThanOrEqual(high);
      },
    ),
  );
});

it('a landed cost finds the price at which the middle of the margin equals the target', () => {
  let found = 0;
  fc.assert(
    fc.property(
      anyInputs,
      fc.integer({ min: 1, max: 200_000 }),
      anyGrams,
      (terms, minor, weight) => {
        const page = { minor, currency: 'USD', pieces: terms.parcelPieces };
        const margin = (fen: number) => {
          const price = priced(fen / 100, { pieces: terms.quantity });
          const landed = landedCost(offer({ weight }), price, terms, RATES);
          const earning = landed && earningOf(landed, page, terms, RATES);
          return earning ? (earning.margin.low + earning.margin.high) / 2 : NaN;
        };
        const highest = maxUnitPrice(terms, page, RATES, [weight / 1000]);
        if (highest === undefined) {
          expect(margin(1e-6)).toBeLessThan(terms.targetMargin + 1e-9);
          return;
        }
        found += 1;
        // The margin jumps at a threshold, so the target may be crossed without being met.
        expect(margin(Math.max(1e-6, highest - 0.005))).toBeGreaterThanOrEqual(
          terms.targetMargin - 1e-12,
        );
        expect(margin(highest + 0.005)).toBeLessThan(terms.targetMargin);
      },
    ),
    { numRuns: 600 },
  );
  expect(found).toBeGreaterThan(150);
});
