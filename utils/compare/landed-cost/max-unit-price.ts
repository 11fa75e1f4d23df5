import type { CostInputs } from '../../model/cost-inputs';
import type { Rates } from '../../model/rates';
import { amountsOf, type Amounts, type EndAmounts } from './amounts';
import { earningAt, pagePrice, type PagePriceTerms } from './earning';
import { endsOf, landedAt } from './landed';
import { costLines, goodsLines, goodsValue, shippedPieces, type PieceEnd } from './lines';
import { typicalPiece, type Piece } from './piece';

/**
 * The highest price worth paying: fen of a piece at which the middle of the margin's range is the
 * target. Undefined where no price is low enough, or a currency has no rate.
 * @param weights known ones of such pieces, in kilograms; with none it is the estimate
 */
export function maxUnitPrice(
  inputs: CostInputs,
  page: PagePriceTerms,
  rates: Rates,
  weights: readonly number[] = [],
): number | undefined {
  const amounts = amountsOf(inputs, rates);
  const price = pagePrice(page, inputs, rates);
  if (!amounts || price === undefined || price <= 0) return undefined;
  const piece = typicalPiece(inputs, weights);
  const excess = (unit: number) => {
    const landed = landedAt(unit, piece, amounts, inputs);
    const { margin } = earningAt(landed, { price, pieces: page.pieces }, amounts, inputs);
    return (margin.low + margin.high) / 2 - inputs.targetMargin;
  };
  const bends = bendsOf(piece, amounts, inputs).filter((bend) => bend > 0 && bend < price);
  // Nobody earns on what costs more than it is sold for.
  const highest = highestAboveZero(excess, [0, ...bends.toSorted((a, b) => a - b), price]);
  return highest && highest / amounts.perFen;
}

/**
 * The highest x between the first and the last bend with f(x) ≥ 0. From one bend to the next f is a
 * falling line; at a bend it may jump. So each part is known by two of its points, and solved exactly.
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

/** Prices at which a least charge ends, or another rule begins. */
function bendsOf(piece: Piece, amounts: Amounts, inputs: CostInputs): number[] {
  const { low, high } = endsOf(piece, amounts);
  const ends = [
    { piece: low, amounts: amounts.low },
    { piece: high, amounts: amounts.high },
  ];
  const least = ends.flatMap((end) => leastCharges(end.piece, end.amounts, inputs));
  const value = (price: number) =>
    goodsValue(goodsLines(price, high, amounts.high, inputs), amounts.high) *
    shippedPieces(piece.pieces, inputs);
  const threshold = amounts.limit === undefined ? [] : [solve(value, amounts.limit)];
  return [...least, ...threshold];
}

/** Where the agent's share, and that of the US customs, outgrow their least amounts. */
function leastCharges(piece: PieceEnd, amounts: EndAmounts, inputs: CostInputs): number[] {
  // With nothing but the share in it, a line says where it is as large as the least amount.
  const share = (bare: Partial<Record<keyof EndAmounts, number>>, line: 'agent' | 'broker') =>
    solve(
      (price) => costLines(price, piece, { ...amounts, ...bare }, inputs, false)[line],
      costLines(
        0,
        piece,
        { ...amounts, agentShare: 0, processing: 0, harbour: 0, entry: 0 },
        inputs,
        false,
      )[line],
    );
  return [
    share({ agentMin: 0 }, 'agent'),
    share({ processingMin: 0, harbour: 0, entry: 0 }, 'broker'),
  ].filter(Number.isFinite);
}

/** Where a line has a value; infinite or not a number where it nowhere has. */
function solve(line: (x: number) => number, wanted: number): number {
  const start = line(0);
  return (wanted - start) / (line(1) - start);
}
