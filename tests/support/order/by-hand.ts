/**
 * The same twelve pins by hand: prices, units and kilograms are read off the table of pins, all else is
 * arithmetic from `docs/landed-cost.md` and `docs/order-sheet.md`. Shares no code with `utils`.
 */

/** [seller, units, fen a unit, pieces in a unit, kilograms of a piece low, high, litres, who pays freight] */
export type Row = readonly [
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  'buyer' | 'seller' | '?',
];

export const ROWS: readonly Row[] = [
  ['A', 200, 1385, 1, 0.35, 0.35, 0, 'buyer'],
  ['A', 120, 455, 1, 0.21, 0.21, 0, 'buyer'],
  ['A', 120, 680, 1, 0.33, 0.33, 0, 'buyer'],
  ['B', 60, 1250, 1, 0.62, 0.62, 0, 'buyer'],
  ['B', 15, 3330, 6, 0.09, 0.09, 0, 'buyer'],
  ['B', 40, 2760, 1, 1.5, 1.5, 0, 'seller'],
  ['C', 30, 1865, 1, 0.8, 0.8, 18, 'buyer'],
  ['C', 50, 990, 1, 0.7, 0.7, 0, '?'],
  ['D', 80, 2200, 1, 0.5, 2, 0, 'buyer'],
  ['D', 500, 285, 1, 0.095, 0.095, 0, 'buyer'],
  ['E', 25, 4890, 1, 1.25, 1.25, 0, 'buyer'],
];

/** Terms of both ends where they differ. Money in units of the user's currency, or in yuan. */
export interface Terms {
  /** Units of the user's currency for a yuan, and for a dollar. */
  perYuan: number;
  perDollar: number;
  duty: [number, number];
  vat: number;
  isVatRefunded: boolean;
  isCif: boolean;
  /** Dollars a kilogram. */
  freight: number;
  entry: number;
  processing: number;
  processingMin: number;
  harbour: number;
}

export const US_SEA: Terms = {
  perYuan: 0.14,
  perDollar: 1,
  duty: [0.12, 0.45],
  vat: 0,
  isVatRefunded: true,
  isCif: false,
  freight: 2.75,
  entry: 100,
  processing: 0.003464,
  processingMin: 34,
  harbour: 0.00125,
};

export const DE_SEA: Terms = {
  perYuan: 0.112,
  perDollar: 0.8,
  duty: [0, 0.12],
  vat: 0.19,
  isVatRefunded: true,
  isCif: true,
  freight: 2.25,
  entry: 0,
  processing: 0,
  processingMin: 0,
  harbour: 0,
};

/** Sums in units of the user's currency. */
export interface Sums {
  goods: number;
  domestic: number;
  agent: number;
  freight: number;
  insurance: number;
  duty: number;
  vat: number;
  broker: number;
  prep: number;
  landed: number;
  refundedVat: number;
  cash: number;
}

/** Yuan that one seller's parcels cost within China. */
function inland(kilograms: number): number {
  if (kilograms > 30) return Math.max(30, 0.8 * kilograms);
  return kilograms <= 1 ? 6 : 6 + 1.5 * (kilograms - 1);
}

/** @param end 0: the cheap end; 1: the dear one */
export function byHand(terms: Terms, end: 0 | 1, rows: readonly Row[] = ROWS): Sums {
  let fen = 0;
  let pieces = 0;
  let freight = 0;
  const kilograms: Record<string, [number, number]> = {};
  for (const [seller, units, price, inUnit, low, high, litres, payer] of rows) {
    const count = units * inUnit;
    fen += units * price;
    pieces += count;
    const charged = Math.max(end === 0 ? low : high, (litres * 1000) / 6000) * 1.05;
    freight += count * charged * terms.freight * terms.perDollar;
    const sum = (kilograms[seller] ??= [0, 0]);
    if (payer === 'buyer') {
      sum[0] += count * low;
      sum[1] += count * high;
    }
  }
  let yuanInland = 0;
  for (const [low, high] of Object.values(kilograms)) {
    if (high === 0) continue;
    const both = [inland(low), inland(high)];
    yuanInland += end === 0 ? Math.min(...both) : Math.max(...both);
  }
  const paidGoods = (fen / 100) * terms.perYuan;
  const goods = paidGoods * 1.02;
  const domestic = yuanInland * terms.perYuan;
  const agent = Math.max(0.05 * (goods + domestic), 30 * terms.perYuan);
  const insurance = 0.003 * (goods + freight);
  const prep = 0.3 * terms.perDollar * pieces;
  const value = paidGoods + domestic + (terms.isCif ? freight + insurance : 0);
  const duty = terms.duty[end] * value;
  const vat = terms.vat * (value + duty + (terms.isCif ? 0 : freight + insurance));
  const broker =
    terms.entry * terms.perDollar +
    Math.max(terms.processing * value, terms.processingMin * terms.perDollar) +
    terms.harbour * value;
  const costs = goods + domestic + agent + freight + insurance + duty + broker + prep;
  const [kept, refundedVat] = terms.isVatRefunded ? [0, vat] : [vat, 0];
  return {
    goods,
    domestic,
    agent,
    freight,
    insurance,
    duty,
    vat: kept,
    broker,
    prep,
    landed: costs + kept,
    refundedVat,
    cash: costs + vat,
  };
}
