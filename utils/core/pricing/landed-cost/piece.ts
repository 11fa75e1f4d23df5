import type { CostInputs } from '../../costs/cost-inputs';
import type { CostSource, Mark, Range, UnitPrice, FoundOffer } from '../../model/compared-offer';
import { medianOf } from '../price-statistics';
import { isPostFreeForOne } from '../misleading/free-for-one';
import { isPostFree, invoiceShareOf } from '../misleading/title-terms';

const GRAMS = 1000;
/** Kilograms of one piece, packed. */
export interface Weight extends Range {
  source: CostSource;
}

/** What a cost depends on in addition to the price. */
export interface Piece {
  /** Pieces of the order. */
  pieces: number;
  weight: Weight;
  /** Cubic centimetres of one piece, if known. */
  volume?: number;
  /** Freight inside China. */
  domestic: 'paid' | 'free' | 'unknown';
  /** Surcharge of an invoice as a share, if the seller states it. */
  invoice?: number;
}

/** Pieces, weight, volume and freight terms of an offer at a unit price. */
export function pieceOf(
  offer: FoundOffer,
  unitPrice: UnitPrice,
  inputs: CostInputs,
  notes: readonly Mark[],
): Piece {
  const { size } = offer;
  const invoice = invoiceShareOf(offer);
  return {
    pieces: unitPrice.pieces,
    weight: weightOf(offer, unitPrice, inputs),
    ...(size && { volume: (size.length * size.width * size.height) / unitPrice.piecesPerUnit }),
    domestic: isFreightFree(offer, unitPrice)
      ? 'free'
      : notes.some(({ rule }) => rule === 'freight-not-included')
        ? 'unknown'
        : 'paid',
    ...(invoice !== undefined && { invoice }),
  };
}

/**
 * Kilograms of one piece, best source first: the SKU of this price, the offer, the range of its
 * SKUs, the category's estimate.
 */
export function weightOf(offer: FoundOffer, unitPrice: UnitPrice, inputs: CostInputs): Weight {
  const skus = (offer.skus ?? []).filter(({ weight }) => weight);
  const priced = skus.filter(({ price }) => price === Math.round(unitPrice.perUnit));
  const grams =
    unitPrice.basis === 'sku' && priced.length > 0
      ? weightsOf(priced)
      : offer.weight
        ? [offer.weight]
        : weightsOf(skus);
  if (grams.length === 0) return inputs.values.weight;
  const perPiece = GRAMS * unitPrice.piecesPerUnit;
  return {
    low: Math.min(...grams) / perPiece,
    high: Math.max(...grams) / perPiece,
    source: 'supplier',
  };
}

/**
 * A piece of average weight, for prices without an offer.
 * @param weights kilograms of known pieces; empty: the category's estimate
 */
export function typicalPiece(inputs: CostInputs, weights: readonly number[]): Piece {
  const median = medianOf(weights);
  return {
    pieces: inputs.quantity,
    weight:
      median === undefined
        ? inputs.values.weight
        : { low: median, high: median, source: 'supplier' },
    domestic: 'paid',
  };
}

const weightsOf = (skus: NonNullable<FoundOffer['skus']>): number[] =>
  skus.flatMap(({ weight }) => weight ?? []);

/** Free in all of mainland China; for a dropship price possibly only for one piece. */
function isFreightFree(offer: FoundOffer, { basis }: UnitPrice): boolean {
  return isPostFree(offer) || (basis === 'dropship' && isPostFreeForOne(offer));
}
