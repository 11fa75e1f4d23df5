import { expect, it } from 'vitest';
import type { CostLineId, LandedCost } from '@/utils/core/model/compared-offer';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import { inputs, known, offer, priced, RATES } from '../../../support/offers/landed-cost';
import { landedCost } from '@/utils/core/pricing/landed-cost/landed';

/** 200 pieces at ¥14.20 of 500 g: 100 kg, which is bulk freight of ¥80. */
const land = (terms: CostInputs) => {
  const landed = landedCost(offer(), priced(14.2), terms, RATES);
  if (!landed) throw new Error('No cost');
  return landed;
};
const line = (landed: LandedCost, id: CostLineId) => landed.lines.find((one) => one.id === id);
const near = (actual: number | undefined, expected: number) =>
  expect(actual).toBeCloseTo(expected, 9);

it('US: duty without freight, customs by the entry, no VAT', () => {
  const landed = land(inputs({ destination: 'US', currency: 'USD' }));
  const goods = 14.2 * 14 * 1.02;
  const domestic = (80 * 14) / 200;
  const freight = 0.5 * 1.05 * 275;
  const value = 14.2 * 14 + domestic;
  const processing = 3400 / 200; // more than 0.3464 % of $2.04
  const rest =
    goods +
    domestic +
    (goods + domestic) * 0.05 +
    freight +
    (goods + freight) * 0.003 +
    (10_000 / 200 + processing + value * 0.00125) +
    30;
  near(landed.low, rest + value * 0.12);
  near(landed.high, rest + value * 0.45);
  expect(landed).toMatchObject({ currency: 'USD', isAtLeast: false });
  near(line(landed, 'broker')?.low, 50 + 17 + (198.8 + 5.6) * 0.00125);
  expect(line(landed, 'vat')).toBeUndefined();
});

it('US: the processing fee exceeds its minimum', () => {
  const terms = inputs({ destination: 'US', currency: 'USD' });
  const landed = landedCost(offer(), priced(1000), terms, RATES);
  // ¥1,000.40 with freight in China, at 14 cents: $140.056 a piece.
  near(landed && line(landed, 'broker')?.high, 50 + 14_005.6 * (0.003464 + 0.00125));
});

it('US by air with duty paid: neither duty nor customs are counted again', () => {
  const landed = land(inputs({ destination: 'US', currency: 'USD', way: 'air' }));
  const goods = 14.2 * 14 * 1.02;
  const freight = 0.5 * 1.05 * 900;
  const all = goods + 5.6 + (goods + 5.6) * 0.05 + freight + (goods + freight) * 0.003 + 30;
  near(landed.low, all);
  near(landed.high, all);
});

it.each([
  // Currency, its minor units for a yuan and a dollar, the sea's middle, the highest duty, VAT.
  ['UK', 'GBP', 10.5, 75, 2.25, 0.12, 0.2],
  ['DE', 'EUR', 11.2, 80, 2.25, 0.12, 0.19],
  ['FR', 'EUR', 11.2, 80, 2.25, 0.12, 0.2],
  ['JP', 'JPY', 21, 150, 1.4, 0.1, 0.1],
] as const)(
  '%s: duty and VAT on the value with freight and insurance',
  (destination, currency, yuan, dollar, sea, duty, vat) => {
    const terms = inputs({ destination, currency });
    const goods = 14.2 * yuan * 1.02;
    const domestic = (80 * yuan) / 200;
    const freight = 0.5 * 1.05 * sea * dollar;
    const insurance = (goods + freight) * 0.003;
    const value = 14.2 * yuan + domestic + freight + insurance;
    const rest = goods + domestic + (goods + domestic) * 0.05 + freight + insurance + 0.3 * dollar;
    near(land(terms).low, rest);
    near(land(terms).high, rest + value * duty);
    const unregistered = known(terms, { duty }, { vatRecoverable: false });
    near(land(unregistered).low, rest + value * duty + value * (1 + duty) * vat);
  },
);

it('EU: unknown VAT is a range', () => {
  const terms = known(
    inputs({ destination: 'EU', currency: 'EUR' }),
    { duty: 0.04 },
    { vatRecoverable: false },
  );
  const freight = 0.5 * 1.05 * 2.25 * 80;
  const insurance = (14.2 * 11.2 * 1.02 + freight) * 0.003;
  const value = 14.2 * 11.2 + 4.48 + freight + insurance;
  near(line(land(terms), 'vat')?.low, value * 1.04 * 0.17);
  near(line(land(terms), 'vat')?.high, value * 1.04 * 0.27);
});

it('AU: duty without freight, GST with it', () => {
  const terms = known(
    inputs({ destination: 'AU', currency: 'AUD' }),
    { duty: 0.05 },
    { vatRecoverable: false },
  );
  const landed = land(terms);
  const value = 14.2 * 21 + (80 * 21) / 200;
  const freight = 0.5 * 1.05 * 2.25 * 150;
  const insurance = (14.2 * 21 * 1.02 + freight) * 0.003;
  near(line(landed, 'duty')?.high, value * 0.05);
  near(line(landed, 'vat')?.high, (value * 1.05 + freight + insurance) * 0.1);
});

it('CA: duty and GST without freight', () => {
  const terms = known(
    inputs({ destination: 'CA', currency: 'CAD' }),
    { duty: 0.07 },
    { vatRecoverable: false },
  );
  const landed = land(terms);
  const value = 14.2 * 19.6 + (80 * 19.6) / 200;
  near(line(landed, 'duty')?.high, value * 0.07);
  near(line(landed, 'vat')?.high, value * 1.07 * 0.05);
});

it('own destination: everything as the user entered', () => {
  const terms = known(
    inputs({ destination: 'own', currency: 'USD' }),
    { duty: 0.05, vat: 0.15, freight: 2.8, entry: 40, shipBase: 60, insurance: 0.01 },
    { vatRecoverable: false, cif: true },
  );
  const goods = 14.2 * 14 * 1.02;
  const freight = 6000 / 200 + 0.5 * 1.05 * 280;
  const insurance = (goods + freight) * 0.01;
  const value = 14.2 * 14 + 5.6 + freight + insurance;
  const all =
    goods +
    5.6 +
    (goods + 5.6) * 0.05 +
    freight +
    insurance +
    value * 0.05 +
    value * 1.05 * 0.15 +
    20 +
    30;
  near(land(terms).low, all);
});

it('the cost of stock orders includes optional costs: invoice, packing, moulds, the agent’s share of the freight', () => {
  const terms = known(
    inputs({ destination: 'US', currency: 'USD' }),
    { packing: 0.5, moulds: 1000, duty: 0.3 },
    { withInvoice: true, agentOnFreight: true },
  );
  const landed = land(terms);
  const paid = 14.2 * 1.07 * 14;
  const freight = 0.5 * 1.05 * 275;
  near(line(landed, 'goods')?.low, paid * 1.02);
  near(line(landed, 'agent')?.low, (paid * 1.02 + 5.6 + freight) * 0.05);
  near(line(landed, 'prep')?.low, 30 + 7 + 14_000 / 200);
  near(line(landed, 'duty')?.low, (paid + 5.6 + 7 + 70) * 0.3);
});

it('the cost of stock orders uses the invoice surcharge in the title if an invoice is wanted', () => {
  const terms = inputs({ destination: 'US', currency: 'USD' });
  const goods = (title: string, withInvoice: boolean) => {
    const own = known(terms, {}, { withInvoice });
    const landed = landedCost(offer({ title }), priced(14.2), own, RATES);
    const { low, high, source } = (landed && line(landed, 'goods')) ?? {};
    expect(low).toBe(high);
    expect(source).toBe('supplier');
    return { share: (low ?? NaN) / (14.2 * 14 * 1.02) - 1, estimated: landed?.estimated };
  };
  for (const [title, share] of [
    ['保温杯 不含税 加13点', 0.13],
    ['保温杯 含税', 0],
    ['保温杯 不含税', 0.07],
    ['保温杯', 0.07],
  ] as const) {
    const paid = goods(title, true);
    near(paid.share, share);
    expect(paid.estimated?.includes('invoice'), title).toBe(share === 0.07);
    const unpaid = goods(title, false);
    near(unpaid.share, 0);
    expect(unpaid.estimated).not.toContain('invoice');
  }
});

it("the cost of stock orders applies the agent's minimum", () => {
  const landed = landedCost(
    offer(),
    priced(1, { pieces: 10 }),
    inputs({ destination: 'US', currency: 'USD' }),
    RATES,
  );
  near(landed && line(landed, 'agent')?.low, (30 * 14) / 10);
  // 5 kg: ¥6 and four times ¥1.50.
  near(landed && line(landed, 'domestic')?.low, (12 * 14) / 10);
});

it('the cost of stock orders charges volume if it exceeds the weight', () => {
  const size = { length: 30, width: 20, height: 20 };
  const landed = landedCost(
    offer({ size }),
    priced(14.2, { piecesPerUnit: 2, perUnit: 2840 }),
    inputs({ destination: 'US', currency: 'USD' }),
    RATES,
  );
  // 12,000 cm³ of two pieces at 6,000 are 1 kg each.
  near(landed && line(landed, 'freight')?.low, 1 * 1.05 * 275);
});
