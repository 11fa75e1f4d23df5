/** What one buys at which quantity, so that a formula can look it up. */
import type { ComparedOffer } from '../../compare/compared';

/** Of one unit of the offer. */
export interface Buying {
  /** By rising quantity, in units; fen. */
  tiers: readonly { from: number; price: number }[];
  /** Least units, and what they are a multiple of. */
  least: number;
  lot: number;
  piecesPerUnit: number;
}

/**
 * Undefined where these terms do not lead to the price and the pieces that the panel shows: then it
 * knows something that no formula would, and the workbook keeps its values as they are.
 * @param quantity pieces that the user wants
 */
export function buyingOf(
  { offer, unitPrice }: ComparedOffer,
  quantity: number,
): Buying | undefined {
  if (!unitPrice) return undefined;
  const { piecesPerUnit, perUnit, basis, isListOnly } = unitPrice;
  const isByTier = basis === 'tier' && offer.tiers !== undefined && offer.tiers.length > 0;
  const tiers = isByTier
    ? (offer.tiers ?? []).toSorted((a, b) => a.from - b.from)
    : [{ from: 1, price: perUnit }];
  const isSingle = basis === 'dropship' && !isListOnly;
  const terms = isSingle ? { least: 1, lot: 1 } : { least: leastOf(offer), lot: lotOf(offer) };
  const buying = { tiers, ...terms, piecesPerUnit };
  const { pieces, perPiece } = boughtAt(buying, quantity);
  const isSame = near(pieces, unitPrice.pieces) && near(perPiece, unitPrice.perPiece);
  return isSame ? buying : undefined;
}

/** As `compare/unit-price` has them: the first tier says what the least is where nothing else does. */
function leastOf({ moq, tiers }: ComparedOffer['offer']): number {
  return Math.max(1, moq ?? tiers?.[0]?.from ?? 1);
}
const lotOf = ({ lot = 1 }: ComparedOffer['offer']): number => Math.max(1, lot);

function boughtAt({ tiers, least, lot, piecesPerUnit }: Buying, quantity: number) {
  const units = Math.ceil(Math.max(quantity / piecesPerUnit, least) / lot) * lot;
  const tier = tiers.findLast(({ from }) => from <= units) ?? tiers[0];
  return { pieces: units * piecesPerUnit, perPiece: (tier?.price ?? NaN) / piecesPerUnit };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
