import type { UnitPrice, FoundOffer } from '../../../utils/core/model/compared-offer';
import type { CostInputId, CostInputs } from '../../../utils/core/costs/cost-inputs';
import { inputsFor, type CostContext } from '../../../utils/core/costs/presets';
import type { Rates } from '../../../utils/core/model/rates';
import { NO_USER_COSTS, type UserCosts } from '../../../utils/core/costs/user-costs';

/** A dollar is £0.75, €0.80, ¥150, A$1.50, C$1.40, ₩1,400, R$5.50, Mex$18, Rp16,000, … */
export const RATES: Rates = {
  date: '2026-11-25',
  source: 'built-in',
  perCny: {
    USD: 0.14,
    GBP: 0.105,
    EUR: 0.112,
    JPY: 21,
    AUD: 0.21,
    CAD: 0.196,
    KRW: 196,
    BRL: 0.77,
    MXN: 2.52,
    IDR: 2240,
    SAR: 0.525,
    AED: 0.5138,
    RUB: 11.2,
    VND: 3640,
  },
};

export const inputs = (
  { currency = 'USD', ...user }: Partial<UserCosts> & { currency?: string } = {},
  context: Partial<CostContext> = {},
): CostInputs =>
  inputsFor(
    { ...NO_USER_COSTS, ...user },
    { language: 'en-US', currency, today: '2026-11-25', title: 'Vacuum cup', ...context },
  );

/** Inputs with some of them known. */
export function known(
  base: CostInputs,
  values: Partial<Record<CostInputId, number>>,
  switches: Partial<CostInputs['switches']> = {},
): CostInputs {
  const own = Object.entries(values).map(([id, value]) => [
    id,
    { ...base.values[isInput(base, id)], low: value, high: value, source: 'yours' },
  ]);
  return {
    ...base,
    values: { ...base.values, ...Object.fromEntries(own) },
    switches: { ...base.switches, ...switches },
  };
}

function isInput({ values }: CostInputs, id: string): CostInputId {
  const isKnown = (key: string): key is CostInputId => Object.hasOwn(values, key);
  if (!isKnown(id)) throw new Error(`No input: ${id}`);
  return id;
}

export const offer = (facts: Partial<FoundOffer> = {}): FoundOffer => ({
  provider: 'demo',
  offerId: '1',
  title: '保温杯 500ml',
  weight: 500,
  badges: [],
  ...facts,
});

/** @param yuan of one piece */
export const priced = (yuan: number, facts: Partial<UnitPrice> = {}): UnitPrice => ({
  perPiece: yuan * 100,
  perUnit: yuan * 100,
  piecesPerUnit: 1,
  pieces: 200,
  basis: 'tier',
  isListOnly: false,
  corrections: [],
  ...facts,
});
