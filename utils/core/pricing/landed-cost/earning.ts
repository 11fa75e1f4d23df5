import type { CostInputs } from '../../costs/cost-inputs';
import { minorDigits } from '../../model/money';
import type { Rates } from '../../model/rates';
import type { Earning, LandedCost } from '../../model/compared-offer';
import { endsOf, isLandedUnder, landedAt } from './landed';
import {
  type Amounts,
  type PieceEnd,
  amountsOf,
  costLines,
  minorUnits,
  parcelValue,
  shippedPieces,
  termFacts,
} from './lines';
import { type EndAmounts, SALE_ROWS } from './cost-rows';
import { type Piece, typicalPiece } from './piece';

/** The page's price for what it sells as one. */
export interface PagePriceTerms {
  /** Minor units of `currency`. */
  minor: number;
  /** ISO code. */
  currency: string;
  /** Pieces that it sells as one. */
  pieces: number;
  /** The price may be wrong: what is computed from it is shown with a sign. */
  isDoubtful?: boolean;
}

/**
 * Profit (minor units of the user's currency), margin and ROI (shares) of one sold pack, see
 * `docs/landed-cost.md`. Undefined if the page's price is 0 or a currency has no rate.
 */
export function earningOf(
  landed: LandedCost,
  page: PagePriceTerms,
  inputs: CostInputs,
  rates: Rates,
): Earning | undefined {
  const amounts = amountsOf(inputs, rates);
  const price = pagePriceInUserCurrency(page, inputs, rates);
  if (!amounts || price === undefined || price <= 0 || landed.low <= 0) return undefined;
  const earning = earningAt(landed, { price, pieces: page.pieces }, amounts, inputs);
  return { ...earning, ...(page.isDoubtful && { isDoubtful: true }) };
}

/** The page's price in minor units of the user's currency; undefined without a rate. */
export function pagePriceInUserCurrency(
  { minor, currency }: PagePriceTerms,
  inputs: CostInputs,
  rates: Rates,
): number | undefined {
  const unit = minorUnits(currency, inputs.currency, rates);
  return unit && (minor / 10 ** minorDigits(currency)) * unit;
}

/**
 * Earnings of a price that is already in the user's currency.
 * @param sold price of what is sold as one, in minor units of the user's currency, and its pieces
 */
function earningAt(
  landed: LandedCost,
  sold: { price: number; pieces: number },
  amounts: Amounts,
  inputs: CostInputs,
): Earning {
  const terms = {
    ...termFacts(inputs),
    isUnder: Number(isLandedUnder(landed, amounts, inputs)),
    pagePrice: sold.price,
    pagePieces: sold.pieces,
  };
  const at = (end: 'low' | 'high') => {
    const sale = { ...terms, landed: landed[end] };
    const net = SALE_ROWS.net.value(sale, amounts[end]);
    const profit = SALE_ROWS.profit.value({ ...sale, net }, amounts[end]);
    return { profit, margin: profit / net, roi: profit / (landed[end] * sold.pieces) };
  };
  const [best, worst] = [at('low'), at('high')];
  return {
    profit: { low: worst.profit, high: best.profit },
    margin: { low: worst.margin, high: best.margin },
    roi: { low: worst.roi, high: best.roi },
  };
}

/**
 * The highest unit price worth paying: fen a piece at which the middle of the margin's range equals
 * the target. Undefined if no price is low enough or a currency has no rate.
 * @param weights known weights of such pieces in kilograms; empty: the category's estimate
 */
export function maxUnitPrice(
  inputs: CostInputs,
  page: PagePriceTerms,
  rates: Rates,
  weights: readonly number[] = [],
): number | undefined {
  const amounts = amountsOf(inputs, rates);
  const price = pagePriceInUserCurrency(page, inputs, rates);
  if (!amounts || price === undefined || price <= 0) return undefined;
  const piece = typicalPiece(inputs, weights);
  const excess = (unit: number) => {
    const landed = landedAt(unit, piece, amounts, inputs);
    const { margin } = earningAt(landed, { price, pieces: page.pieces }, amounts, inputs);
    return (margin.low + margin.high) / 2 - inputs.targetMargin;
  };
  const bends = breakpointsOf(piece, amounts, inputs).filter((bend) => bend > 0 && bend < price);
  // Above the sales price nothing is earned.
  const highest = highestAboveZero(excess, [0, ...bends.toSorted((a, b) => a - b), price]);
  return highest && highest / amounts.perFen;
}

/**
 * The highest x between the first and the last breakpoint with f(x) ≥ 0. f is linear and falling
 * between breakpoints and may jump at them, so each segment is solved exactly from two points.
 */
function highestAboveZero(f: (x: number) => number, bends: readonly number[]): number | undefined {
  for (let index = bends.length - 2; index >= 0; index -= 1) {
    const [start = 0, end = 0] = bends.slice(index);
    const third = (end - start) / 3;
    const [first, second] = [f(start + third), f(start + 2 * third)];
    const root = start + third + (first * third) / (first - second);
    if (first > second && root > start) return Math.min(root, end);
  }
  return undefined;
}

/** Prices at which a minimum charge or a threshold stops applying. */
function breakpointsOf(piece: Piece, amounts: Amounts, inputs: CostInputs): number[] {
  const { low, high } = endsOf(piece, amounts);
  const ends = [
    { piece: low, amounts: amounts.low },
    { piece: high, amounts: amounts.high },
  ];
  const least = ends.flatMap((end) => minimumChargeBreakpoints(end.piece, end.amounts, inputs));
  const value = (price: number) => parcelValue(price, high, amounts.high, inputs);
  const threshold = amounts.limit === undefined ? [] : [solveLine(value, amounts.limit)];
  return [...least, ...threshold];
}

/** Prices at which the agent's share, a processing fee and the duty exceed their minimums. */
function minimumChargeBreakpoints(
  piece: PieceEnd,
  amounts: EndAmounts,
  inputs: CostInputs,
): number[] {
  // With only the share left in it, the line crosses the minimum amount here.
  const share = (bare: Partial<Record<keyof EndAmounts, number>>, line: 'agent' | 'broker') =>
    solveLine(
      (price) => costLines(price, piece, { ...amounts, ...bare }, inputs, false)[line],
      costLines(
        0,
        piece,
        { ...amounts, agentShare: 0, processing: 0, harbour: 0, entry: 0 },
        inputs,
        false,
      )[line],
    );
  const relief = amounts.dutyRelief / shippedPieces(piece.pieces, inputs);
  const unrelieved = (price: number) =>
    costLines(price, piece, { ...amounts, ...BARE_DUTY }, withoutDdp(inputs), false).duty;
  return [
    share({ agentMin: 0 }, 'agent'),
    share({ processingMin: 0, harbour: 0, entry: 0 }, 'broker'),
    solveLine(unrelieved, relief),
  ].filter(Number.isFinite);
}

const BARE_DUTY = { dutyRelief: 0, dutyPerItem: 0, feePerItem: 0 };
const withoutDdp = (inputs: CostInputs): CostInputs => ({
  ...inputs,
  switches: { ...inputs.switches, ddp: false },
});

/** x at which a linear function has a value; infinite or NaN if nowhere. */
function solveLine(line: (x: number) => number, wanted: number): number {
  const start = line(0);
  return (wanted - start) / (line(1) - start);
}
