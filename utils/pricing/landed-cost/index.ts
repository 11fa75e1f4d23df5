/** What a piece costs on the user's shelf, and what it earns there: `landed-cost.md`, whole. Pure. */
import type { CostInputs } from '../../model/cost-inputs';
import type { Rates } from '../../model/rates';
import type { LandedCost, Mark, Range, UnitPrice } from '../compared';
import type { FoundOffer } from '../merge-services';
import { amountsOf } from './lines';
import { landedAt } from './landed';
import { pieceOf } from './piece';

export { earningOf, type PagePriceTerms } from './earning';
export { maxUnitPrice } from './earning';
export { datesOf } from './sources';
export { weightOf } from './piece';

/**
 * In minor units of the user's currency for one piece; undefined where a currency has no rate.
 * @param notes of the offer's judgement: freight that is collected on arrival is in no line
 */
export function landedCost(
  offer: FoundOffer,
  unitPrice: UnitPrice,
  inputs: CostInputs,
  rates: Rates,
  notes: readonly Mark[] = [],
): LandedCost | undefined {
  const amounts = amountsOf(inputs, rates);
  if (!amounts) return undefined;
  const piece = pieceOf(offer, unitPrice, inputs, notes);
  return landedAt(unitPrice.perPiece * amounts.perFen, piece, amounts, inputs);
}

/** Minor units of the user's currency that an order binds. */
export function cashOf(landed: LandedCost, { pieces }: UnitPrice): Range {
  return { low: landed.low * pieces, high: landed.high * pieces };
}
