import type { CostInputId, CostInputs } from '../../costs/cost-inputs';
import { minorDigits } from '../../model/money';
import { INPUT_IDS } from '../../costs/presets';
import type { Rates } from '../../model/rates';
import type { CostLineId, Range } from '../../model/compared-offer';
import type { Piece } from './piece';

/** Cost lines in minor units of one piece. */
export type Lines = Readonly<Record<CostLineId, number>>;

/** A piece at one end of its range. */
export interface PieceEnd {
  /** Pieces of the order. */
  pieces: number;
  /** Kilograms. */
  weight: number;
  /** Cubic centimetres. */
  volume: number;
  /** Freight inside China, minor units of the whole order. */
  domestic: number;
  /** The seller's own surcharge for an invoice, as a share. */
  invoice: number | undefined;
}

/**
 * Lines up to the forwarder, in minor units of one piece.
 * @param price minor units of one piece
 */
function goodsLines(
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

/**
 * Customs value before international freight: goods without the exchange spread, and what was added
 * to them in China.
 */
function goodsValue(
  { goods, domestic, prep }: Pick<Lines, 'goods' | 'domestic' | 'prep'>,
  amounts: EndAmounts,
): number {
  return goods / (1 + amounts.fxSpread) + domestic + (prep - amounts.prep);
}

/** Customs value of a piece, in minor units. @param lines its own cost lines */
export function customsValue(
  lines: Pick<Lines, 'goods' | 'domestic' | 'prep' | 'freight' | 'insurance'>,
  amounts: EndAmounts,
  { switches }: CostInputs,
): number {
  return goodsValue(lines, amounts) + (switches.cif ? lines.freight + lines.insurance : 0);
}

/** International freight and its insurance, in minor units of one piece. */
function shippingLines(
  goods: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  inputs: CostInputs,
): Pick<Lines, 'freight' | 'insurance'> {
  const charged = Math.max(piece.weight, volumeWeight(piece, amounts)) * (1 + amounts.packWeight);
  const base = amounts.shipBase / shippedPieces(piece.pieces, inputs);
  const freight = base + charged * amounts.freight;
  return { freight, insurance: amounts.insurance * (goods + freight) };
}

/**
 * What a threshold is compared with: minor units of one piece.
 * @param lines up to the forwarder, and those of the freight
 */
export function thresholdValue(
  lines: Pick<Lines, 'goods' | 'domestic' | 'prep' | 'freight' | 'insurance'>,
  amounts: EndAmounts,
  { threshold }: CostInputs,
): number {
  return goodsValue(lines, amounts) + (threshold?.isCif ? lines.freight + lines.insurance : 0);
}

/** Goods value of a whole parcel as a threshold sees it. @param price minor units of one piece */
export function parcelValue(
  price: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  inputs: CostInputs,
): number {
  const bought = goodsLines(price, piece, amounts, inputs);
  const shipping = shippingLines(bought.goods, piece, amounts, inputs);
  const value = thresholdValue({ ...bought, ...shipping }, amounts, inputs);
  return value * shippedPieces(piece.pieces, inputs);
}

/**
 * All cost lines at one end, as in `docs/landed-cost.md`, in minor units of one piece.
 * @param price minor units of one piece
 * @param isUnderThreshold the parcel is below the destination's threshold (direct mode)
 */
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
  const { freight, insurance } = shippingLines(bought.goods, piece, amounts, inputs);
  const handled = bought.goods + bought.domestic + (switches.agentOnFreight ? freight : 0);
  const agent = Math.max(amounts.agentShare * handled, amounts.agentMin / piece.pieces);
  const value = customsValue({ ...bought, freight, insurance }, amounts, inputs);
  const byItem = (amounts.dutyPerItem + amounts.feePerItem) / shipped;
  const byValue = isUnderThreshold
    ? amounts.dutyUnder * value
    : Math.max(0, amounts.duty * value - amounts.dutyRelief / shipped);
  const duty = byValue + (isUnderThreshold || !inputs.threshold ? byItem : 0);
  const taxedFreight = switches.cif || !inputs.isFreightTaxed ? 0 : freight + insurance;
  const isFree = isUnderThreshold && inputs.threshold?.vat !== 'import';
  const isTaxed = !isFree && !switches.vatRecoverable;
  const vat = isTaxed ? amounts.vat * (value + taxedFreight + duty) : 0;
  const broker =
    amounts.entry / shipped +
    Math.max(amounts.processing * value, amounts.processingMin / shipped) +
    amounts.harbour * value;
  // Freight includes them under DDP.
  const customs = switches.ddp ? { duty: 0, vat: 0, broker: 0 } : { duty, vat, broker };
  return { ...bought, agent, freight, insurance, ...customs };
}

/** Volumetric kilograms; 0 if volume is not charged (divisor 0). */
function volumeWeight({ volume }: PieceEnd, { divisor }: EndAmounts): number {
  return divisor > 0 ? volume / divisor : 0;
}

/** Pieces that share a shipment's costs: the order, or one parcel in direct mode. */
export function shippedPieces(pieces: number, { mode, parcelPieces }: CostInputs): number {
  return mode === 'direct' ? parcelPieces : pieces;
}

/**
 * The inputs as numbers at both ends: shares unchanged, money in minor units of the user's
 * currency.
 */
export interface Amounts {
  low: EndAmounts;
  high: EndAmounts;
  /** Minor units of the user's currency for one fen. */
  perFen: number;
  /** Threshold in minor units; absent without one. */
  limit?: number;
}
export type EndAmounts = Readonly<Record<CostInputId, number>>;

const FEN_PER_YUAN = 100;

/** Converted amounts by cost inputs, which are the same object for all offers of a list. */
const amountsByInputs = new WeakMap<CostInputs, { rates: Rates; amounts: Amounts | undefined }>();

/** Converts the inputs; undefined if a currency has no rate. */
export function amountsOf(inputs: CostInputs, rates: Rates): Amounts | undefined {
  const before = amountsByInputs.get(inputs);
  if (before?.rates === rates) return before.amounts;
  const amounts = computeAmounts(inputs, rates);
  amountsByInputs.set(inputs, { rates, amounts });
  return amounts;
}

function computeAmounts(inputs: CostInputs, rates: Rates): Amounts | undefined {
  const ends = {
    low: amountsAtEnd(inputs, rates, 'low'),
    high: amountsAtEnd(inputs, rates, 'high'),
  };
  const perYuan = minorUnits('CNY', inputs.currency, rates);
  const { threshold } = inputs;
  const perUnit = threshold && minorUnits(threshold.currency, inputs.currency, rates);
  if (!ends.low || !ends.high || perYuan === undefined) return undefined;
  if (threshold && perUnit === undefined) return undefined;
  return {
    low: ends.low,
    high: ends.high,
    perFen: perYuan / FEN_PER_YUAN,
    ...(threshold && perUnit !== undefined && { limit: threshold.limit * perUnit }),
  };
}

/**
 * Minor units of `to` for one whole unit of `from`, by cross rate; exact. Undefined without a rate.
 */
export function minorUnits(from: string, to: string, rates: Rates): number | undefined {
  const [a, b] = [perCny(rates, from), perCny(rates, to)];
  return a === undefined || b === undefined ? undefined : (b / a) * 10 ** minorDigits(to);
}

function perCny(rates: Rates, currency: string): number | undefined {
  return currency === 'CNY' ? 1 : rates.perCny[currency];
}

function amountsAtEnd(inputs: CostInputs, rates: Rates, end: keyof Range): EndAmounts | undefined {
  const amounts: Partial<Record<CostInputId, number>> = {};
  for (const id of INPUT_IDS) {
    const { [end]: value, currency } = inputs.values[id];
    const unit = currency === undefined ? 1 : minorUnits(currency, inputs.currency, rates);
    if (unit === undefined) return undefined;
    amounts[id] = value * unit;
  }
  return isComplete(amounts) ? amounts : undefined;
}

function isComplete(amounts: Partial<Record<CostInputId, number>>): amounts is EndAmounts {
  return INPUT_IDS.every((id) => amounts[id] !== undefined);
}

/** Kilograms above which an order is sent as bulk freight instead of parcels. */
export const BULK_ABOVE_KG = 30;

/**
 * Freight inside China in minor units of the whole order, paid once per seller. A heavier order may
 * cost less (bulk rate), so the ends are sorted.
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
