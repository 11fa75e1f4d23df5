import type { CostInputs } from '../../costs/cost-inputs';
import {
  COST_LINES,
  type CostLine,
  type FoundOffer,
  type LandedCost,
  type Mark,
  type Range,
  type UnitPrice,
} from '../../model/compared-offer';
import type { Rates } from '../../model/rates';
import {
  type Amounts,
  type PieceEnd,
  amountsOf,
  costLines,
  domesticFreight,
  parcelValue,
  termFacts,
} from './lines';
import { PARCEL_ROW } from './cost-rows';
import { type Piece, pieceOf } from './piece';
import { sourceOf } from './sources';

/**
 * Landed cost of one piece in minor units of the user's currency, see `docs/landed-cost.md`.
 * Undefined if a currency has no rate.
 * @param notes of the offer's judgement: `freight-not-included` makes domestic freight unknown
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

/** Minor units of the user's currency that an order of `pieces` binds. */
export function cashOf(landed: LandedCost, { pieces }: UnitPrice): Range {
  return { low: landed.low * pieces, high: landed.high * pieces };
}

/** Ends of a piece's properties. */
export interface PieceEnds {
  low: PieceEnd;
  high: PieceEnd;
}

/** Weight, volume and freight inside China at both ends. */
export function endsOf(
  piece: Pick<Piece, 'pieces' | 'volume' | 'domestic' | 'invoice'> & { weight: Range },
  amounts: Pick<Amounts, 'low' | 'high'>,
): PieceEnds {
  const { pieces, weight, volume = 0, invoice } = piece;
  const domestic = domesticFreight(piece, amounts);
  return {
    low: { pieces, weight: weight.low, volume, domestic: domestic.low, invoice },
    high: { pieces, weight: weight.high, volume, domestic: domestic.high, invoice },
  };
}

/**
 * Landed cost at a price that is already in the user's currency.
 * @param price minor units of a piece
 */
export function landedAt(
  price: number,
  piece: Piece,
  amounts: Amounts,
  inputs: CostInputs,
): LandedCost {
  const ends = endsOf(piece, amounts);
  const isUnder = isUnderThreshold(parcelValue(price, ends.high, amounts.high, inputs), amounts);
  const low = costLines(price, ends.low, amounts.low, inputs, isUnder);
  const high = costLines(price, ends.high, amounts.high, inputs, isUnder);
  const estimated = new Set<string>();
  const lines: CostLine[] = [];
  const total = { low: 0, high: 0 };
  for (const id of COST_LINES) {
    if (high[id] <= 0) continue; // free or unknown
    const source = sourceOf(id, inputs, piece, estimated);
    lines.push({ id, low: low[id], high: high[id], source });
    total.low += low[id];
    total.high += high[id];
  }
  return {
    ...total,
    currency: inputs.currency,
    lines,
    isAtLeast: piece.domestic === 'unknown',
    estimated: [...estimated],
  };
}

/** Whether a landed cost is below the threshold; it must be of the same inputs. */
export function isLandedUnder(landed: LandedCost, amounts: Amounts, inputs: CostInputs): boolean {
  const line = (id: CostLine['id']) => landed.lines.find((one) => one.id === id)?.high ?? 0;
  const lines = {
    goods: line('goods'),
    domestic: line('domestic'),
    prep: line('prep'),
    freight: line('freight'),
    insurance: line('insurance'),
  };
  // A threshold applies to parcels, whose pieces do not depend on the order.
  const parcel = { ...lines, ...termFacts(inputs), shipped: inputs.parcelPieces };
  return isUnderThreshold(PARCEL_ROW.value(parcel, amounts.high), amounts);
}

/** If the two ends lie on both sides of the limit, the dearer one decides. */
export function isUnderThreshold(value: number, { limit }: Pick<Amounts, 'limit'>): boolean {
  return limit !== undefined && value <= limit;
}
