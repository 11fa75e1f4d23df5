import type { Range } from '../compared';
import type { Amounts, EndAmounts } from './amounts';
import type { Piece } from './piece';

/** Kilograms above which an order leaves a seller by lorry, not as parcels. */
export const BULK_ABOVE_KG = 30;

/**
 * What an order costs on its way inside China, in minor units: paid once to each seller. A heavier
 * order may cost less, so that its ends are sorted.
 */
export function domesticFreight(
  { pieces, weight, domestic }: Piece,
  { low, high }: Amounts,
): Range {
  if (domestic !== 'paid') return { low: 0, high: 0 };
  const lightest = freightOf(pieces * weight.low, low);
  const heaviest = freightOf(pieces * weight.high, high);
  return { low: Math.min(lightest, heaviest), high: Math.max(lightest, heaviest) };
}

function freightOf(kilograms: number, amounts: EndAmounts): number {
  return kilograms > BULK_ABOVE_KG
    ? Math.max(amounts.domesticBulkMin, amounts.domesticBulkPerKg * kilograms)
    : amounts.domesticFirst + amounts.domesticPerKg * Math.max(0, kilograms - 1);
}
