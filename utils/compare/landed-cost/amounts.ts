import type { CostInputId, CostInputs } from '../../model/cost-inputs';
import { INPUT_IDS } from '../../model/inputs-for';
import { minorDigits } from '../../model/money';
import type { Rates } from '../../model/rates';
import type { Range } from '../compared';

/** The inputs as bare numbers at both ends: shares as they are, money in minor units of the user's currency. */
export interface Amounts {
  low: EndAmounts;
  high: EndAmounts;
  /** Minor units for one fen. */
  perFen: number;
  /** Minor units of the threshold; absent where there is none. */
  limit?: number;
}
export type EndAmounts = Readonly<Record<CostInputId, number>>;

const FEN_PER_YUAN = 100;

/** A thousand offers have the same inputs. */
const computed = new WeakMap<CostInputs, { rates: Rates; amounts: Amounts | undefined }>();

/** Undefined where a currency has no rate: nothing can be summed then. */
export function amountsOf(inputs: CostInputs, rates: Rates): Amounts | undefined {
  const before = computed.get(inputs);
  if (before?.rates === rates) return before.amounts;
  const amounts = compute(inputs, rates);
  computed.set(inputs, { rates, amounts });
  return amounts;
}

function compute(inputs: CostInputs, rates: Rates): Amounts | undefined {
  const ends = { low: endOf(inputs, rates, 'low'), high: endOf(inputs, rates, 'high') };
  const perYuan = minorUnits('CNY', inputs.currency, rates);
  const { threshold } = inputs;
  const perUnit = threshold && minorUnits(threshold.currency, inputs.currency, rates);
  if (!ends.low || !ends.high || perYuan === undefined) return undefined;
  if (threshold && perUnit === undefined) return undefined;
  return {
    low: ends.low,
    high: ends.high,
    perFen: perYuan / FEN_PER_YUAN,
    ...(threshold && perUnit !== undefined && { limit: threshold.limit * perUnit }),
  };
}

/** Minor units of one currency for a whole unit of another, by the cross rate; exact, not rounded. */
export function minorUnits(from: string, to: string, rates: Rates): number | undefined {
  const [a, b] = [perCny(rates, from), perCny(rates, to)];
  return a === undefined || b === undefined ? undefined : (b / a) * 10 ** minorDigits(to);
}

function perCny(rates: Rates, currency: string): number | undefined {
  return currency === 'CNY' ? 1 : rates.perCny[currency];
}

function endOf(inputs: CostInputs, rates: Rates, end: keyof Range): EndAmounts | undefined {
  const amounts: Partial<Record<CostInputId, number>> = {};
  for (const id of INPUT_IDS) {
    const { [end]: value, currency } = inputs.values[id];
    const unit = currency === undefined ? 1 : minorUnits(currency, inputs.currency, rates);
    if (unit === undefined) return undefined;
    amounts[id] = value * unit;
  }
  return isWhole(amounts) ? amounts : undefined;
}

function isWhole(amounts: Partial<Record<CostInputId, number>>): amounts is EndAmounts {
  return INPUT_IDS.every((id) => amounts[id] !== undefined);
}
