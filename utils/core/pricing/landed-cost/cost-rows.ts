/**
 * The costs of one piece, a row each: how it is computed here, and the same as a formula of a spreadsheet, in the order of
 * computation (`docs/landed-cost.md`). In a formula `{goods}` is a fact or an earlier row, `{a.duty}` an input.
 */
import type { CostInputId } from '../../costs/cost-inputs';
import { COST_LINES } from '../../model/compared-offer';

/** Shares of 0 to 1, money in minor units; the weight is a fact of the piece. */
export type AmountId = Exclude<CostInputId, 'weight'>;
export type EndAmounts = Readonly<Record<AmountId, number>>;

/** What the rows depend on beside inputs; switches are 0 or 1. */
export interface CostFacts {
  /** Money for one piece. */
  price: number;
  /** Share that an invoice adds; 0 if none is wanted. */
  invoice: number;
  pieces: number;
  /** Pieces that share a shipment: the order, or one parcel in direct mode. */
  shipped: number;
  /** Kilograms, and cubic centimetres. */
  weight: number;
  volume: number;
  /** Freight inside China of the whole order. */
  inland: number;
  /** The parcel is below the destination's threshold, and whether there is one. */
  isUnder: number;
  hasThreshold: number;
  /** The agent's share is of the freight as well. */
  onFreight: number;
  /** The customs value has the freight; a threshold's has; VAT is also on the freight that the value lacks. */
  cif: number;
  thresholdCif: number;
  onTaxedFreight: number;
  /** VAT is due below the threshold; it is a cost; duty, VAT and clearance are not in the freight. */
  taxedUnder: number;
  taxed: number;
  cleared: number;
  /** Price of what is sold as one, and its pieces; VAT in it below and above the threshold. */
  pagePrice: number;
  pagePieces: number;
  vatInUnder: number;
  vatInAbove: number;
}

/** Costs of one piece in the order of computation, and then what is left of a sale. */
export const ROW_VALUES = [
  'goods',
  'domestic',
  'prep',
  'freight',
  'agent',
  'insurance',
  'value',
  'duty',
  'vat',
  'broker',
  'landed',
  'net',
  'profit',
] as const;
export type RowValue = (typeof ROW_VALUES)[number];

export type CostValues = Readonly<Record<RowValue, number>>;
type Values = CostFacts & Record<RowValue, number>;

interface CostRow<V = Values> {
  value: (v: Readonly<V>, a: EndAmounts) => number;
  formula: string;
}

type Bought = Pick<Values, 'goods' | 'domestic' | 'prep' | 'freight' | 'insurance'>;

/** Goods without the exchange spread, and what was added to them in China. */
const bare = (v: Bought, a: EndAmounts) =>
  v.goods / (1 + a.fxSpread) + v.domestic + (v.prep - a.prep);
const BARE = '({goods}/(1+{a.fxSpread})+{domestic}+{prep}-{a.prep})';

const byItem = (v: Readonly<Values>, a: EndAmounts) => (a.dutyPerItem + a.feePerItem) / v.shipped;
const BY_ITEM = '({a.dutyPerItem}+{a.feePerItem})/{shipped}';

/** Value of the whole parcel, as a threshold sees it. */
export const PARCEL_ROW: CostRow<Bought & Pick<Values, 'thresholdCif' | 'shipped'>> = {
  value: (v, a) => (bare(v, a) + v.thresholdCif * (v.freight + v.insurance)) * v.shipped,
  formula: `(${BARE}+{thresholdCif}*({freight}+{insurance}))*{shipped}`,
};

type Sale = Pick<
  Values,
  'landed' | 'isUnder' | 'pagePrice' | 'pagePieces' | 'vatInUnder' | 'vatInAbove'
>;

/** What is left of the price of what is sold as one. */
export const SALE_ROWS: {
  net: CostRow<Sale>;
  profit: CostRow<Sale & Pick<Values, 'net'>>;
} = {
  net: {
    value: (v, a) => v.pagePrice / (1 + (v.isUnder ? v.vatInUnder : v.vatInAbove) * a.vat),
    formula: '{pagePrice}/(1+IF({isUnder}=1,{vatInUnder},{vatInAbove})*{a.vat})',
  },
  profit: {
    value: (v, a) =>
      v.net -
      v.landed * v.pagePieces -
      (Math.max(a.referral * v.net, a.referralMin) +
        a.fixedFee +
        (a.payment + a.ads) * v.net +
        (a.fulfilment + a.placement) +
        a.returns * a.returnLoss * (v.landed * v.pagePieces + a.fulfilment + a.placement)),
    formula:
      '{net}-{landed}*{pagePieces}-(MAX({a.referral}*{net},{a.referralMin})+{a.fixedFee}+({a.payment}+{a.ads})*{net}' +
      '+{a.fulfilment}+{a.placement}+{a.returns}*{a.returnLoss}*({landed}*{pagePieces}+{a.fulfilment}+{a.placement}))',
  },
};

export const COST_ROWS: Readonly<Record<RowValue, CostRow>> = {
  goods: {
    value: (v, a) => v.price * (1 + v.invoice) * (1 + a.fxSpread),
    formula: '{price}*(1+{invoice})*(1+{a.fxSpread})',
  },
  domestic: { value: (v) => v.inland / v.pieces, formula: '{inland}/{pieces}' },
  prep: {
    value: (v, a) => a.prep + a.packing + a.moulds / v.pieces,
    formula: '{a.prep}+{a.packing}+{a.moulds}/{pieces}',
  },
  freight: {
    // Volume is not charged where its divisor is 0.
    value: (v, a) =>
      a.shipBase / v.shipped +
      Math.max(v.weight, a.divisor > 0 ? v.volume / a.divisor : 0) * (1 + a.packWeight) * a.freight,
    formula:
      '{a.shipBase}/{shipped}+MAX({weight},IF({a.divisor}>0,{volume}/{a.divisor},0))*(1+{a.packWeight})*{a.freight}',
  },
  agent: {
    value: (v, a) =>
      Math.max(
        a.agentShare * (v.goods + v.domestic + v.onFreight * v.freight),
        a.agentMin / v.pieces,
      ),
    formula: 'MAX({a.agentShare}*({goods}+{domestic}+{onFreight}*{freight}),{a.agentMin}/{pieces})',
  },
  insurance: {
    value: (v, a) => a.insurance * (v.goods + v.freight),
    formula: '{a.insurance}*({goods}+{freight})',
  },
  value: {
    value: (v, a) => bare(v, a) + v.cif * (v.freight + v.insurance),
    formula: `${BARE}+{cif}*({freight}+{insurance})`,
  },
  duty: {
    value: (v, a) =>
      v.cleared *
      (v.isUnder
        ? a.dutyUnder * v.value + byItem(v, a)
        : Math.max(0, a.duty * v.value - a.dutyRelief / v.shipped) +
          (1 - v.hasThreshold) * byItem(v, a)),
    formula: `{cleared}*IF({isUnder}=1,{a.dutyUnder}*{value}+${BY_ITEM},MAX(0,{a.duty}*{value}-{a.dutyRelief}/{shipped})+(1-{hasThreshold})*${BY_ITEM})`,
  },
  vat: {
    value: (v, a) =>
      v.cleared *
      v.taxed *
      (v.isUnder ? v.taxedUnder : 1) *
      a.vat *
      (v.value + v.onTaxedFreight * (v.freight + v.insurance) + v.duty),
    formula:
      '{cleared}*{taxed}*IF({isUnder}=1,{taxedUnder},1)*{a.vat}*({value}+{onTaxedFreight}*({freight}+{insurance})+{duty})',
  },
  broker: {
    value: (v, a) =>
      v.cleared *
      (a.entry / v.shipped +
        Math.max(a.processing * v.value, a.processingMin / v.shipped) +
        a.harbour * v.value),
    formula:
      '{cleared}*({a.entry}/{shipped}+MAX({a.processing}*{value},{a.processingMin}/{shipped})+{a.harbour}*{value})',
  },
  landed: {
    value: (v) => COST_LINES.reduce((sum, id) => sum + v[id], 0),
    formula: COST_LINES.map((id) => `{${id}}`).join('+'),
  },
  ...SALE_ROWS,
};

/** Kilograms above which an order is sent as bulk freight instead of parcels. */
const BULK_ABOVE_KG = 30;

/** Freight inside China of an order of so many kilograms. */
export const INLAND = {
  value: (kg: number, a: EndAmounts): number =>
    kg > BULK_ABOVE_KG
      ? Math.max(a.domesticBulkMin, a.domesticBulkPerKg * kg)
      : a.domesticFirst + a.domesticPerKg * Math.max(0, kg - 1),
  formula: `IF({kg}>${BULK_ABOVE_KG},MAX({a.domesticBulkMin},{a.domesticBulkPerKg}*{kg}),{a.domesticFirst}+{a.domesticPerKg}*MAX(0,{kg}-1))`,
};

/** All rows, in minor units of one piece. */
export function computeRows(facts: CostFacts, inputs: EndAmounts): CostValues {
  const values: Values = { ...facts, ...NONE };
  for (const id of ROW_VALUES) values[id] = COST_ROWS[id].value(values, inputs);
  return values;
}

const NONE: CostValues = {
  goods: 0,
  domestic: 0,
  prep: 0,
  freight: 0,
  agent: 0,
  insurance: 0,
  value: 0,
  duty: 0,
  vat: 0,
  broker: 0,
  landed: 0,
  net: 0,
  profit: 0,
};
