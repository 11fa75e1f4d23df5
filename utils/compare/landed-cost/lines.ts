import type { CostInputs } from '../../model/cost-inputs';
import type { CostLineId } from '../compared';
import type { EndAmounts } from './amounts';

/** Minor units of one piece. */
export type Lines = Readonly<Record<CostLineId, number>>;

/** One end of what a piece is. */
export interface PieceEnd {
  /** Pieces of the order. */
  pieces: number;
  /** Kilograms. */
  weight: number;
  /** Cubic centimetres. */
  volume: number;
  /** Minor units of the whole order. */
  domestic: number;
  /** The seller's own share for an invoice. */
  invoice: number | undefined;
}

/** What is bought and brought to the forwarder, before customs see it. */
export function goodsLines(
  price: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  { switches }: CostInputs,
): Pick<Lines, 'goods' | 'domestic' | 'prep'> {
  const invoice = switches.withInvoice ? (piece.invoice ?? amounts.invoice) : 0;
  const paid = price * (1 + invoice);
  return {
    goods: paid * (1 + amounts.fxSpread),
    domestic: piece.domestic / piece.pieces,
    prep: amounts.prep + amounts.packing + amounts.moulds / piece.pieces,
  };
}

/** What customs value goods at before freight: the price without what banks take, and what was added to them in China. */
export function goodsValue(
  { goods, domestic, prep }: Pick<Lines, 'goods' | 'domestic' | 'prep'>,
  amounts: EndAmounts,
): number {
  return goods / (1 + amounts.fxSpread) + domestic + (prep - amounts.prep);
}

/** The whole of `landed-cost.md` at one end. */
export function costLines(
  price: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  inputs: CostInputs,
  isUnderThreshold: boolean,
): Lines {
  const { switches } = inputs;
  const bought = goodsLines(price, piece, amounts, inputs);
  const shipped = shippedPieces(piece.pieces, inputs);
  const charged = Math.max(piece.weight, volumeWeight(piece, amounts)) * (1 + amounts.packWeight);
  const freight = amounts.shipBase / shipped + charged * amounts.freight;
  const handled = bought.goods + bought.domestic + (switches.agentOnFreight ? freight : 0);
  const agent = Math.max(amounts.agentShare * handled, amounts.agentMin / piece.pieces);
  const insurance = amounts.insurance * (bought.goods + freight);
  const value = goodsValue(bought, amounts) + (switches.cif ? freight + insurance : 0);
  const byItem = (amounts.dutyPerItem + amounts.feePerItem) / shipped;
  const duty =
    (isUnderThreshold ? 0 : amounts.duty * value) +
    (isUnderThreshold || !inputs.threshold ? byItem : 0);
  const taxedFreight = switches.cif || !inputs.isFreightTaxed ? 0 : freight + insurance;
  const isTaxed = !isUnderThreshold && !switches.vatRecoverable;
  const vat = isTaxed ? amounts.vat * (value + taxedFreight + duty) : 0;
  const broker =
    amounts.entry / shipped +
    Math.max(amounts.processing * value, amounts.processingMin / shipped) +
    amounts.harbour * value;
  // 双清包税: the freight has paid them.
  const customs = switches.ddp ? { duty: 0, vat: 0, broker: 0 } : { duty, vat, broker };
  return { ...bought, agent, freight, insurance, ...customs };
}

/** Kilograms; none where the line charges no volume, which a divisor of 0 says. */
function volumeWeight({ volume }: PieceEnd, { divisor }: EndAmounts): number {
  return divisor > 0 ? volume / divisor : 0;
}

/** Pieces that share what a shipment costs: the order, in direct mode one parcel. */
export function shippedPieces(pieces: number, { mode, parcelPieces }: CostInputs): number {
  return mode === 'direct' ? parcelPieces : pieces;
}
