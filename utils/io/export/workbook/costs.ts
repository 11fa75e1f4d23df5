/** What the formulas of a workbook need of landed cost, in the shapes of `pricing/landed-cost`. */
import type { CostInputs } from '../../../core/costs/cost-inputs';
import type { Rates } from '../../../core/model/rates';
import type { ComparedOffer, Range } from '../../../core/model/compared-offer';
import type { AmountId } from '../../../core/pricing/landed-cost/cost-rows';
import {
  type PagePriceTerms,
  pagePriceInUserCurrency,
} from '../../../core/pricing/landed-cost/earning';
import { type Amounts, type CostTerms, amountsOf } from '../../../core/pricing/landed-cost/lines';
import { type Piece, pieceOf } from '../../../core/pricing/landed-cost/piece';

export interface WorkbookCosts extends CostTerms {
  targetMargin: number;
  amounts: Amounts;
  /** Selling price on the page, in minor units of the user's currency. */
  page?: Pick<PagePriceTerms, 'minor' | 'pieces' | 'isDoubtful'>;
  /** The seller's data for one piece. */
  pieceOf: (compared: ComparedOffer) => WorkbookPiece | undefined;
  /** Name of an input. */
  titleOf: (id: AmountId) => string;
}

type WorkbookPiece = Pick<Piece, 'volume' | 'domestic' | 'invoice'> & { weight: Range };

/** The panel's inputs for a workbook; undefined if a currency has no rate. */
export function workbookCosts(
  inputs: CostInputs,
  rates: Rates,
  page: PagePriceTerms | undefined,
  titleOf: WorkbookCosts['titleOf'],
): WorkbookCosts | undefined {
  const amounts = amountsOf(inputs, rates);
  if (!amounts) return undefined;
  const minor = page && pagePriceInUserCurrency(page, inputs, rates);
  return {
    ...inputs,
    amounts,
    ...(page && minor !== undefined && { page: { ...page, minor } }),
    pieceOf: ({ offer, unitPrice, notes }) => unitPrice && pieceOf(offer, unitPrice, inputs, notes),
    titleOf,
  };
}

/** Terms per unit of the offer, for lookup by formulas. */
export interface Buying {
  /** Tiers by ascending quantity, in units; prices in fen. */
  tiers: readonly { from: number; price: number }[];
  /** Minimum order in units, and the lot size. */
  least: number;
  lot: number;
  piecesPerUnit: number;
}

/**
 * Undefined if these terms do not give the price and the pieces shown in the panel: no formula can
 * compute them then, and the workbook keeps fixed values.
 * @param quantity pieces the user wants
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

/** Least quantity as in `pricing/unit-price`: the first tier defines the minimum if nothing else does. */
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
