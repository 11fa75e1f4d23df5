import type { CostInputs } from '../../costs/cost-inputs';
import type { Threshold } from '../../costs/destination';
import { minorDigits } from '../../model/money';
import { INPUT_IDS } from '../../costs/presets';
import type { Rates } from '../../model/rates';
import type { Range } from '../../model/compared-offer';
import {
  type AmountId,
  type CostFacts,
  type CostValues,
  type EndAmounts,
  INLAND,
  PARCEL_ROW,
  computeRows,
} from './cost-rows';
import type { Piece } from './piece';

/** What decides how a piece's costs are computed, apart from its inputs. */
export interface CostTerms extends Pick<
  CostInputs,
  'mode' | 'parcelPieces' | 'switches' | 'isFreightTaxed'
> {
  threshold?: Pick<Threshold, 'vat' | 'isCif'>;
}

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

/** Switches as the rows of costs take them. */
export function termFacts({ mode, switches, threshold, isFreightTaxed }: CostTerms) {
  const vatIn = (isIn: boolean) => Number(switches.vatInPrice && (mode === 'stock' || isIn));
  const isTaxedUnder = threshold?.vat === 'import';
  return {
    hasThreshold: Number(threshold !== undefined),
    onFreight: Number(switches.agentOnFreight),
    cif: Number(switches.cif),
    thresholdCif: Number(threshold?.isCif ?? false),
    onTaxedFreight: Number(!switches.cif && isFreightTaxed),
    taxedUnder: Number(isTaxedUnder),
    taxed: Number(!switches.vatRecoverable),
    // Freight includes duty, VAT and clearance under DDP.
    cleared: Number(!switches.ddp),
    // The seller owes VAT out of the price for sales inside a country, and for parcels if the sale collects it;
    // otherwise the import has paid it.
    vatInUnder: vatIn(isTaxedUnder ? switches.vatRecoverable : threshold?.vat === 'sale'),
    vatInAbove: vatIn(switches.vatRecoverable),
  };
}

function factsOf(
  price: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  terms: CostTerms,
  isUnder: boolean,
): CostFacts {
  return {
    ...termFacts(terms),
    price,
    invoice: terms.switches.withInvoice ? (piece.invoice ?? amounts.invoice) : 0,
    pieces: piece.pieces,
    shipped: shippedPieces(piece.pieces, terms),
    weight: piece.weight,
    volume: piece.volume,
    inland: piece.domestic,
    isUnder: Number(isUnder),
    pagePrice: 0,
    pagePieces: 0,
  };
}

/** Goods value of a whole parcel as a threshold sees it. @param price minor units of one piece */
export function parcelValue(
  price: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  terms: CostTerms,
): number {
  const facts = factsOf(price, piece, amounts, terms, false);
  return PARCEL_ROW.value({ ...facts, ...computeRows(facts, amounts) }, amounts);
}

/**
 * All costs at one end, as in `docs/landed-cost.md`, in minor units of one piece.
 * @param price minor units of one piece
 * @param isUnderThreshold the parcel is below the destination's threshold (direct mode)
 * @param page what is sold as one, in the user's currency; absent: nothing is said of a sale
 */
export function costLines(
  price: number,
  piece: PieceEnd,
  amounts: EndAmounts,
  terms: CostTerms,
  isUnderThreshold: boolean,
  page: { minor: number; pieces: number } = { minor: 0, pieces: 0 },
): CostValues {
  const facts = factsOf(price, piece, amounts, terms, isUnderThreshold);
  return computeRows({ ...facts, pagePrice: page.minor, pagePieces: page.pieces }, amounts);
}

/** Pieces that share a shipment's costs: the order, or one parcel in direct mode. */
export function shippedPieces(pieces: number, { mode, parcelPieces }: CostTerms): number {
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
  const amounts: Partial<Record<AmountId, number>> = {};
  for (const id of AMOUNT_IDS) {
    const { [end]: value, currency } = inputs.values[id];
    const unit = currency === undefined ? 1 : minorUnits(currency, inputs.currency, rates);
    if (unit === undefined) return undefined;
    amounts[id] = value * unit;
  }
  return isComplete(amounts) ? amounts : undefined;
}

/** All inputs but the weight, which is a fact of the piece. */
export const AMOUNT_IDS = INPUT_IDS.filter((id) => id !== 'weight');

function isComplete(amounts: Partial<Record<AmountId, number>>): amounts is EndAmounts {
  return AMOUNT_IDS.every((id) => amounts[id] !== undefined);
}

/**
 * Freight inside China in minor units of the whole order, paid once per seller. A heavier order may
 * cost less (bulk rate), so the ends are sorted.
 */
export function domesticFreight(
  { pieces, weight, domestic }: Pick<Piece, 'pieces' | 'domestic'> & { weight: Range },
  { low, high }: Pick<Amounts, 'low' | 'high'>,
): Range {
  if (domestic !== 'paid') return { low: 0, high: 0 };
  const lightest = INLAND.value(pieces * weight.low, low);
  const heaviest = INLAND.value(pieces * weight.high, high);
  return { low: Math.min(lightest, heaviest), high: Math.max(lightest, heaviest) };
}
