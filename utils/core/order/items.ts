/** What is ordered of one offer: units by SKU, full lots, and the MOQ (`docs/order-sheet.md`). */
import type { ComparedOffer, UnitPrice } from '../model/compared-offer';
import type { CostInputs } from '../costs/cost-inputs';
import { type Piece, pieceOf } from '../pricing/landed-cost/piece';
import {
  type OrderTerms,
  type Sku,
  chooseSku,
  fullLots,
  isBySku,
  orderTerms,
  piecesPerUnitOf,
  unitsPriceAt,
} from '../pricing/unit-price';

/** An offer that is ordered. */
export interface OrderItem {
  compared: ComparedOffer;
  /** Pieces that the user wants, of the SKU that the page shows. */
  pieces: number;
  /** Units by place of the SKU in the offer, in place of `pieces`. */
  unitsOf?: ReadonlyMap<number, number>;
  /** SKUs beside `unitsOf`, by remembered name (`skuNames`), that the offer does not list any more. */
  unlisted?: readonly { name: string; units: number }[];
  /** Units of the offer whatever the SKU, in place of `pieces`. */
  offerUnits?: number;
  /** Title of the page that it was found from; selects the SKU. */
  pageTitle?: string;
  inputs: CostInputs;
}

/** One SKU of an offer, or the offer itself where its SKUs do not differ in price. */
export interface OrderLine {
  sku?: Sku;
  units: number;
  /** Units before they are raised to full lots. */
  asked: number;
  piecesPerUnit: number;
  pieces: number;
  /** Absent without a readable price, or if the price is not by the piece. */
  unitPrice?: UnitPrice;
  /** Fen of all units; absent without a price. */
  fen?: number;
  /** Weight and freight terms of one piece; absent without a price. */
  piece?: Piece;
}

export interface OrderedItem extends OrderItem {
  lines: readonly OrderLine[];
  /** Units of all lines. */
  units: number;
  /** Units before they are raised to full lots. */
  asked: number;
  pieces: number;
  /** Fen of all lines that have a price; absent if none has. */
  fen?: number;
  terms: OrderTerms;
  /** Absent if the MOQ is reached, or nothing is ordered. */
  missing?: Missing;
}

/** What an item lacks to its MOQ. */
interface Missing {
  units: number;
  pieces: number;
  /** Fen, at the price of the MOQ; absent without a price. */
  fen?: number;
}

/** SKUs of one offer in a sheet: most have fewer, and the chosen one is always among them. */
const MAX_SKUS = 24;

export function orderItem(item: OrderItem): OrderedItem {
  const { compared, inputs } = item;
  const { offer } = compared;
  const terms = orderTerms(offer, inputs.mode);
  const wanted = wantedLines(item);
  const total = wanted.reduce((sum, { units }) => sum + units, 0);
  const units = fullLots(total, terms.lot);
  const most = Math.max(...wanted.map((line) => line.units));
  const largest = wanted.findIndex((line) => line.units === most);
  const lines = wanted.map((line, at) =>
    orderLine(item, units, at === largest ? { ...line, raised: units - total } : line),
  );
  const priced = lines.flatMap(({ fen }) => fen ?? []);
  const [main] = lines.slice(largest);
  const isMissed = units > 0 && units < terms.least;
  const missing = isMissed && main ? missingOf(item, main, units, terms) : undefined;
  return {
    ...item,
    lines,
    units,
    asked: total,
    pieces: lines.reduce((sum, line) => sum + line.pieces, 0),
    ...(priced.length > 0 && { fen: priced.reduce((sum, fen) => sum + fen, 0) }),
    terms,
    ...(missing && { missing }),
  };
}

/** Nothing of the item asks for a decision: it is ordered as entered, at a price that is not misleading. */
export function isRight(item: OrderedItem, isMixReached: boolean): boolean {
  const { units, asked, lines, unlisted = [], missing, compared } = item;
  return (
    units === asked &&
    lines.every(({ sku, units: ofSku }) => ofSku <= (sku?.stock ?? Infinity)) &&
    unlisted.every((sku) => sku.units === 0) &&
    (!missing || isMixReached) &&
    (units === 0 || compared.mark === undefined)
  );
}

interface Wanted {
  sku?: Sku;
  units: number;
  piecesPerUnit: number;
  /** Units that are added to make full lots. */
  raised?: number;
}

/** Never empty. An offer with a price for each SKU has a line of each, most of them of 0 units. */
function wantedLines(item: OrderItem): Wanted[] {
  const { compared, pieces, unitsOf, unlisted = [], offerUnits, pageTitle } = item;
  const { offer, unitPrice } = compared;
  const { skus = [] } = offer;
  const ofSku = (sku: Sku, units: number): Wanted => ({
    sku,
    units,
    piecesPerUnit: piecesPerUnitOf(offer, sku),
  });
  if (unitsOf && skus.length > 0) {
    return [
      ...skus.map((sku, at) => ofSku(sku, Math.max(0, Math.ceil(unitsOf.get(at) ?? 0)))),
      ...unlisted.map(({ name, units }) => ofSku({ name: name.split('\n')[0] }, units)),
    ];
  }
  const chosen = isBySku(offer) ? chooseSku(offer, pageTitle)?.sku : undefined;
  // The unit price as it was judged among all offers: one of a pair has half a piece.
  const piecesPerUnit = unitPrice?.piecesPerUnit ?? piecesPerUnitOf(offer, chosen);
  const units = offerUnits ?? Math.ceil(Math.max(0, pieces) / piecesPerUnit);
  if (!chosen) return [{ units, piecesPerUnit }];
  const others = skus.filter(({ name, price }) => price !== undefined && name !== chosen.name);
  return [
    { sku: chosen, units, piecesPerUnit },
    ...others.slice(0, MAX_SKUS - 1).map((sku) => ofSku(sku, 0)),
  ];
}

/** @param total units of the offer, which decide the tier */
function orderLine(
  { compared, inputs }: OrderItem,
  total: number,
  { sku, units: asked, piecesPerUnit, raised = 0 }: Wanted,
): OrderLine {
  const { offer, notes } = compared;
  const units = asked + raised;
  const line = { ...(sku && { sku }), units, asked, piecesPerUnit, pieces: units * piecesPerUnit };
  // The list price of such an offer is that of another SKU.
  if (sku && sku.price === undefined && isBySku(offer)) return line;
  const price = unitsPriceAt(offer, total, inputs.mode, sku);
  if (!price) return line;
  const perPiece = price.perUnit / piecesPerUnit;
  const unitPrice = { ...price, perPiece, piecesPerUnit, pieces: line.pieces };
  const own = sku?.weight ? { ...offer, skus: [sku], weight: sku.weight } : offer;
  return {
    ...line,
    unitPrice,
    fen: unitPrice.perUnit * units,
    piece: pieceOf(own, unitPrice, inputs, notes),
  };
}

/** What is lacking is of the largest line, at the price of the MOQ. */
function missingOf(
  { compared, inputs }: OrderItem,
  { sku, piecesPerUnit, unitPrice }: OrderLine,
  units: number,
  { least, lot }: OrderTerms,
): Missing {
  const reached = fullLots(least, lot);
  const lacking = reached - units;
  const then = unitPrice && unitsPriceAt(compared.offer, reached, inputs.mode, sku);
  return {
    units: lacking,
    pieces: lacking * piecesPerUnit,
    ...(then && { fen: then.perUnit * lacking }),
  };
}
