/** What one line of an order costs, as a part of the whole order. */
import type { CostLineId } from '../model/compared-offer';
import type { CostInputs } from '../costs/cost-inputs';
import { isUnderThreshold } from '../pricing/landed-cost/landed';
import { type Amounts, type PieceEnd, costLines, parcelValue } from '../pricing/landed-cost/lines';
import type { Piece } from '../pricing/landed-cost/piece';
import type { OrderLine } from './items';
import { type OrderSeller, paidLines, sellerFreight, sum, weightOfLines } from './sellers';

/** A line with a price, and all that its costs depend on. */
export interface Priced {
  line: OrderLine;
  piece: Piece;
  seller: OrderSeller;
  inputs: CostInputs;
  amounts: Amounts;
  /** Minor units of one piece. */
  price: number;
}

export type End = 'low' | 'high';

/** A line's costs of one piece, without the minimums that apply to the order as a whole. */
export interface LineCosts {
  priced: Priced;
  pieces: number;
  lines: Readonly<Record<CostLineId | 'value', number>>;
  refunded: number;
}

/** 0 to 1; equal parts where there is nothing to share by. */
export const shareOf = (part: number, whole: number, count: number): number =>
  whole > 0 ? part / whole : 1 / count;

/** Cost lines in minor units of one piece, each line at the same end of its ranges. */
export function linesAt(
  end: End,
  priced: readonly Priced[],
  isUnder: ReadonlyMap<OrderLine, boolean>,
): LineCosts[] {
  const shared = sharedOf(end, priced);
  return priced.map((one): LineCosts => {
    const { line, inputs, price } = one;
    const { piece, amounts } = pieceAt(end, one, shared);
    const under = isUnder.get(line) ?? false;
    const isRefunded = inputs.switches.vatRecoverable;
    const switches = { ...inputs.switches, vatRecoverable: false };
    const lines = costLines(price, piece, amounts, { ...inputs, switches }, under);
    return {
      priced: one,
      pieces: line.pieces,
      lines: { ...lines, vat: isRefunded ? 0 : lines.vat },
      refunded: isRefunded ? lines.vat : 0,
    };
  });
}

/**
 * A piece as one of the whole order: what is paid once is spread over the pieces of all lines, so
 * that the costs of one offer add up to those of the order.
 */
function pieceAt(end: End, { line, piece, seller, inputs, amounts }: Priced, shared: Shared) {
  const { pieces, bySeller } = shared;
  const { paid = [], weight = 0, pieces: ofSeller = 0, freightBy } = bySeller.get(seller) ?? {};
  const own = piece.domestic === 'paid' ? weightOfLines([line])[end] : 0;
  const isPaid = piece.domestic === 'paid';
  const freight = freightBy?.get(amounts) ?? 0;
  const domestic = isPaid ? (freight * shareOf(own, weight, paid.length)) / line.pieces : 0;
  const at: PieceEnd = {
    pieces,
    weight: piece.weight[end],
    volume: piece.volume ?? 0,
    domestic: domestic * pieces,
    invoice: piece.invoice,
  };
  const once = {
    ...amounts[end],
    agentMin: 0,
    // Moulds are paid once for each seller.
    moulds: (amounts[end].moulds * pieces) / ofSeller,
    ...(inputs.mode === 'stock' && { processingMin: 0 }),
  };
  return { piece: at, amounts: once };
}

/** What all lines of an order and of a seller add up to. */
interface Shared {
  pieces: number;
  bySeller: ReadonlyMap<OrderSeller, SharedBySeller>;
}

interface SharedBySeller {
  paid: readonly OrderLine[];
  weight: number;
  pieces: number;
  /** Freight inside China, by the amounts of an item. */
  freightBy: Map<Amounts, number>;
}

/** Sums computed once for all lines: a hundred pins have thousands of SKUs. */
function sharedOf(end: End, all: readonly Priced[]): Shared {
  const bySeller = new Map<OrderSeller, SharedBySeller>();
  for (const { seller, line, amounts } of all) {
    const own = bySeller.get(seller) ?? newShared(end, seller);
    bySeller.set(seller, own);
    own.pieces += line.pieces;
    if (!own.freightBy.has(amounts)) {
      own.freightBy.set(amounts, sellerFreight(own.paid, amounts)[end]);
    }
  }
  return { pieces: sum(all, ({ line }) => line.pieces), bySeller };
}

function newShared(end: End, seller: OrderSeller): SharedBySeller {
  const paid = paidLines(seller);
  return { paid, weight: weightOfLines(paid)[end], pieces: 0, freightBy: new Map() };
}

/** Parcels below the destination's threshold; if the ends lie on both sides, the dearer decides. */
export function underThreshold(all: readonly Priced[]): ReadonlyMap<OrderLine, boolean> {
  const shared = sharedOf('high', all);
  return new Map(
    all.map((one) => {
      const { piece, amounts } = pieceAt('high', one, shared);
      const value = parcelValue(one.price, piece, amounts, one.inputs);
      return [one.line, isUnderThreshold(value, one.amounts)];
    }),
  );
}
